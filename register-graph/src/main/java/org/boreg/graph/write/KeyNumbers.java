package org.boreg.graph.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;

/**
 * Numbers keys from 0 in the order in which they are met. Of a key only 128 bits of its hash are kept, so that no two different ones are ever
 * taken for one, whoever chooses them: 16 bytes and a slot. For one thread.
 */
final class KeyNumbers implements AutoCloseable {

    static final int UNMET = -1;

    private static final int FEWEST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 30;

    private final MessageDigest sha256 = sha256();
    private final Function<String, Column> columns;
    /** By number: the key's hash, high bits first. */
    private final Column hashes;
    /** Numbers from 1; 0 is a free slot. */
    private Column slots;

    private int slotCount = FEWEST_SLOTS;
    private int size;

    private KeyNumbers(Function<String, Column> columns) {
        this.columns = columns;
        this.hashes = columns.apply("hashes");
        this.slots = slots(slotCount);
    }

    static KeyNumbers onHeap() {
        return new KeyNumbers(name -> Column.onHeap());
    }

    /**
     * In files that are mapped into memory.
     *
     * @param name different for each of the same folder
     */
    static KeyNumbers onDisk(Path folder, String name) {
        return new KeyNumbers(column -> new Column(folder, name + "-" + column));
    }

    int size() {
        return size;
    }

    /** The key's number, {@link #UNMET} where it has none. */
    int of(String key) {
        ByteBuffer hash = hash(key);
        return slots.intAt(slot(hash.getLong(0), hash.getLong(8))) - 1;
    }

    /** The key's number, which it gets where it has none: the one that {@link #size} was before. */
    int meet(String key) {
        ByteBuffer hash = hash(key);
        int slot = slot(hash.getLong(0), hash.getLong(8));
        int number = slots.intAt(slot) - 1;
        if (number == UNMET) {
            add(slot, hash.getLong(0), hash.getLong(8));
            return size - 1;
        }
        return number;
    }

    /** By the hashes of the two keys, which is the order of the ids that parties have from records with these keys. */
    int compare(int one, int other) {
        int order = Long.compareUnsigned(high(one), high(other));
        return order != 0 ? order : Long.compareUnsigned(low(one), low(other));
    }

    private long high(int number) {
        return hashes.longAt(2L * number);
    }

    private long low(int number) {
        return hashes.longAt(2L * number + 1);
    }

    private void add(int slot, long keyHigh, long keyLow) {
        hashes.putLong(2L * size, keyHigh);
        hashes.putLong(2L * size + 1, keyLow);
        slots.putInt(slot, ++size);
        if (size > slotCount / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        if (slotCount == MOST_SLOTS) {
            throw new IllegalStateException("A first load takes no more than %,d statements".formatted(size));
        }
        slots.close();
        slotCount *= 2;
        slots = slots(slotCount);
        for (int number = 0; number < size; number++) {
            slots.putInt(slot(high(number), low(number)), number + 1);
        }
    }

    private Column slots(int count) {
        Column empty = columns.apply("slots-" + count);
        empty.reserve((long) count * Integer.BYTES);
        return empty;
    }

    /** Where the key is, or would be. */
    private int slot(long keyHigh, long keyLow) {
        int mask = slotCount - 1;
        int slot = (int) keyLow & mask;
        for (int number = slots.intAt(slot) - 1; number != UNMET; number = slots.intAt(slot) - 1) {
            if (low(number) == keyLow && high(number) == keyHigh) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private ByteBuffer hash(String key) {
        return ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public void close() {
        hashes.close();
        slots.close();
    }
}
