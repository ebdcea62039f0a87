package org.boreg.bods.validation.dataset;

import java.io.IOException;

/** A long list of numbers that only grows. */
final class NumberList {

    private final Table rows;
    private int count;

    NumberList(Memory memory) {
        rows = new Table(memory, Integer.BYTES, Memory.Use.EVERYWHERE);
    }

    int count() {
        return count;
    }

    int add(int number) throws IOException {
        rows.reserve(Math.addExact(count, 1));
        rows.putInt(count, 0, number);
        return count++;
    }

    int get(int at) {
        return rows.getInt(at, 0);
    }

    void set(int at, int number) {
        rows.putInt(at, 0, number);
    }

    /** Makes it this long, with zeros. */
    void extend(int length) throws IOException {
        rows.reserve(length);
        count = Math.max(count, length);
    }

    void free() {
        rows.free();
        count = 0;
    }
}
