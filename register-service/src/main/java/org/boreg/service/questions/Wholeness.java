package org.boreg.service.questions;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;

/** That what is derived from statements is all there: while it is being made anew, half an answer must not pass for a whole one. */
final class Wholeness {

    /** Asked once in a while only, since every question would wait for the answer. */
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final RegisterGraph graph;
    private final AtomicLong wholeUntil = new AtomicLong(System.nanoTime());

    Wholeness(RegisterGraph graph) {
        this.graph = graph;
    }

    /** @throws RegisterUnavailable while the register is being rebuilt */
    void check() {
        long now = System.nanoTime();
        if (now - wholeUntil.get() < 0) {
            return;
        }
        if (graph.isBeingRebuilt()) {
            throw RegisterUnavailable.whileRebuilding();
        }
        wholeUntil.set(now + BETWEEN);
    }
}
