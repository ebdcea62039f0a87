package org.boreg.graph.read;

import java.util.List;

/** How much a question may still read. */
final class Allowance {

    private final NeighbourhoodLimits limits;
    private final long started = System.nanoTime();
    private int levels;
    private int edges;
    private boolean exceeded;

    Allowance(NeighbourhoodLimits limits) {
        this.limits = limits;
    }

    /** Whether another level may be begun. */
    boolean mayGoOn() {
        return !exceeded
                && levels < limits.levels()
                && System.nanoTime() - started < limits.time().toNanos();
    }

    void startLevel() {
        levels++;
    }

    /** Whether there was more than may be read. */
    boolean isExceeded() {
        return exceeded;
    }

    /** How many edges to ask for: one more than there is room for, so that it is seen when there are more. */
    int atMost() {
        return room() + 1;
    }

    /**
     * Counts what was read.
     *
     * @return as much of it as there is room for
     */
    List<DeclaredHolding> take(List<DeclaredHolding> read) {
        exceeded |= read.size() > room();
        List<DeclaredHolding> taken = read.subList(0, Math.min(read.size(), room()));
        edges += taken.size();
        return taken;
    }

    private int room() {
        return limits.links() - edges;
    }
}
