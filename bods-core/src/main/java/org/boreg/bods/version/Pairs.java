package org.boreg.bods.version;

import java.util.Arrays;

/** Pairs of numbers, eight bytes each. */
final class Pairs {

    private int[] numbers = new int[16];
    private int size;

    void add(int one, int other) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1) & ~1);
        }
        numbers[size] = one;
        numbers[size + 1] = other;
        size += 2;
    }

    int size() {
        return size / 2;
    }

    int one(int index) {
        return numbers[2 * index];
    }

    int other(int index) {
        return numbers[2 * index + 1];
    }
}
