package org.boreg.bods.ownership;

import org.boreg.bods.model.ShareRange;

/** Arithmetic on ranges of percent that keeps their ends open or closed. */
final class Ranges {

    /**
     * Results are rounded to this part of a percent. The sums behind them are off by far less, and nobody
     * declares a share that fine: so 25 percent that came out as 24.999999999999 is 25, and no other number becomes 25.
     */
    static final double GRAIN = 1e-9;

    /** Sums of rounded numbers are off by no more than this. */
    static final double NOISE = 1e-7;

    private static final double STEPS = 1e9;

    private Ranges() {}

    /** The range with these ends, rounded; where rounding makes them meet, both are closed. */
    static ShareRange between(double min, boolean minExclusive, double max, boolean maxExclusive) {
        double low = round(min);
        double high = round(max);
        return low < high ? new ShareRange(low, minExclusive, high, maxExclusive) : ShareRange.exactly(low);
    }

    /** To the grain, and from 0 to 100. */
    static double round(double percent) {
        return Math.min(100, Math.max(0, Math.rint(percent * STEPS) / STEPS));
    }

    /** The sum, at most 100. */
    static ShareRange sum(ShareRange a, ShareRange b) {
        double max = a.max() + b.max();
        boolean maxExclusive = (a.maxExclusive() || b.maxExclusive()) && max <= 100;
        return between(a.min() + b.min(), a.minExclusive() || b.minExclusive(), max, maxExclusive);
    }

    /** What a part of a part comes to. */
    static ShareRange product(ShareRange a, ShareRange b) {
        boolean minExclusive = (a.minExclusive() || b.minExclusive()) && isMoreThanNone(a) && isMoreThanNone(b);
        boolean maxExclusive = (a.maxExclusive() || b.maxExclusive()) && a.max() > 0 && b.max() > 0;
        return between(a.min() * b.min() / 100, minExclusive, a.max() * b.max() / 100, maxExclusive);
    }

    /** What is left of 100. */
    static ShareRange rest(ShareRange a) {
        return between(100 - a.max(), a.maxExclusive(), 100 - a.min(), a.minExclusive());
    }

    /** The greater of the two lower ends and the greater of the two upper ends. */
    static ShareRange greater(ShareRange a, ShareRange b) {
        ShareRange low = a.min() > b.min() || a.min() == b.min() && a.minExclusive() ? a : b;
        ShareRange high = a.max() > b.max() || a.max() == b.max() && !a.maxExclusive() ? a : b;
        return between(low.min(), low.minExclusive(), high.max(), high.maxExclusive());
    }

    /** Whether they differ by noise at most. */
    static boolean areLike(ShareRange a, ShareRange b) {
        return Math.abs(a.min() - b.min()) <= NOISE
                && Math.abs(a.max() - b.max()) <= NOISE
                && a.minExclusive() == b.minExclusive()
                && a.maxExclusive() == b.maxExclusive();
    }

    /** Whether some share lies in both. */
    static boolean overlap(ShareRange a, ShareRange b) {
        return reaches(a, b) && reaches(b, a);
    }

    private static boolean reaches(ShareRange a, ShareRange b) {
        return a.max() > b.min() || a.max() == b.min() && !a.maxExclusive() && !b.minExclusive();
    }

    /** Whether at least a trace is held for certain. */
    static boolean isMoreThanNone(ShareRange a) {
        return a.min() > 0 || a.minExclusive();
    }
}
