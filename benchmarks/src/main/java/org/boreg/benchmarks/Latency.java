package org.boreg.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long calls took, in nanoseconds. A percentile is the time of a call: the smallest one that so many of all calls did not exceed.
 *
 * @param calls how many were measured
 */
record Latency(long p50, long p99, long max, int calls) {

    private static final double MILLI = 1e6;

    static Latency of(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 50), percentile(sorted, 99), sorted[sorted.length - 1], sorted.length);
    }

    private static long percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    /** In milliseconds: half of all, 99 of 100, the longest. */
    String text() {
        return "%s / %s / %s".formatted(millis(p50), millis(p99), millis(max));
    }

    private static String millis(long nanos) {
        double millis = nanos / MILLI;
        String form = millis < 0.01 ? "%.4f" : millis < 10 ? "%.2f" : "%.0f";
        return String.format(Locale.ROOT, form, millis);
    }
}
