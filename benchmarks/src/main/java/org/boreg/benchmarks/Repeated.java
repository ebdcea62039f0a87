package org.boreg.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Asks one thing of many subjects, one call after the other: a while to warm up, then as often as it may, but not for ever. */
record Repeated(int calls, long mostNanos) {

    private static final int FEWEST = 20;

    static final Repeated USUAL = new Repeated(Integer.getInteger("boreg.calls", 1_000), 10_000_000_000L);

    <T> Latency measure(List<T> subjects, ToIntFunction<T> call) {
        run(subjects, call);
        return Latency.of(run(subjects, call));
    }

    private <T> long[] run(List<T> subjects, ToIntFunction<T> call) {
        long[] nanos = new long[calls];
        long end = System.nanoTime() + mostNanos;
        int done = 0;
        while (done < calls && (done < FEWEST || System.nanoTime() < end)) {
            T subject = subjects.get(done % subjects.size());
            long start = System.nanoTime();
            call.applyAsInt(subject);
            nanos[done++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, done);
    }
}
