package org.boreg.bods.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The one text of a JSON value: fields in order, no spacing, numbers by value. Two values are equal when their texts are. */
public final class CanonicalJson {

    /** SHA-256 of the canonical text, in hexadecimal. */
    public static String hash(JsonNode node) {
        return HexFormat.of().formatHex(sha256().digest(text(node).getBytes(StandardCharsets.UTF_8)));
    }

    static String text(JsonNode node) {
        StringBuilder text = new StringBuilder(1024);
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            writeArray(node, text);
        } else if (node.isNumber()) {
            text.append(number(node.decimalValue()));
        } else if (node.isString()) {
            writeString(node.stringValue(), text);
        } else {
            text.append(node);
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        Map<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            text.append(separator);
            writeString(field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder text) {
        text.append('[');
        for (Iterator<JsonNode> items = node.iterator(); items.hasNext(); ) {
            write(items.next(), text);
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    /** Half a surrogate pair, which JSON can escape but UTF-8 cannot write, stays escaped: else all of them would be one. */
    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value).append('"');
            return;
        }
        value.codePoints().forEach(c -> {
            if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
            }
        });
        text.append('"');
    }

    /** Whether nothing in it is escaped, as in nearly all texts. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Never in plain notation, in which 1e999999999 would fill the memory. */
    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        try {
            return value.stripTrailingZeros().toString();
        } catch (ArithmeticException atTheEdgeOfNumbers) {
            return value.toString();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private CanonicalJson() {}
}
