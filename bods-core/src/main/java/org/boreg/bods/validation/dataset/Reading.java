package org.boreg.bods.validation.dataset;

import java.math.BigDecimal;
import org.boreg.bods.validation.dataset.StatementFacts.Lists;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the readings of all versions need. */
final class Reading {

    static int published(JsonNode statement) {
        return Days.minute(field(statement.get("publicationDetails"), "publicationDate"));
    }

    static boolean isCorrection(@Nullable JsonNode annotations) {
        if (annotations == null || !annotations.isArray()) {
            return false;
        }
        for (int i = 0; i < annotations.size(); i++) {
            if (is(field(annotations.get(i), "motivation"), "correcting")) {
                return true;
            }
        }
        return false;
    }

    static @Nullable JsonNode field(@Nullable JsonNode node, String name) {
        return node != null && node.isObject() ? node.get(name) : null;
    }

    static boolean is(@Nullable JsonNode node, String text) {
        return node != null && node.isString() && node.stringValue().equals(text);
    }

    static boolean isTrue(@Nullable JsonNode node) {
        return node != null && node.isBoolean() && node.booleanValue();
    }

    /** As Python has it, in which the reference validator is written: nothing, 0 and what is empty are not true. */
    static boolean isTruthy(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return false;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return decimal(node).signum() != 0;
        }
        return node.isString() ? !node.stringValue().isEmpty() : !node.isEmpty();
    }

    /** 0 for what is no number that can be written down, which a reader may make of one that is too large. */
    static BigDecimal decimal(JsonNode number) {
        return number.decimalValueOpt().orElse(BigDecimal.ZERO);
    }

    /** The reason of an unspecified record; an empty text where it has none. */
    static @Nullable String reason(@Nullable JsonNode unspecified) {
        if (unspecified == null || !unspecified.isObject()) {
            return null;
        }
        JsonNode reason = unspecified.get("reason");
        return reason != null && reason.isString() ? reason.stringValue() : "";
    }

    static @Nullable Id[] ids(@Nullable JsonNode list) {
        if (list == null || !list.isArray() || list.isEmpty()) {
            return Lists.NONE.components();
        }
        @Nullable Id[] ids = new Id[list.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Id.ofScalar(list.get(i));
        }
        return ids;
    }

    private Reading() {}
}
