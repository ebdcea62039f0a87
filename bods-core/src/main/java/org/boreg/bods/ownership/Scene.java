package org.boreg.bods.ownership;

import java.util.List;
import java.util.Set;

/** All that is in force between parties on a day, worked out once, whichever regime asks. */
final class Scene {

    private final Ties ties;
    private final Holdings holdings;
    private final Stakes shares;
    private final Stakes votes;
    private final Control control;
    private final Totals shareTotals;
    private final Totals voteTotals;

    /** @param warnings takes what is found to be odd on the way */
    Scene(Ties ties, Set<Warning> warnings) {
        this.ties = ties;
        this.holdings = new Holdings(ties, warnings);
        this.shares = Stakes.shares(ties, holdings);
        this.votes = Stakes.votes(ties, holdings, shares);
        this.control = new Control(ties, votes);
        this.shareTotals = new Totals(ties, shares, Dimension.SHARES, holdings);
        this.voteTotals = new Totals(ties, votes, Dimension.VOTES, holdings);
    }

    Ties ties() {
        return ties;
    }

    Holdings holdings() {
        return holdings;
    }

    Control control() {
        return control;
    }

    Stakes stakes(Dimension dimension) {
        return dimension == Dimension.SHARES ? shares : votes;
    }

    Totals totals(Dimension dimension) {
        return dimension == Dimension.SHARES ? shareTotals : voteTotals;
    }

    List<Stakes> bothStakes() {
        return List.of(shares, votes);
    }
}
