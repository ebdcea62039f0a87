package org.boreg.bods.validation.dataset;

import java.io.IOException;

/**
 * Numbers identifiers 1, 2, 3... in the order in which they first come. An open-addressing hash table whose slots are small, so that they
 * stay on the heap for long: they are written everywhere at once, which on a disk would cost a page each time. The identifiers
 * themselves are written in order, and once. For one thread.
 */
final class Interner {

    private static final int NUMBER = 0;
    private static final int TAG = 4;
    private static final int SLOT = 5;

    private static final int HIGH = 0;
    private static final int LOW = 8;
    private static final int ROW = 16;

    private static final int FIRST_SLOTS = 16;
    private static final int MOST_SLOTS = 1 << 30;
    private static final int TAG_SHIFT = 56;

    private final Memory memory;
    private final Table ids;
    private Table slots;
    private int capacity;
    private int count;

    Interner(Memory memory) {
        this.memory = memory;
        this.ids = new Table(memory, ROW, Memory.Use.IN_ORDER);
        this.slots = new Table(memory, SLOT, Memory.Use.EVERYWHERE);
    }

    /** How many different identifiers came so far. */
    int count() {
        return count;
    }

    /**
     * Its number; the next one where it was not there before.
     *
     * @throws IOException when the disk is full, or there are more identifiers than can be numbered
     */
    int intern(Id id) throws IOException {
        if (count >= capacity - capacity / 4) {
            grow();
        }
        int slot = slot(id.high(), id.low());
        int number = slots.getInt(slot, NUMBER);
        if (number != 0) {
            return number;
        }
        ids.reserve(count + 2);
        count++;
        ids.putLong(count, HIGH, id.high());
        ids.putLong(count, LOW, id.low());
        put(slot, count, id.high());
        return count;
    }

    /** 0 where it never came. */
    int find(Id id) {
        return capacity == 0 ? 0 : slots.getInt(slot(id.high(), id.low()), NUMBER);
    }

    /** Where an identifier is, or would be. The tag spares most looks at others. */
    private int slot(long high, long low) {
        byte tag = (byte) (high >>> TAG_SHIFT);
        int slot = (int) low & capacity - 1;
        for (int number = slots.getInt(slot, NUMBER); number != 0; number = slots.getInt(slot, NUMBER)) {
            if (slots.getByte(slot, TAG) == tag
                    && ids.getLong(number, LOW) == low
                    && ids.getLong(number, HIGH) == high) {
                return slot;
            }
            slot = slot + 1 & capacity - 1;
        }
        return slot;
    }

    private void put(int slot, int number, long high) {
        slots.putInt(slot, NUMBER, number);
        slots.putByte(slot, TAG, (byte) (high >>> TAG_SHIFT));
    }

    private void grow() throws IOException {
        if (capacity == MOST_SLOTS) {
            throw new IOException("There are more identifiers in this file than can be compared with each other");
        }
        slots.free();
        capacity = Math.max(FIRST_SLOTS, capacity * 2);
        slots = new Table(memory, SLOT, Memory.Use.EVERYWHERE);
        slots.reserve(capacity);
        for (int number = 1; number <= count; number++) {
            put(freeSlot(ids.getLong(number, LOW)), number, ids.getLong(number, HIGH));
        }
    }

    private int freeSlot(long low) {
        int slot = (int) low & capacity - 1;
        while (slots.getInt(slot, NUMBER) != 0) {
            slot = slot + 1 & capacity - 1;
        }
        return slot;
    }
}
