package org.boreg.bods.validation.schema;

/** Whether a text is a URI with a scheme (RFC 3986, appendix A). A URI is ASCII: other letters have to be percent-encoded. */
final class Uris {

    private static final int PATH = 1;
    private static final int QUERY = 2;
    private static final int USER = 4;
    private static final int HOST = 8;
    private static final int SCHEME = 16;

    private static final byte[] ALLOWED = allowed();

    static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isLetter(text.charAt(0)) || !consistsOf(text, 1, colon, SCHEME)) {
            return false;
        }
        int fragment = indexOrEnd(text, '#', colon, text.length());
        int query = indexOrEnd(text, '?', colon, fragment);
        return isHierarchy(text, colon + 1, query)
                && consistsOf(text, Math.min(query + 1, fragment), fragment, QUERY)
                && consistsOf(text, Math.min(fragment + 1, text.length()), text.length(), QUERY);
    }

    private static boolean isHierarchy(String text, int from, int to) {
        if (!text.startsWith("//", from)) {
            return consistsOf(text, from, to, PATH);
        }
        int path = indexOrEnd(text, '/', from + 2, to);
        return isAuthority(text, from + 2, path) && consistsOf(text, path, to, PATH);
    }

    private static boolean isAuthority(String text, int from, int to) {
        int host = indexOrEnd(text, '@', from, to);
        if (host < to) {
            return consistsOf(text, from, host, USER) && isHostAndPort(text, host + 1, to);
        }
        return isHostAndPort(text, from, to);
    }

    private static boolean isHostAndPort(String text, int from, int to) {
        if (text.startsWith("[", from) && from < to) {
            int end = indexOrEnd(text, ']', from, to);
            return end < to && isAddressLiteral(text.substring(from + 1, end)) && isPort(text, end + 1, to);
        }
        int port = indexOrEnd(text, ':', from, to);
        return consistsOf(text, from, port, HOST) && isPort(text, port, to);
    }

    private static boolean isPort(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.charAt(from) == ':';
    }

    private static boolean isAddressLiteral(String literal) {
        if (literal.startsWith("v") || literal.startsWith("V")) {
            int point = literal.indexOf('.');
            return point > 1
                    && isHex(literal, 1, point)
                    && point + 1 < literal.length()
                    && literal.indexOf('%') < 0
                    && consistsOf(literal, point + 1, literal.length(), USER);
        }
        int gap = literal.indexOf("::");
        if (gap < 0) {
            return groups(literal) == 8;
        }
        // The gap stands for one group at least. Only the end may be written as an IPv4 address.
        String before = literal.substring(0, gap);
        int groups = groups(before) + groups(literal.substring(gap + 2));
        return groups >= 0 && groups <= 7 && before.indexOf('.') < 0;
    }

    /** How many groups of 16 bits these are; far below 0 where it is no such list. */
    private static int groups(String list) {
        if (list.isEmpty()) {
            return 0;
        }
        String[] parts = list.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isDotted = i == parts.length - 1 && isDottedAddress(parts[i]);
            if (!isDotted && (parts[i].length() > 4 || !isHex(parts[i], 0, parts[i].length()))) {
                return Integer.MIN_VALUE / 2;
            }
            count += isDotted ? 2 : 1;
        }
        return count;
    }

    private static boolean isDottedAddress(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            boolean isOctet = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                    && Integer.parseInt(part) <= 255;
            if (!isOctet) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (hex(text, i) < 0) {
                return false;
            }
        }
        return from < to;
    }

    private static int indexOrEnd(String text, char character, int from, int to) {
        int index = text.indexOf(character, from);
        return index < 0 || index > to ? to : index;
    }

    private static boolean consistsOf(String text, int from, int to, int set) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character == '%' && set != SCHEME) {
                if (i + 2 >= to || hex(text, i + 1) < 0 || hex(text, i + 2) < 0) {
                    return false;
                }
                i += 2;
            } else if (character >= ALLOWED.length || (ALLOWED[character] & set) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int hex(String text, int index) {
        char character = text.charAt(index);
        return character < ALLOWED.length ? Character.digit(character, 16) : -1;
    }

    private static boolean isLetter(char character) {
        return character < ALLOWED.length && Character.isLetter(character);
    }

    private static byte[] allowed() {
        byte[] allowed = new byte[128];
        add(
                allowed,
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
                PATH | QUERY | USER | HOST | SCHEME);
        add(allowed, "-.", PATH | QUERY | USER | HOST | SCHEME);
        add(allowed, "+", PATH | QUERY | USER | HOST | SCHEME);
        add(allowed, "_~!$&'()*,;=", PATH | QUERY | USER | HOST);
        add(allowed, ":", PATH | QUERY | USER);
        add(allowed, "@/", PATH | QUERY);
        add(allowed, "?", QUERY);
        return allowed;
    }

    private static void add(byte[] allowed, String characters, int sets) {
        for (char character : characters.toCharArray()) {
            allowed[character] = (byte) sets;
        }
    }

    private Uris() {}
}
