package org.boreg.bods.ownership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/** What a party has of the subject in one dimension: computed from the chains, and beside it what is declared. */
final class Totals {

    /**
     * @param computed from the chains, in percent
     * @param declared to be held through others; null where nothing is
     * @param answer the computed range, or a declared one that no chain explains
     * @param companies those it was computed through
     */
    record Total(ShareRange computed, @Nullable ShareRange declared, ShareRange answer, List<Integer> companies) {

        /** @param claim what is declared to be held through others; null where nothing is */
        static Total of(ShareRange computed, @Nullable ShareRange claim, List<Integer> companies) {
            boolean explained = claim == null || computed.max() > 0 && Ranges.overlap(computed, claim);
            ShareRange answer = explained ? computed : Ranges.greater(computed, claim);
            return new Total(computed, claim, answer, companies);
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
    private final Map<Integer, Total> computed = new HashMap<>();

    Totals(Ties ties, Stakes stakes, Dimension dimension, Holdings holdings) {
        this.ties = ties;
        this.stakes = stakes;
        this.dimension = dimension;
        for (Tie tie : ties.above(Ties.SUBJECT)) {
            holdings.claimedTotal(tie, dimension).ifPresent(range -> declared.put(tie.owner(), range));
        }
    }

    Total of(int party) {
        return computed.computeIfAbsent(party, this::compute);
    }

    private Total compute(int party) {
        Downstream downstream = Downstream.to(Ties.SUBJECT, stakes, List.of(party));
        ShareRange computed = new Reach(downstream).of(Ties.SUBJECT);
        return Total.of(computed, declared.get(party), downstream.companies());
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
