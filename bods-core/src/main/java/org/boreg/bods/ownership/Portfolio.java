package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a party owns or controls, directly or not.
 *
 * @param holdings the largest share first; companies that are only connected by what is neither ownership nor control are left out
 * @param complete false when the read side cut the network, so that holdings may be missing
 */
public record Portfolio(Party party, List<Holding> holdings, List<Warning> warnings, boolean complete) {

    public Portfolio {
        holdings = List.copyOf(holdings);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the party has on that day.
     *
     * @param network everything below the party, and all direct owners of each company there
     * @throws IllegalArgumentException when the network lacks the party
     */
    public static Portfolio of(String party, Network network, LocalDate asOf) {
        return of(party, network, asOf, Patience.ENDLESS);
    }

    /**
     * The same for as long as the patience lasts.
     *
     * @throws IllegalArgumentException when the network lacks the party
     * @throws OutOfPatience when it lasts no longer
     */
    public static Portfolio of(String party, Network network, LocalDate asOf, Patience patience) {
        Party of = network.party(party);
        Set<Warning> warnings = new LinkedHashSet<>();
        Ties ties = Ties.below(party, network, asOf, patience);
        Scene scene = new Scene(ties, warnings);
        List<Holding> holdings = new Below(scene).holdings();
        new Oddities(ties, warnings).findBelow(network, scene);
        return new Portfolio(of, holdings, List.copyOf(warnings), network.complete());
    }
}
