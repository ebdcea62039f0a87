package org.boreg.bods.json;

import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object of a file, of whatever version of the standard, whatever is in it.
 *
 * @param raw exactly as it stands in the file
 * @param json not to be changed by anybody
 * @param remarks what was odd about reading it
 */
public record StatementTree(RawStatement raw, ObjectNode json, List<Remark> remarks) implements ReadItem {

    /** One that there is nothing to say about. */
    public StatementTree(Place place, String text, ObjectNode json) {
        this(new RawStatement(place, text), json, List.of());
    }

    @Override
    public Place place() {
        return raw.place();
    }

    /** Exactly as it stands in the file. */
    public String text() {
        return raw.text();
    }

    /** Null where it has none that is a text. */
    public @Nullable String statementId() {
        return json.path("statementId")
                .stringValueOpt()
                .or(() -> json.path("statementID").stringValueOpt())
                .orElse(null);
    }

    /** The remarks as findings. */
    public List<Finding> findings() {
        return remarks.isEmpty()
                ? List.of()
                : remarks.stream()
                        .map(remark -> remark.at(place(), statementId()))
                        .toList();
    }
}
