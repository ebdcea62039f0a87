package org.boreg.bods.validation.rules;

import org.boreg.bods.finding.Saying;
import tools.jackson.databind.JsonNode;

/** JSON as a message shows it: a text in quotation marks, and of what may be large only what it is. */
final class Shown {

    static String of(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> '"' + Fields.shown(json.stringValue()) + '"';
            case ARRAY -> Saying.phrase("a-list");
            case OBJECT -> Saying.phrase("an-object");
            default -> Fields.shown(json.toString());
        };
    }

    private Shown() {}
}
