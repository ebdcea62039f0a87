package org.boreg.bods.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one item, up to a limit; past it they are counted no more and kept no more. */
final class ItemBytes {

    private final int max;
    private byte[] bytes = new byte[2048];
    private int length;
    private boolean tooMany;

    ItemBytes(int max) {
        this.max = max;
    }

    void add(int b) {
        if (length == max) {
            tooMany = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(max, length * 2));
        }
        bytes[length++] = (byte) b;
    }

    void trimEnd() {
        while (length > 0 && bytes[length - 1] <= ' ' && bytes[length - 1] >= 0) {
            length--;
        }
    }

    /** Null when there were more than the limit. */
    byte @Nullable [] toArray() {
        return tooMany ? null : Arrays.copyOf(bytes, length);
    }
}
