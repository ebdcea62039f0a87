package org.boreg.graph.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Numbers keys from 0 in the order in which they are met. Of a key only 128 bits of its hash are kept: 16 bytes and a slot, so that many
 * millions fit in memory, and no two different ones are ever taken for one, whoever chooses them.
 */
final class KeyNumbers {

    static final int UNMET = -1;

    private static final int FEWEST_SLOTS = 1 << 10;

    private final MessageDigest sha256 = sha256();
    private long[] high = new long[FEWEST_SLOTS / 2];
    private long[] low = new long[FEWEST_SLOTS / 2];
    private int[] slots = emptySlots(FEWEST_SLOTS);
    private int size;

    int size() {
        return size;
    }

    /** The key's number, {@link #UNMET} where it has none. */
    int of(String key) {
        ByteBuffer hash = hash(key);
        return slots[slot(hash.getLong(0), hash.getLong(8))];
    }

    /** The key's number, which it gets where it has none: the one that {@link #size} was before. */
    int meet(String key) {
        ByteBuffer hash = hash(key);
        int slot = slot(hash.getLong(0), hash.getLong(8));
        if (slots[slot] == UNMET) {
            add(slot, hash.getLong(0), hash.getLong(8));
            return size - 1;
        }
        return slots[slot];
    }

    /** By the hashes of the two keys, which is the order of the ids that parties have from records with these keys. */
    int compare(int one, int other) {
        int order = Long.compareUnsigned(high[one], high[other]);
        return order != 0 ? order : Long.compareUnsigned(low[one], low[other]);
    }

    private void add(int slot, long keyHigh, long keyLow) {
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        high[size] = keyHigh;
        low[size] = keyLow;
        slots[slot] = size++;
        if (size > slots.length / 2) {
            slots = emptySlots(slots.length * 2);
            for (int number = 0; number < size; number++) {
                slots[slot(high[number], low[number])] = number;
            }
        }
    }

    /** Where the key is, or would be. */
    private int slot(long keyHigh, long keyLow) {
        int mask = slots.length - 1;
        int slot = (int) keyLow & mask;
        while (slots[slot] != UNMET && (low[slots[slot]] != keyLow || high[slots[slot]] != keyHigh)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private ByteBuffer hash(String key) {
        return ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static int[] emptySlots(int count) {
        int[] empty = new int[count];
        Arrays.fill(empty, UNMET);
        return empty;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
