package org.boreg.bods.ownership;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Who holds which part of which company, in one dimension, in primitive arrays; by company once it is sorted. Percent, 0-100. */
final class HoldingTable {

    private static final byte MIN_OPEN = 1;
    private static final byte MAX_OPEN = 2;

    private int size;
    private int[] companies = new int[1 << 10];
    private int[] owners = new int[1 << 10];
    private double[] mins = new double[1 << 10];
    private double[] maxs = new double[1 << 10];
    private byte[] open = new byte[1 << 10];
    private int[] starts = new int[0];

    void add(int owner, int company, double min, boolean minOpen, double max, boolean maxOpen) {
        if (size == owners.length) {
            grow(size + (size >> 1));
        }
        companies[size] = company;
        owners[size] = owner;
        mins[size] = min;
        maxs[size] = max;
        open[size] = (byte) ((minOpen ? MIN_OPEN : 0) | (maxOpen ? MAX_OPEN : 0));
        size++;
    }

    /** The same holdings, in the hands of others; it is sorted if this one is. */
    HoldingTable heldBy(IntUnaryOperator others) {
        HoldingTable table = new HoldingTable();
        table.size = size;
        table.companies = companies;
        table.owners = Arrays.stream(owners, 0, size).map(others).toArray();
        table.mins = mins;
        table.maxs = maxs;
        table.open = open;
        table.starts = starts;
        return table;
    }

    private void grow(int length) {
        companies = Arrays.copyOf(companies, length);
        owners = Arrays.copyOf(owners, length);
        mins = Arrays.copyOf(mins, length);
        maxs = Arrays.copyOf(maxs, length);
        open = Arrays.copyOf(open, length);
    }

    /** By company; holdings of one company keep their order. One array after another, so that there is never a second copy of all. */
    void sort(int parties) {
        starts = new int[parties + 1];
        for (int holding = 0; holding < size; holding++) {
            starts[companies[holding] + 1]++;
        }
        for (int company = 0; company < parties; company++) {
            starts[company + 1] += starts[company];
        }
        int[] places = places();
        companies = new int[0];
        owners = sorted(owners, places);
        mins = sorted(mins, places);
        maxs = sorted(maxs, places);
        open = sorted(open, places);
    }

    private int[] places() {
        int[] next = starts.clone();
        int[] places = companies;
        for (int holding = 0; holding < size; holding++) {
            places[holding] = next[companies[holding]]++;
        }
        return places;
    }

    private int[] sorted(int[] values, int[] places) {
        int[] sorted = new int[size];
        for (int holding = 0; holding < size; holding++) {
            sorted[places[holding]] = values[holding];
        }
        return sorted;
    }

    private double[] sorted(double[] values, int[] places) {
        double[] sorted = new double[size];
        for (int holding = 0; holding < size; holding++) {
            sorted[places[holding]] = values[holding];
        }
        return sorted;
    }

    private byte[] sorted(byte[] values, int[] places) {
        byte[] sorted = new byte[size];
        for (int holding = 0; holding < size; holding++) {
            sorted[places[holding]] = values[holding];
        }
        return sorted;
    }

    int size() {
        return size;
    }

    /** The number of the first holding of the company. */
    int start(int company) {
        return starts[company];
    }

    int end(int company) {
        return starts[company + 1];
    }

    boolean isEmpty(int company) {
        return starts[company] == starts[company + 1];
    }

    int owner(int holding) {
        return owners[holding];
    }

    double min(int holding) {
        return mins[holding];
    }

    double max(int holding) {
        return maxs[holding];
    }

    boolean minOpen(int holding) {
        return (open[holding] & MIN_OPEN) != 0;
    }

    boolean maxOpen(int holding) {
        return (open[holding] & MAX_OPEN) != 0;
    }
}
