package org.boreg.bods.validation.rules;

import tools.jackson.databind.JsonNode;

/** What the reference validator, which is written in Python, takes for yes where it expects a yes or no, or something that is given. */
final class Truth {

    private Truth() {}

    /** No are: absent, null, false, 0, and an empty text, list or object. */
    static boolean of(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> node.booleanValue();
            case STRING -> !node.stringValue().isEmpty();
            case NUMBER ->
                node.decimalValueOpt().map(number -> number.signum() != 0).orElse(true);
            case ARRAY, OBJECT -> node.size() > 0;
            default -> false;
        };
    }
}
