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
import org.jspecify.annotations.Nullable;

/** Who controls what: by more than half of the votes, held alone or together with what is controlled already, or by other rights. */
final class Control {

    static final Set<InterestType> CONTROLLING = EnumSet.of(
            APPOINTMENT_OF_BOARD,
            OTHER_INFLUENCE_OR_CONTROL,
            CONTROL_VIA_COMPANY_RULES_OR_ARTICLES,
            CONTROL_BY_LEGAL_FRAMEWORK,
            SETTLOR,
            TRUSTEE,
            PROTECTOR,
            BENEFICIARY_OF_LEGAL_ARRANGEMENT,
            NOMINATOR);

    static final Set<InterestType> PERHAPS_CONTROLLING =
            EnumSet.of(UNKNOWN_INTEREST, UNPUBLISHED_INTEREST, CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT);

    private final Ties ties;
    private final Stakes votes;

    /** By party; found when it is first asked for. */
    private final @Nullable Certainty[] ofSubject;

    Control(Ties ties, Stakes votes) {
        this.ofSubject = new Certainty[ties.size()];
        this.ties = ties;
        this.votes = votes;
    }

    /** Whether the party controls the subject. */
    Certainty of(int party) {
        Certainty known = ofSubject[party];
        Certainty certainty = known == null ? of(party, Ties.SUBJECT) : known;
        ofSubject[party] = certainty;
        return certainty;
    }

    Certainty of(int party, int company) {
        if (!controlledBy(party, Certainty.POSSIBLE).contains(company)) {
            return Certainty.NONE;
        }
        return controlledBy(party, Certainty.CERTAIN).contains(company) ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }

    /** The party itself and all that it controls with at least this certainty: the least set that grows no more. */
    Set<Integer> controlledBy(int party, Certainty certainty) {
        Set<Integer> controlled = new LinkedHashSet<>(Set.of(party));
        Queue<Integer> unseen = new ArrayDeque<>(controlled);
        Map<Integer, Bloc> blocs = new HashMap<>();
        while (!unseen.isEmpty()) {
            ties.patience().check();
            int member = unseen.remove();
            for (Stake stake : votes.below(member)) {
                Bloc bloc = blocs.computeIfAbsent(stake.owned(), company -> new Bloc(votes, company));
                bloc.add(stake);
                if (bloc.majority().compareTo(certainty) >= 0 && controlled.add(stake.owned())) {
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

    private static boolean isControlling(Tie tie, Certainty certainty) {
        return right(tie, CONTROLLING).compareTo(certainty) >= 0;
    }

    /**
     * Whether the tie gives one of these rights, or one that is not published and may be. A nominee holds nothing for itself, so none
     * of its rights counts.
     */
    static Certainty right(Tie tie, Set<InterestType> rights) {
        if (tie.has(NOMINEE)) {
            return Certainty.NONE;
        }
        if (tie.interests().stream().anyMatch(rights::contains)) {
            return Certainty.CERTAIN;
        }
        return tie.interests().stream().anyMatch(PERHAPS_CONTROLLING::contains) ? Certainty.POSSIBLE : Certainty.NONE;
    }
}
