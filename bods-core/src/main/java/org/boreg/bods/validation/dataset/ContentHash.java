package org.boreg.bods.validation.dataset;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * 64 bits of what a JSON value says: neither spacing nor the order of fields nor the way in which a number is written counts. It tells
 * a repeated statement from a changed one; nothing rests on its being hard to forge.
 */
final class ContentHash {

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    static long of(JsonNode node) {
        if (node.isObject()) {
            return ofObject(node);
        }
        if (node.isArray()) {
            return ofArray(node);
        }
        if (node.isString()) {
            return of(node.stringValue(), 3);
        }
        if (node.isNumber()) {
            return ofNumber(node);
        }
        return of(node.toString(), 5);
    }

    /** A sum, so that the order of fields does not matter. */
    private static long ofObject(JsonNode node) {
        long sum = 1;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            sum += mix(field.getKey().hashCode() * PRIME + of(field.getValue()));
        }
        return mix(sum);
    }

    private static long ofArray(JsonNode node) {
        long hash = 2;
        for (int i = 0; i < node.size(); i++) {
            hash = mix(hash * PRIME + of(node.get(i)));
        }
        return mix(hash);
    }

    private static long ofNumber(JsonNode node) {
        if (node.isInt()) {
            return mix(node.intValue() * PRIME + 4);
        }
        BigDecimal value = Reading.decimal(node);
        return value.signum() == 0 ? mix(4) : ofDecimal(value);
    }

    /** Never in plain notation, in which 1e999999999 would fill the memory. */
    private static long ofDecimal(BigDecimal value) {
        BigDecimal plain = stripped(value);
        boolean isLong = plain.scale() <= 0 && plain.scale() > -19 && plain.precision() - plain.scale() <= 18;
        return isLong
                ? mix(plain.longValue() * PRIME + 4)
                : mix(plain.unscaledValue().hashCode() * PRIME + plain.scale() * 31L + 6);
    }

    private static BigDecimal stripped(BigDecimal value) {
        try {
            return value.stripTrailingZeros();
        } catch (ArithmeticException atTheEdgeOfNumbers) {
            return value;
        }
    }

    private static long of(String text, int seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001B3L + text.charAt(i);
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    private ContentHash() {}
}
