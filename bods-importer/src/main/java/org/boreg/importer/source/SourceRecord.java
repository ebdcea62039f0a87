package org.boreg.importer.source;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a source and what became of it.
 *
 * @param place where it stands in its file
 * @param statements of BODS 0.4; none where it says nothing that is a statement, or cannot be understood
 * @param findings what was odd about it, or why there are no statements
 */
public record SourceRecord(Place place, List<ObjectNode> statements, List<Finding> findings) {

    public SourceRecord {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
