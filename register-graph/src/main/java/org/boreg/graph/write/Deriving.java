package org.boreg.graph.write;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** The stages in which what is derived is made: how far they have come, and whether somebody has stopped them. */
final class Deriving {

    private final Cores cores;
    private final LoadWatch watch;
    private final LongAdder steps = new LongAdder();
    private double before;
    private volatile boolean stopped;

    Deriving(Cores cores, LoadWatch watch) {
        this.cores = cores;
        this.watch = watch;
    }

    /**
     * Does all parts of a stage.
     *
     * @param share of the whole, from 0 to 1
     * @param all how many steps it has
     * @throws CancellationException when it was stopped
     */
    void stage(double share, long all, int parts, IntConsumer work) {
        steps.reset();
        look(share, all);
        cores.each(parts, work, () -> look(share, all));
        before += share;
    }

    /** Called by those who do the work. */
    void step(int count) {
        if (stopped) {
            throw new CancellationException("The load was stopped");
        }
        steps.add(count);
    }

    private void look(double share, long all) {
        watch.progressed(Math.min(1, before + share * Math.min(all, steps.sum()) / Math.max(1, all)));
        stopped = stopped || watch.isStopped();
    }
}
