package org.boreg.bods.ownership;

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
    private final @Nullable Part[] ofCompanies;
    private final Map<List<Stake>, Part> ofAlike = new HashMap<>();

    Totals(Ties ties, Stakes stakes, Dimension dimension, Holdings holdings) {
        this.ties = ties;
        this.stakes = stakes;
        this.dimension = dimension;
        this.arrivals = new Arrivals(stakes, ties.size());
        this.totals = new Total[ties.size()];
        this.ofCompanies = new Part[ties.size()];
        for (Tie tie : ties.above(Ties.SUBJECT)) {
            holdings.claimedTotal(tie, dimension).ifPresent(range -> declared.put(tie.owner(), range));
        }
    }

    Total of(int party) {
        Total known = totals[party];
        Total total = known == null ? isTop(party) ? ofTop(party) : alone(party) : known;
        totals[party] = total;
        return total;
    }

    /** Whether the party holds a part of that company, directly or not, and the company one of the subject. */
    boolean passes(int party, int company) {
        return Downstream.to(Ties.SUBJECT, stakes, List.of(party)).companies().contains(company);
    }

    /** Whether nobody holds a part of it, so that nothing comes back to it. */
    private boolean isTop(int party) {
        return stakes.above(party).isEmpty();
    }

    private Total ofTop(int party) {
        return Total.of(
                partOfTop(party).range(),
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

    /** Most of those at the top hold a part of one company, or as much as others of the same ones. */
    private Part partOfTop(int party) {
        if (arrivals.isExact(party)) {
            return Part.exactly(arrivals.least(party));
        }
        List<Stake> leading = stakes.below(party).stream()
                .filter(stake -> stakes.leadingTo(Ties.SUBJECT).get(stake.owned()))
                .toList();
        if (leading.size() == 1 && arrivals.isInNoRing(leading.get(0).owned())) {
            Stake only = leading.get(0);
            return Part.of(only.feasible()).of(ofCompany(only.owned()));
        }
        List<Stake> alike =
                leading.stream().map(stake -> stake.ofAnother(Ties.SUBJECT)).toList();
        Part known = ofAlike.get(alike);
        Part part = known == null ? reaching(party) : known;
        ofAlike.put(alike, part);
        return part;
    }

    private Part ofCompany(int company) {
        Part known = ofCompanies[company];
        Part part = known == null ? reaching(company) : known;
        ofCompanies[company] = part;
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
        String message =
                "%s is declared to hold %s of the %s through others, while the chains in the register come to %s"
                        .formatted(party.label(), Wording.amount(declared), dimension.word, Wording.amount(computed));
        return new Warning(Caveat.DECLARED_DIFFERS, party.id(), message);
    }
}
