package org.boreg.bods.ownership;

import static org.boreg.bods.model.InterestType.*;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.ownership.Stakes.Stake;

/** Who controls what: by more than half of the votes, held alone or together with what is controlled already, or by other rights. */
final class Control {

    private static final Set<InterestType> CONTROLLING = EnumSet.of(
            APPOINTMENT_OF_BOARD,
            OTHER_INFLUENCE_OR_CONTROL,
            CONTROL_VIA_COMPANY_RULES_OR_ARTICLES,
            CONTROL_BY_LEGAL_FRAMEWORK,
            SETTLOR,
            TRUSTEE,
            PROTECTOR,
            BENEFICIARY_OF_LEGAL_ARRANGEMENT,
            NOMINATOR);

    private static final Set<InterestType> PERHAPS_CONTROLLING =
            EnumSet.of(UNKNOWN_INTEREST, UNPUBLISHED_INTEREST, CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT);

    private final Ties ties;
    private final Stakes votes;

    Control(Ties ties, Stakes votes) {
        this.ties = ties;
        this.votes = votes;
    }

    /** Whether the party controls the subject. */
    Certainty of(int party) {
        if (controlledBy(party, Certainty.CERTAIN).contains(Ties.SUBJECT)) {
            return Certainty.CERTAIN;
        }
        return controlledBy(party, Certainty.POSSIBLE).contains(Ties.SUBJECT) ? Certainty.POSSIBLE : Certainty.NONE;
    }

    /** The party itself and all that it controls with at least this certainty: the least set that grows no more. */
    Set<Integer> controlledBy(int party, Certainty certainty) {
        Set<Integer> controlled = new LinkedHashSet<>(Set.of(party));
        Queue<Integer> unseen = new ArrayDeque<>(controlled);
        Map<Integer, Block> blocks = new HashMap<>();
        while (!unseen.isEmpty()) {
            int member = unseen.remove();
            for (Stake stake : votes.below(member)) {
                Block block = blocks.computeIfAbsent(stake.owned(), company -> new Block(votes.slack(company)));
                block.add(stake);
                if (block.isMajority(certainty) && controlled.add(stake.owned())) {
                    unseen.add(stake.owned());
                }
            }
            for (Tie tie : ties.below(member)) {
                if (isControlling(tie, certainty) && controlled.add(tie.owned())) {
                    unseen.add(tie.owned());
                }
            }
        }
        return controlled;
    }

    /** A nominee holds nothing for itself, so none of its rights gives it control. */
    private static boolean isControlling(Tie tie, Certainty certainty) {
        return !tie.has(NOMINEE)
                && tie.interests().stream()
                        .anyMatch(interest -> CONTROLLING.contains(interest)
                                || certainty == Certainty.POSSIBLE && PERHAPS_CONTROLLING.contains(interest));
    }

    /** The votes in one company of those who act together. */
    private static final class Block {

        private final double slack;
        private double declaredLeast;
        private boolean declaredLeastOpen;
        private double feasibleLeast;
        private double spare;

        Block(double slack) {
            this.slack = slack;
        }

        void add(Stake stake) {
            declaredLeast += stake.declared().min();
            declaredLeastOpen |= stake.declared().minExclusive();
            feasibleLeast += stake.feasible().min();
            spare += stake.feasible().max() - stake.feasible().min();
        }

        /**
         * Certain by what is declared, also where all owners together are declared to hold over 100 percent: a majority is
         * no sum to be shared. Possible by what the others leave.
         */
        boolean isMajority(Certainty certainty) {
            boolean certain =
                    declaredLeast > 50 + Ranges.GRAIN || declaredLeast > 50 - Ranges.GRAIN && declaredLeastOpen;
            return certain
                    || certainty == Certainty.POSSIBLE && feasibleLeast + Math.min(slack, spare) > 50 + Ranges.GRAIN;
        }
    }
}
