package org.boreg.bods.ownership;

import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Stakes.Stake;

/**
 * What several parties hold directly in one company, taken together. What is declared counts, also where all owners together are
 * declared to hold over 100 percent: whether a limit is passed is no sum to be shared out.
 */
final class Bloc {

    private final Stakes stakes;
    private final int company;
    private double least;
    private int leastOpen;
    private double most;
    private boolean mostOpen;

    Bloc(Stakes stakes, int company) {
        this.stakes = stakes;
        this.company = company;
    }

    /** @param stake one in the company, of an owner that was not added before */
    void add(Stake stake) {
        ShareRange declared = stake.declared();
        least += declared.min();
        leastOpen += declared.minExclusive() ? 1 : 0;
        most += declared.max();
        mostOpen |= declared.maxExclusive();
    }

    /** The percentage held together: from what is declared at least to what the other owners leave. */
    ShareRange range() {
        return stakes.isOverDeclared(company) ? asDeclared() : feasible();
    }

    private ShareRange asDeclared() {
        return Ranges.between(
                least, leastOpen > 0, leastOpen > 0 ? most : least, leastOpen > 0 && mostOpen && most <= 100);
    }

    private ShareRange feasible() {
        double room = least + stakes.slack(company);
        boolean roomOpen = stakes.openEnds(company) > leastOpen;
        boolean roomCounts = room <= most + Ranges.GRAIN;
        boolean mostCounts = most <= room + Ranges.GRAIN;
        return Ranges.between(
                least, leastOpen > 0, Math.min(room, most), roomCounts && roomOpen || mostCounts && mostOpen);
    }

    Certainty majority() {
        return Threshold.MAJORITY.test(range());
    }
}
