package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Stakes.Stake;
import org.jspecify.annotations.Nullable;

/** What a party has of the subject in one dimension: computed from the chains, and beside it what is declared. */
final class Totals {

    /**
     * @param computed from the chains, in percent
     * @param declared to be held through others; null where nothing is
     * @param answer the computed range, or a declared one that no chain explains
     * @param overDeclared whether it was computed through a company of which more than all is declared
     * @param presumed whether it was computed through a company whose shares stand for its votes
     */
    record Total(
            ShareRange computed,
            @Nullable ShareRange declared,
            ShareRange answer,
            boolean overDeclared,
            boolean presumed) {

        /** @param claim what is declared to be held through others; null where nothing is */
        static Total of(ShareRange computed, @Nullable ShareRange claim, boolean overDeclared, boolean presumed) {
            boolean explained = claim == null || computed.max() > 0 && Ranges.overlap(computed, claim);
            ShareRange answer = explained ? computed : Ranges.greater(computed, claim);
            return new Total(computed, claim, answer, overDeclared, presumed);
        }

        boolean isDeclared() {
            return !answer.equals(computed);
        }

        boolean differs() {
            return declared != null && !Ranges.overlap(computed, declared);
        }
    }

    private final Ties ties;
    private final Stakes stakes;
    private final Dimension dimension;
    private final Map<Integer, ShareRange> declared = new HashMap<>();
    private final Arrivals arrivals;
    private final @Nullable Total[] totals;
    private final @Nullable Part[] parts;
    private final Map<List<Stake>, Part> ofAlike = new HashMap<>();

    Totals(Ties ties, Stakes stakes, Dimension dimension, Holdings holdings) {
        this.ties = ties;
        this.stakes = stakes;
        this.dimension = dimension;
        this.arrivals = new Arrivals(stakes, ties.size());
        this.totals = new Total[ties.size()];
        this.parts = new Part[ties.size()];
        for (Tie tie : ties.above(Ties.SUBJECT)) {
            holdings.claimedTotal(tie, dimension).ifPresent(range -> declared.put(tie.owner(), range));
        }
    }

    Total of(int party) {
        Total known = totals[party];
        Total total = known == null ? compute(party) : known;
        totals[party] = total;
        return total;
    }

    private Total compute(int party) {
        return arrivals.isInNoRing(party) ? ofWhatComesBackNowhere(party) : alone(party);
    }

    /** Whether the party holds a part of that company, directly or not, and the company one of the subject. */
    boolean passes(int party, int company) {
        return Downstream.to(Ties.SUBJECT, stakes, List.of(party)).companies().contains(company);
    }

    private Total ofWhatComesBackNowhere(int party) {
        return Total.of(
                part(party).range(),
                declared.get(party),
                arrivals.restsOnOverDeclared(party),
                arrivals.isPresumed(party));
    }

    private Total alone(int party) {
        Downstream downstream = Downstream.to(Ties.SUBJECT, stakes, List.of(party));
        return Total.of(
                new Reach(downstream).of(Ties.SUBJECT),
                declared.get(party),
                downstream.companies().stream().anyMatch(stakes::isOverDeclared),
                downstream.companies().stream().anyMatch(stakes::isPresumed));
    }

    /** Down to where more than one way goes on, and up again: most parties have one way down alone. */
    private Part part(int party) {
        Deque<Stake> passed = new ArrayDeque<>();
        int lowest = party;
        Stake only = onlyWayFrom(lowest);
        while (only != null && parts[lowest] == null) {
            passed.push(only);
            lowest = only.owned();
            only = onlyWayFrom(lowest);
        }
        Part known = parts[lowest];
        Part part = known == null ? atOnce(lowest) : known;
        parts[lowest] = part;
        while (!passed.isEmpty()) {
            Stake last = passed.pop();
            part = Part.of(last.feasible()).of(part);
            parts[last.owner()] = part;
        }
        return part;
    }

    /** Null also where the least is the most, or where something may come round again. */
    private @Nullable Stake onlyWayFrom(int party) {
        if (arrivals.isExact(party) || !arrivals.isInNoRing(party)) {
            return null;
        }
        List<Stake> leading = leading(party);
        return leading.size() == 1 && arrivals.isInNoRing(leading.get(0).owned()) ? leading.get(0) : null;
    }

    private List<Stake> leading(int party) {
        BitSet leadingTo = stakes.leadingTo(Ties.SUBJECT);
        return stakes.below(party).stream()
                .filter(stake -> leadingTo.get(stake.owned()))
                .toList();
    }

    /** Whoever holds as much of the same companies has the same of the subject. */
    private Part atOnce(int party) {
        if (!arrivals.isInNoRing(party)) {
            return reaching(party);
        }
        if (arrivals.isExact(party)) {
            return Part.exactly(arrivals.least(party));
        }
        List<Stake> alike = leading(party).stream()
                .map(stake -> stake.ofAnother(Ties.SUBJECT))
                .toList();
        Part known = ofAlike.get(alike);
        Part part = known == null ? reaching(party) : known;
        ofAlike.put(alike, part);
        return part;
    }

    private Part reaching(int party) {
        return new Reach(Downstream.to(Ties.SUBJECT, stakes, List.of(party))).part(Ties.SUBJECT);
    }

    /** Warns of each declared total that contradicts the chains. */
    void warnOfDifferences(Set<Warning> warnings) {
        declared.keySet().stream().sorted().forEach(party -> {
            Total total = of(party);
            if (total.differs()) {
                warnings.add(difference(ties.party(party), declared.get(party), total.computed()));
            }
        });
    }

    private Warning difference(Party party, ShareRange declared, ShareRange computed) {
        return new Warning(
                Caveat.DECLARED_DIFFERS,
                party.id(),
                Cautions.declaredDiffers(party.label(), declared, dimension, computed));
    }
}
