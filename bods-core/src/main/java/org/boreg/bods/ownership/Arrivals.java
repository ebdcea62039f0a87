package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.boreg.bods.ownership.Stakes.Stake;

/**
 * What of the subject arrives at every party when everybody holds the least, and what it passes on the way there: worked out for all of
 * them at once, in one pass upwards. It is the total only of parties that are in no ring, since a party is never looked through for
 * itself.
 */
final class Arrivals {

    private final Stakes stakes;
    private final BitSet leading;
    private final double[] least;
    private final BitSet inRings = new BitSet();
    private final BitSet ranging;
    private final BitSet overDeclared;
    private final BitSet presumed;

    Arrivals(Stakes stakes, int size) {
        this.stakes = stakes;
        this.leading = stakes.leadingTo(Ties.SUBJECT);
        this.least = new double[size];
        leading.stream().filter(this::ownsItself).forEach(inRings::set);
        this.ranging = above(this::isHeldByRange);
        this.overDeclared = above(stakes::isOverDeclared);
        this.presumed = above(stakes::isPresumed);
        least[Ties.SUBJECT] = 1;
        findAll();
    }

    /** As a part of 1, of a party in no ring. */
    double least(int party) {
        return least[party];
    }

    /** Whether every part on the way to the party is stated exactly, so that the least is the most as well. */
    boolean isExact(int party) {
        return !ranging.get(party);
    }

    boolean restsOnOverDeclared(int party) {
        return overDeclared.get(party);
    }

    boolean isPresumed(int party) {
        return presumed.get(party);
    }

    /** Whether the party holds no part of itself, directly or not. */
    boolean isInNoRing(int company) {
        return !inRings.get(company);
    }

    private boolean ownsItself(int company) {
        return stakes.above(company).stream().anyMatch(stake -> stakes.ring(stake.owner()) == stakes.ring(company));
    }

    private boolean isHeldByRange(int company) {
        return stakes.above(company).stream()
                .anyMatch(stake -> stake.feasible().min() != stake.feasible().max());
    }

    /** The parties above those companies. */
    private BitSet above(IntPredicate companies) {
        BitSet marked = new BitSet();
        Deque<Integer> unseen = new ArrayDeque<>();
        leading.stream().filter(companies).forEach(unseen::add);
        while (!unseen.isEmpty()) {
            for (Stake stake : stakes.above(unseen.remove())) {
                if (!marked.get(stake.owner())) {
                    marked.set(stake.owner());
                    unseen.add(stake.owner());
                }
            }
        }
        return marked;
    }

    /** Companies before those that own them, those of one ring together. */
    private void findAll() {
        List<Integer> parties = leading.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer party) -> stakes.ring(party))
                        .reversed())
                .toList();
        int from = 0;
        for (int to = 1; to <= parties.size(); to++) {
            if (to == parties.size() || stakes.ring(parties.get(to)) != stakes.ring(parties.get(from))) {
                pass(parties.subList(from, to));
                from = to;
            }
        }
    }

    private void pass(List<Integer> ring) {
        if (ring.size() > 1 || !isInNoRing(ring.get(0))) {
            solve(ring);
        }
        int number = stakes.ring(ring.get(0));
        for (int company : ring) {
            for (Stake stake : stakes.above(company)) {
                if (stakes.ring(stake.owner()) != number) {
                    least[stake.owner()] += least[company] * part(stake);
                }
            }
        }
    }

    /** What comes to each of the ring from below becomes all that passes it, however often it goes round. */
    private void solve(List<Integer> ring) {
        Map<Integer, Integer> places = new HashMap<>();
        ring.forEach(company -> places.put(company, places.size()));
        Elimination elimination = new Elimination(ring.size(), stakes.patience());
        double[] coming = new double[ring.size()];
        for (int place = 0; place < ring.size(); place++) {
            coming[place] = least[ring.get(place)];
            double leaving = 1;
            for (Stake stake : stakes.above(ring.get(place))) {
                Integer owner = places.get(stake.owner());
                if (owner != null) {
                    elimination.onward(place, owner, part(stake));
                    leaving -= part(stake);
                }
            }
            elimination.ends(place, 0, leaving > Reach.GAIN ? leaving : 0);
        }
        elimination.takeAllOut();
        double[] passing = elimination.passing(coming);
        for (int place = 0; place < ring.size(); place++) {
            least[ring.get(place)] = passing[place];
        }
    }

    private static double part(Stake stake) {
        return stake.feasible().min() / 100;
    }
}
