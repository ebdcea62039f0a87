package org.boreg.bods.validation.dataset;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A few positions of statements, to be sorted. Used again and again. */
final class Positions {

    private int[] values = new int[16];
    private long[] keys = new long[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int position) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = position;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    int last() {
        return values[size - 1];
    }

    /** What was added last comes first. */
    void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int other = values[i];
            values[i] = values[j];
            values[j] = other;
        }
    }

    /** Sorts by a key, lowest first. What has the same key stays in its order. */
    void sortBy(IntUnaryOperator key) {
        if (isSorted(key)) {
            return;
        }
        if (keys.length < size) {
            keys = new long[values.length];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = (long) key.applyAsInt(values[i]) << 32 | i;
        }
        Arrays.sort(keys, 0, size);
        int[] sorted = new int[values.length];
        for (int i = 0; i < size; i++) {
            sorted[i] = values[(int) keys[i]];
        }
        values = sorted;
    }

    private boolean isSorted(IntUnaryOperator key) {
        for (int i = 1; i < size; i++) {
            if (key.applyAsInt(values[i - 1]) > key.applyAsInt(values[i])) {
                return false;
            }
        }
        return true;
    }
}
