package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage as it comes about by accident or is done on purpose, always the same from the same random numbers. */
final class Mutation {

    private static final byte[] TELLING = "{}[],:\"\\\n \r\0\u00ff09eE-+.tfn".getBytes(UTF_8);
    private static final List<String> EVIL = List.of(
            "1e999999999",
            "NaN",
            "\"\\ud800\"",
            "{\"a\":1,\"a\":2}",
            "[[[[[[[[",
            "null",
            "\uFEFF",
            "\"2020-02-30\"",
            "{\"statementId\":",
            "-0.0e-0",
            "\u0000\u0000");

    /** @param others to take pieces from; may be empty */
    static byte[] of(byte[] whole, Random random, List<byte[]> others) {
        byte[] bytes = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = once(bytes, random, others);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random, List<byte[]> others) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 4 : 400));
        return switch (random.nextInt(10)) {
            case 0 -> replaced(bytes, at, to, new byte[0]);
            case 1 -> replaced(bytes, at, Math.min(at + 1, bytes.length), new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(bytes, at, Math.min(at + 1, bytes.length), telling(random));
            case 3 -> replaced(bytes, at, at, telling(random));
            case 4 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : replaced(bytes, at, to, telling(random));
            case 5 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 6 -> replaced(bytes, at, at, repeated(telling(random)[0], random.nextInt(50_000)));
            case 7 -> without(bytes, at, "{}[]\",:".getBytes(UTF_8)[random.nextInt(7)]);
            case 8 ->
                replaced(bytes, at, at, EVIL.get(random.nextInt(EVIL.size())).getBytes(UTF_8));
            default -> others.isEmpty() ? bytes : replaced(bytes, at, to, piece(others, random));
        };
    }

    private static byte[] piece(List<byte[]> others, Random random) {
        byte[] other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(2000)));
    }

    private static byte[] telling(Random random) {
        return new byte[] {TELLING[random.nextInt(TELLING.length)]};
    }

    private static byte[] repeated(byte b, int times) {
        byte[] bytes = new byte[times];
        Arrays.fill(bytes, b);
        return bytes;
    }

    /** Without the next byte of this kind. */
    private static byte[] without(byte[] bytes, int from, byte kind) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == kind) {
                return replaced(bytes, i, i + 1, new byte[0]);
            }
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + by.length);
        all.write(bytes, 0, from);
        all.write(by, 0, by.length);
        all.write(bytes, to, bytes.length - to);
        return all.toByteArray();
    }

    private Mutation() {}
}
