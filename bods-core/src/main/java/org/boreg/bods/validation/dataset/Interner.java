package org.boreg.bods.validation.dataset;

import java.io.IOException;

/** Numbers identifiers 1, 2, 3... in the order in which they first come. An open-addressing hash table. For one thread. */
final class Interner {

    private static final int HIGH = 0;
    private static final int LOW = 8;
    private static final int NUMBER = 16;
    private static final int SLOT = 20;
    private static final int FIRST_SLOTS = 16;
    private static final int MOST_SLOTS = 1 << 30;

    private final Memory memory;
    private Table slots;
    private int capacity;
    private int count;

    Interner(Memory memory) {
        this.memory = memory;
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
        int slot = slot(slots, capacity, id.high(), id.low());
        int number = slots.getInt(slot, NUMBER);
        return number == 0 ? put(slots, slot, id.high(), id.low(), ++count) : number;
    }

    /** 0 where it never came. */
    int find(Id id) {
        return capacity == 0 ? 0 : slots.getInt(slot(slots, capacity, id.high(), id.low()), NUMBER);
    }

    /** Gives its memory back once nothing will be looked up any more. */
    void free() {
        slots.free();
        capacity = 0;
    }

    private static int slot(Table table, int capacity, long high, long low) {
        int slot = (int) low & capacity - 1;
        while (table.getInt(slot, NUMBER) != 0
                && (table.getLong(slot, LOW) != low || table.getLong(slot, HIGH) != high)) {
            slot = slot + 1 & capacity - 1;
        }
        return slot;
    }

    private static int put(Table table, int slot, long high, long low, int number) {
        table.putLong(slot, HIGH, high);
        table.putLong(slot, LOW, low);
        table.putInt(slot, NUMBER, number);
        return number;
    }

    private void grow() throws IOException {
        if (capacity == MOST_SLOTS) {
            throw new IOException("There are more identifiers in this file than can be compared with each other");
        }
        int doubled = Math.max(FIRST_SLOTS, capacity * 2);
        Table larger = new Table(memory, SLOT, Memory.Use.EVERYWHERE);
        larger.reserve(doubled);
        for (int slot = 0; slot < capacity; slot++) {
            int number = slots.getInt(slot, NUMBER);
            if (number != 0) {
                long high = slots.getLong(slot, HIGH);
                long low = slots.getLong(slot, LOW);
                put(larger, slot(larger, doubled, high, low), high, low, number);
            }
        }
        slots.free();
        slots = larger;
        capacity = doubled;
    }
}
