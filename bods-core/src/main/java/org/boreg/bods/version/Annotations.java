package org.boreg.bods.version;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upgrades annotations, once the rest of the statement has its new shape: they point at it. */
final class Annotations {

    private static final String TARGET = "statementPointerTarget";

    static JsonNode of(JsonNode annotations, ObjectNode upgraded, Draft draft) {
        return draft.each(
                annotations, "/annotations", (annotation, at, same) -> annotation(annotation, at, upgraded, draft));
    }

    private static JsonNode annotation(JsonNode annotation, String pointer, ObjectNode upgraded, Draft draft) {
        if (!(annotation instanceof ObjectNode object)) {
            return annotation;
        }
        ObjectNode result = object.deepCopy();
        object.path(TARGET).stringValueOpt().ifPresent(target -> result.put(TARGET, target(target, upgraded, draft)));
        String motivation = object.path("motivation").asString("");
        if (motivation.equals("linking") && !object.has("url")) {
            draft.notes().unknown(pointer, "url");
        }
        JsonNode content = object.path("transformedContent");
        if (!motivation.equals("transformation")
                && !content.isMissingNode()
                && !content.asString("").isEmpty()) {
            draft.notes().lost(pointer + "/transformedContent", content);
            result.remove("transformedContent");
        }
        return result;
    }

    /** Until 0.3 the whole statement is "/"; a JSON Pointer to the whole is empty (RFC 6901, section 5). */
    private static String target(String target, ObjectNode upgraded, Draft draft) {
        if (target.equals("/")) {
            return "";
        }
        if (!target.startsWith("/")) {
            return target;
        }
        String followed = draft.moves().follow(target);
        boolean ledSomewhere = reached(target, draft.statement()).length() == target.length();
        return ledSomewhere ? reached(followed, upgraded) : followed;
    }

    /** As much of a pointer as leads somewhere. */
    private static String reached(String pointer, JsonNode root) {
        JsonNode node = root;
        int end = 0;
        while (end < pointer.length()) {
            int next = pointer.indexOf('/', end + 1);
            int stop = next < 0 ? pointer.length() : next;
            String token = pointer.substring(end + 1, stop).replace("~1", "/").replace("~0", "~");
            node = node.isArray() ? node.path(position(token)) : node.path(token);
            if (node.isMissingNode()) {
                return pointer.substring(0, end);
            }
            end = stop;
        }
        return pointer;
    }

    private static int position(String token) {
        int position = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c < '0' || c > '9' || i > 8) {
                return -1;
            }
            position = 10 * position + c - '0';
        }
        return token.isEmpty() ? -1 : position;
    }

    private Annotations() {}
}
