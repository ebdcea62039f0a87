package org.boreg.service.questions;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.boreg.bods.ownership.Patience;

/** Patience for some time, counted from now. */
final class Deadline implements Patience {

    private final LongSupplier nanos;
    private final long start;
    private final long most;

    /** @param nanos a clock that only goes forward, like {@link System#nanoTime} */
    Deadline(Duration most, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.most = most.toNanos();
    }

    @Override
    public boolean lasts() {
        return nanos.getAsLong() - start <= most;
    }
}
