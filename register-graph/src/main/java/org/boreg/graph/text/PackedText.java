package org.boreg.graph.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A statement's text as the register keeps it: a byte that says how it is packed, then the text. */
public final class PackedText {

    private static final byte PLAIN = 0;

    public static byte[] pack(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = new byte[plain.length + 1];
        packed[0] = PLAIN;
        System.arraycopy(plain, 0, packed, 1, plain.length);
        return packed;
    }

    /** @throws IllegalStateException when it was packed in a way that this program does not know */
    public static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != PLAIN) {
            throw new IllegalStateException("A statement is packed in a way that this program does not know");
        }
        return new String(Arrays.copyOfRange(packed, 1, packed.length), StandardCharsets.UTF_8);
    }

    private PackedText() {}
}
