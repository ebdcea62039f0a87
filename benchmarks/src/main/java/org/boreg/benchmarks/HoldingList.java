package org.boreg.benchmarks;

import java.util.Arrays;
import org.boreg.bods.model.ShareRange;

/** Holdings as a table has them that knows one number for each: the least of a range, and all of it where no share is stated. */
final class HoldingList {

    private int size;
    private int[] owners = new int[1 << 10];
    private int[] companies = new int[1 << 10];
    private double[] percents = new double[1 << 10];
    private double[] leasts = new double[1 << 10];
    private double[] mosts = new double[1 << 10];

    void add(int owner, int company, ShareRange range) {
        if (size == owners.length) {
            owners = Arrays.copyOf(owners, 2 * size);
            companies = Arrays.copyOf(companies, 2 * size);
            percents = Arrays.copyOf(percents, 2 * size);
            leasts = Arrays.copyOf(leasts, 2 * size);
            mosts = Arrays.copyOf(mosts, 2 * size);
        }
        owners[size] = owner;
        companies[size] = company;
        percents[size] = range.equals(ShareRange.UNKNOWN) ? 100 : range.min();
        leasts[size] = range.min();
        mosts[size] = range.max();
        size++;
    }

    int size() {
        return size;
    }

    int owner(int holding) {
        return owners[holding];
    }

    int company(int holding) {
        return companies[holding];
    }

    double percent(int holding) {
        return percents[holding];
    }

    double least(int holding) {
        return leasts[holding];
    }

    boolean isUnknown(int holding) {
        return leasts[holding] == 0 && mosts[holding] == 100;
    }

    boolean isRange(int holding) {
        return leasts[holding] < mosts[holding];
    }
}
