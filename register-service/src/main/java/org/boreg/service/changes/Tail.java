package org.boreg.service.changes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.boreg.graph.RegisterUnavailable;

/**
 * Knows how far the register has come. Statements can come from any process that writes to the database, so that it has to be asked;
 * whoever waits asks for all the others, and while nobody waits, nobody asks.
 */
final class Tail {

    private final LongSupplier latest;
    private final Duration look;
    private final CountDownLatch stopping;
    private long known = -1;
    private long lookedAt;

    /**
     * @param latest asks the database for the number of the latest change
     * @param stopping open as soon as nobody is to wait any longer
     */
    Tail(LongSupplier latest, Duration look, CountDownLatch stopping) {
        this.latest = latest;
        this.look = look;
        this.stopping = stopping;
        this.lookedAt = System.nanoTime() - look.toNanos();
    }

    /**
     * Waits until there is a change with a higher number. A database that is away has none.
     *
     * @return whether there is; false when the patience is over or the service stops
     */
    boolean await(long number, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (latest() <= number) {
            long left = Math.min(look.toNanos(), end - System.nanoTime());
            if (left <= 0 || isStoppedWithin(left)) {
                return false;
            }
        }
        return true;
    }

    private synchronized long latest() {
        if (System.nanoTime() - lookedAt >= look.toNanos()) {
            try {
                known = latest.getAsLong();
            } catch (RegisterUnavailable away) {
                // Whoever reads on is told; here there is just nothing new.
                known = -1;
            } finally {
                lookedAt = System.nanoTime();
            }
        }
        return known;
    }

    private boolean isStoppedWithin(long nanos) {
        try {
            return stopping.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
