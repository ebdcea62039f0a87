package org.boreg.bods.version;

import java.util.Arrays;

/** Numbers statementIDs in the order in which they are first named. Some 30 bytes an id. */
final class StatementIndex {

    static final int NONE = -1;

    private static final int SMALLEST = 16;
    private static final int LARGEST = 1 << 30;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private int[] table = empty(SMALLEST * 2);
    private int size;

    int size() {
        return size;
    }

    long high(int number) {
        return high[number];
    }

    long low(int number) {
        return low[number];
    }

    /** The id's number; {@link #NONE} where it was not named. */
    int find(IdHash id) {
        return table[place(id.high(), id.low())];
    }

    /** The id's number, which may be new: then it is the last one. */
    int number(IdHash id) {
        int place = place(id.high(), id.low());
        if (table[place] != NONE) {
            return table[place];
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, size + (size >> 1));
            low = Arrays.copyOf(low, size + (size >> 1));
        }
        high[size] = id.high();
        low[size] = id.low();
        table[place] = size;
        size++;
        if (size > table.length / 5 * 3) {
            grow();
        }
        return size - 1;
    }

    int compare(int one, int other) {
        int order = Long.compareUnsigned(high[one], high[other]);
        return order != 0 ? order : Long.compareUnsigned(low[one], low[other]);
    }

    private int place(long idHigh, long idLow) {
        int mask = table.length - 1;
        int place = (int) idLow & mask;
        while (table[place] != NONE && (high[table[place]] != idHigh || low[table[place]] != idLow)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        if (table.length == LARGEST) {
            throw new IllegalStateException("More than %,d statements cannot be upgraded together".formatted(size));
        }
        table = empty(table.length * 2);
        for (int number = 0; number < size; number++) {
            table[place(high[number], low[number])] = number;
        }
    }

    private static int[] empty(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NONE);
        return table;
    }
}
