package org.boreg.bods.ownership;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.RandomGraph.Holding;

/** The definitions of control and of the regimes word by word, over a matrix of shares that stand for votes. In percent. */
final class NaiveRegimes {

    private static final double CLOSE = 1e-9;

    private final RandomGraph graph;
    private final int size;
    private final ShareRange[][] held;

    NaiveRegimes(RandomGraph graph) {
        this.graph = graph;
        this.size = graph.entities() + graph.persons();
        this.held = new ShareRange[size][size];
        for (Holding holding : graph.holdings()) {
            held[holding.owner()][holding.owned()] = holding.range();
        }
    }

    /** Whether the members hold more than the limit, or as much where that suffices; certainly, or perhaps. */
    private boolean hold(Set<Integer> members, int company, double limit, boolean suffices, boolean certainly) {
        double least = 0;
        double most = 0;
        double othersLeast = 0;
        boolean leastOpen = false;
        boolean mostOpen = false;
        boolean othersOpen = false;
        for (int owner = 0; owner < size; owner++) {
            ShareRange range = held[owner][company];
            if (range != null && members.contains(owner)) {
                least += range.min();
                most += range.max();
                leastOpen |= range.minExclusive();
                mostOpen |= range.maxExclusive();
            } else if (range != null) {
                othersLeast += range.min();
                othersOpen |= range.minExclusive();
            }
        }
        boolean certain = least > limit + CLOSE || Math.abs(least - limit) < CLOSE && (suffices || leastOpen);
        boolean byMost = most > limit + CLOSE || Math.abs(most - limit) < CLOSE && suffices && !mostOpen;
        double room = 100 - othersLeast;
        boolean byRoom = room > limit + CLOSE || Math.abs(room - limit) < CLOSE && suffices && !othersOpen;
        return least + most > 0 && (certain || !certainly && byMost && byRoom);
    }

    private Set<Integer> closure(int start, BiPredicate<Set<Integer>, Integer> takes) {
        Set<Integer> members = new HashSet<>(Set.of(start));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int company = 0; company < graph.entities(); company++) {
                if (!members.contains(company) && takes.test(members, company)) {
                    members.add(company);
                    grows = true;
                }
            }
        }
        return members;
    }

    Set<Integer> controlled(int party, boolean certainly) {
        return closure(party, (members, company) -> hold(members, company, 50, false, certainly));
    }

    Certainty control(int party, int company) {
        return controlled(party, true).contains(company)
                ? Certainty.CERTAIN
                : controlled(party, false).contains(company) ? Certainty.POSSIBLE : Certainty.NONE;
    }

    Certainty ofac50(int party) {
        boolean certain = closure(party, (members, company) -> hold(members, company, 50, true, true))
                .contains(0);
        boolean possible = closure(party, (members, company) -> hold(members, company, 50, true, false))
                .contains(0);
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.NONE;
    }

    Certainty ukPsc(int party) {
        boolean certain = hold(majorities(party, true), 0, 25, false, true);
        boolean possible = hold(majorities(party, false), 0, 25, false, false);
        return certain ? Certainty.CERTAIN : possible ? Certainty.POSSIBLE : Certainty.NONE;
    }

    private Set<Integer> majorities(int party, boolean certainly) {
        return closure(
                party,
                (members, company) ->
                        members.stream().anyMatch(member -> hold(Set.of(member), company, 50, false, certainly)));
    }

    /** @param reached what of each entity reaches the party */
    Certainty euAmlr(int party, ShareRange[] reached) {
        Certainty found = EuAmlr.QUARTER.test(reached[0]).or(control(party, 0));
        for (int entity = 1; entity < graph.entities(); entity++) {
            found = found.or(control(party, entity).and(direct(entity)));
            found = found.or(EuAmlr.QUARTER.test(reached[entity]).and(control(entity, 0)));
        }
        return found;
    }

    private Certainty direct(int owner) {
        return hold(Set.of(owner), 0, 25, true, true)
                ? Certainty.CERTAIN
                : hold(Set.of(owner), 0, 25, true, false) ? Certainty.POSSIBLE : Certainty.NONE;
    }
}
