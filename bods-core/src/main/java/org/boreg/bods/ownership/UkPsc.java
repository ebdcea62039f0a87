package org.boreg.bods.ownership;

import static org.boreg.bods.model.InterestType.APPOINTMENT_OF_BOARD;
import static org.boreg.bods.model.InterestType.OTHER_INFLUENCE_OR_CONTROL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/**
 * The regime {@code uk-psc}: Companies Act 2006, Schedule 1A. Nothing is multiplied: what a company holds counts wholly for whoever
 * has a majority stake in it, which is more than half of its votes, the right to appoint its board, or a dominant influence.
 */
public record UkPsc() implements Regime {

    private static final Threshold QUARTER = new Threshold(25, true);
    private static final String LAW = "Companies Act 2006, Sch. 1A para. ";
    private static final Set<InterestType> MAJORITY_RIGHTS = Set.of(APPOINTMENT_OF_BOARD, OTHER_INFLUENCE_OR_CONTROL);
    private static final Rule SHARES = new Rule("shares", LAW + "2");
    private static final Rule VOTES = new Rule("votes", LAW + "3");
    private static final Rule BOARD = new Rule("appointment-of-board", LAW + "4");
    private static final Rule INFLUENCE = new Rule("influence-or-control", LAW + "5");

    @Override
    public String code() {
        return "uk-psc";
    }

    /** The party, and the companies reached from it through majority stakes: for certain, and perhaps. */
    private record Group(Set<Integer> certain, Set<Integer> possible) {

        static Group of(Standing party) {
            return new Group(
                    party.reachedByMajorities(MAJORITY_RIGHTS, Certainty.CERTAIN),
                    party.reachedByMajorities(MAJORITY_RIGHTS, Certainty.POSSIBLE));
        }
    }

    @Override
    public List<Ground> grounds(Standing party) {
        Group group = Group.of(party);
        return Stream.of(
                        holding(party, group, Dimension.SHARES, SHARES),
                        holding(party, group, Dimension.VOTES, VOTES),
                        right(party, group, APPOINTMENT_OF_BOARD, BOARD),
                        right(party, group, OTHER_INFLUENCE_OR_CONTROL, INFLUENCE))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Ground> holding(Standing party, Group group, Dimension dimension, Rule rule) {
        ShareRange least = party.together(group.certain, dimension);
        ShareRange most = party.together(group.possible, dimension);
        ShareRange held = Ranges.between(least.min(), least.minExclusive(), most.max(), most.maxExclusive());
        ShareRange counted = party.isDeclared(dimension) ? Ranges.greater(held, party.total(dimension)) : held;
        return Ground.where(QUARTER.test(counted), rule, Sentences.holdsTogether(counted, dimension));
    }

    /** Where an interest is not published, it may be any. */
    private static Optional<Ground> right(Standing party, Group group, InterestType right, Rule rule) {
        Certainty ofReached = party.right(group.certain, Set.of(right));
        Certainty ofPerhapsReached = party.right(group.possible, Set.of(right)).and(Certainty.POSSIBLE);
        Certainty certainty = ofReached.or(ofPerhapsReached);
        return Ground.where(certainty, rule, Sentences.hasRight(right, certainty));
    }
}
