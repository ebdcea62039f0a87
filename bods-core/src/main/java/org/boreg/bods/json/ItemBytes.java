package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one item, up to a limit; past it they are counted no more and kept no more. */
final class ItemBytes {

    private static final int LONGEST_NAME = 32;

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

    /** As long as all of them are within the limit. */
    void addAll(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(max, (length + more.length) * 2));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void trimEnd() {
        while (length > 0 && bytes[length - 1] <= ' ' && bytes[length - 1] >= 0) {
            length--;
        }
    }

    int length() {
        return length;
    }

    /** Whether there is no room for two more. */
    boolean isFull() {
        return length + 1 >= max;
    }

    /** Whether there were more than the limit, so that some are gone. */
    boolean isTooMany() {
        return tooMany;
    }

    /** The text from this position to the last byte but one, where all of it is ASCII and short. */
    String textFrom(int position) {
        int size = Math.max(Math.min(length - 1 - position, LONGEST_NAME), 0);
        return new String(bytes, Math.min(position, length), size, US_ASCII);
    }

    /** Takes away the bytes from this position on; only while there are not too many. */
    byte[] removeFrom(int position) {
        byte[] removed = Arrays.copyOfRange(bytes, position, length);
        length = position;
        return removed;
    }

    /** Null when there were more than the limit. */
    byte @Nullable [] toArray() {
        return tooMany ? null : Arrays.copyOf(bytes, length);
    }
}
