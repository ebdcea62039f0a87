package org.boreg.bods.validation.rules;

import tools.jackson.databind.JsonNode;

/** JSON Pointers (RFC 6901), to the letter. */
final class Pointers {

    private Pointers() {}

    /** Whether the pointer is one, and what it points to is there. */
    static boolean resolves(JsonNode root, String pointer) {
        JsonNode node = root;
        int at = 0;
        while (at < pointer.length()) {
            if (pointer.charAt(at) != '/') {
                return false;
            }
            int end = pointer.indexOf('/', at + 1);
            int next = end < 0 ? pointer.length() : end;
            node = child(node, pointer.substring(at + 1, next));
            if (node.isMissingNode()) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static JsonNode child(JsonNode parent, String token) {
        if (!isWellEscaped(token)) {
            return parent.path(-1);
        }
        return parent.isArray() ? parent.path(index(token)) : parent.path(unescaped(token));
    }

    /** -1 for what is no index: also "-", which is the place behind the last item, and numbers with zeros in front (section 4). */
    private static int index(String token) {
        if (token.isEmpty() || token.length() > 9 || token.length() > 1 && token.charAt(0) == '0') {
            return -1;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(token);
    }

    /** Behind each tilde stands 0 or 1 (section 3). */
    private static boolean isWellEscaped(String token) {
        for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
            if (i + 1 == token.length() || token.charAt(i + 1) != '0' && token.charAt(i + 1) != '1') {
                return false;
            }
        }
        return true;
    }

    /** In this order, so that ~01 becomes ~1 (section 4). */
    private static String unescaped(String token) {
        return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
    }
}
