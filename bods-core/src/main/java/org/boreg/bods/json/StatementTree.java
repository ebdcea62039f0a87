package org.boreg.bods.json;

import org.boreg.bods.finding.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object of a file, of whatever version of the standard, whatever is in it.
 *
 * @param text exactly as it stands in the file
 * @param json not to be changed by anybody
 */
public record StatementTree(Place place, String text, ObjectNode json) implements ReadItem {

    /** Null where it has none that is a text. */
    public @Nullable String statementId() {
        return json.path("statementId")
                .stringValueOpt()
                .or(() -> json.path("statementID").stringValueOpt())
                .orElse(null);
    }
}
