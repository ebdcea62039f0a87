package org.boreg.bods.validation.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads fields of which it is not known what is in them. */
final class Fields {

    private static final int LONGEST_SHOWN = 80;

    private Fields() {}

    /** Null where there is no text in the field. */
    static @Nullable String text(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    /** Null where there is no text in the field, or nothing but spaces. */
    static @Nullable String filledText(JsonNode parent, String field) {
        String text = text(parent, field);
        return text == null || text.isBlank() ? null : text;
    }

    /** A list, or something of size 0 where there is none in the field. */
    static JsonNode list(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isArray() ? value : MissingNode.getInstance();
    }

    static boolean isTrue(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isBoolean() && value.booleanValue();
    }

    /** Whether there is nothing in the field that somebody could have meant: it is absent, null, or an empty text, list or object. */
    static boolean isEmpty(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        return value.isMissingNode()
                || value.isNull()
                || value.isContainer() && value.size() == 0
                || value.isString() && value.stringValue().isBlank();
    }

    /** A text as a message shows it: not longer than a message can bear. */
    static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
