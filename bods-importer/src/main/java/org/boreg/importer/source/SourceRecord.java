package org.boreg.importer.source;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a source and what became of it.
 *
 * @param place where it stands in its file
 * @param statements of BODS 0.4; none where it says nothing that is a statement, or cannot be understood
 * @param findings what was odd about it, or why there are no statements
 * @param original its text as it stands in the file; null where it cannot be had
 */
public record SourceRecord(
        Place place,
        List<ObjectNode> statements,
        List<Finding> findings,
        @Nullable String original) {

    public SourceRecord {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }

    /** One whose text cannot be had. */
    public SourceRecord(Place place, List<ObjectNode> statements, List<Finding> findings) {
        this(place, statements, findings, null);
    }

    /** Whether it could not be understood. */
    public boolean isLost() {
        return place.index() >= 0
                && statements.isEmpty()
                && findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
