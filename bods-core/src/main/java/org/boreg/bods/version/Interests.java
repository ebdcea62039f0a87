package org.boreg.bods.version;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upgrades an interest and its share. */
final class Interests {

    static JsonNode interest(JsonNode interest, String pointer, Draft draft) {
        if (!(interest instanceof ObjectNode object)) {
            return interest;
        }
        ObjectNode upgraded = Draft.NODES.objectNode();
        object.properties().forEach(field -> {
            String at = pointer + Draft.pointer(field.getKey());
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "type" -> upgraded.set("type", OldCodes.renamed(OldCodes.INTEREST_TYPES, value));
                case "interestLevel" -> level(value, at, pointer, object, upgraded, draft);
                case "startDate", "endDate" -> upgraded.set(field.getKey(), Parts.date(value, at, draft));
                case "share" -> upgraded.set("share", share(value, at, draft));
                default -> upgraded.set(field.getKey(), value);
            }
        });
        return upgraded;
    }

    private static void level(
            JsonNode value, String at, String pointer, ObjectNode interest, ObjectNode upgraded, Draft draft) {
        if (interest.has("directOrIndirect")) {
            draft.notes().lost(at, value);
        } else {
            draft.moves().moved(at, "/recordDetails" + pointer + "/directOrIndirect");
            upgraded.set("directOrIndirect", value);
        }
    }

    /**
     * Until 0.3 a bound is a number and a flag that says whether the number itself is outside; without the flag the minimum is
     * inside and the maximum outside. In 0.4 a number that is outside has a field of its own.
     */
    private static JsonNode share(JsonNode share, String pointer, Draft draft) {
        if (!(share instanceof ObjectNode object)) {
            return share;
        }
        ObjectNode upgraded = Draft.NODES.objectNode();
        boolean isExact = object.path("exact").isNumber();
        object.properties().forEach(field -> {
            String at = pointer + Draft.pointer(field.getKey());
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "minimum", "maximum" -> {
                    if (isExact) {
                        beside(object.path("exact"), value, at, draft);
                    } else {
                        bound(field.getKey(), object, at, pointer, upgraded, draft);
                    }
                }
                case "exclusiveMinimum", "exclusiveMaximum" ->
                    flag(field.getKey(), value, isExact, at, upgraded, draft);
                default -> upgraded.set(field.getKey(), value);
            }
        });
        return upgraded;
    }

    /** What is exact has no bounds in 0.4; until 0.3 they were to repeat it. */
    private static void beside(JsonNode exact, JsonNode bound, String pointer, Draft draft) {
        if (!bound.isNumber() || bound.decimalValue().compareTo(exact.decimalValue()) != 0) {
            draft.notes().lost(pointer, bound);
        }
    }

    private static void bound(
            String field, ObjectNode share, String at, String pointer, ObjectNode upgraded, Draft draft) {
        String exclusive = field.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        JsonNode flag = share.path(exclusive);
        if (flag.isNumber()) {
            draft.notes().lost(at, share.path(field));
        } else if (flag.isBoolean() ? flag.booleanValue() : field.equals("maximum") && !isPoint(share)) {
            upgraded.set(exclusive, share.path(field));
            draft.moves().moved(at, "/recordDetails" + pointer + "/" + exclusive);
        } else {
            upgraded.set(field, share.path(field));
        }
    }

    /** From 50 to less than 50 would be nothing: where both bounds are one number, and no flag says otherwise, that number is meant. */
    private static boolean isPoint(ObjectNode share) {
        JsonNode minimum = share.path("minimum");
        JsonNode maximum = share.path("maximum");
        return minimum.isNumber()
                && maximum.isNumber()
                && minimum.decimalValue().compareTo(maximum.decimalValue()) == 0;
    }

    private static void flag(
            String field, JsonNode value, boolean isExact, String at, ObjectNode upgraded, Draft draft) {
        if (value.isNumber() && !isExact) {
            upgraded.set(field, value);
        } else if (!value.isBoolean()) {
            draft.notes().lost(at, value);
        }
    }

    private Interests() {}
}
