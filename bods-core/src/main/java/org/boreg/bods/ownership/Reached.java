package org.boreg.bods.ownership;

import java.util.Arrays;

/**
 * How much of one company reaches which persons, in one dimension: the least and the most, as parts of 1.
 *
 * @param persons each once, in no order
 * @param marks what else is to be known of each number
 */
record Reached(int[] persons, double[] least, double[] most, byte[] marks) {

    static final byte LEAST_OPEN = 1;
    static final byte MOST_OPEN = 2;
    static final byte OVER_DECLARED = 4;
    static final byte PRESUMED = 8;

    static final Reached NOBODY = new Reached(new int[0], new double[0], new double[0], new byte[0]);

    static byte mark(boolean leastOpen, boolean mostOpen, int others) {
        return (byte) ((leastOpen ? LEAST_OPEN : 0) | (mostOpen ? MOST_OPEN : 0) | others & (OVER_DECLARED | PRESUMED));
    }

    int size() {
        return persons.length;
    }

    boolean is(int entry, byte mark) {
        return (marks[entry] & mark) != 0;
    }

    boolean isCertain(int entry) {
        return least[entry] > 0 || is(entry, LEAST_OPEN);
    }

    boolean isExact(int entry) {
        return least[entry] == most[entry];
    }

    /** The first so many of these. */
    static Reached of(int size, int[] persons, double[] least, double[] most, byte[] marks) {
        return size == 0
                ? NOBODY
                : new Reached(
                        Arrays.copyOf(persons, size),
                        Arrays.copyOf(least, size),
                        Arrays.copyOf(most, size),
                        Arrays.copyOf(marks, size));
    }
}
