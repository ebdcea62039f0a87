package org.boreg.bods.ownership;

import static org.boreg.bods.model.InterestType.APPOINTMENT_OF_BOARD;
import static org.boreg.bods.model.InterestType.OTHER_INFLUENCE_OR_CONTROL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    @Override
    public List<Ground> grounds(Standing party) {
        Set<Integer> certain = party.reachedByMajorities(MAJORITY_RIGHTS, Certainty.CERTAIN);
        Set<Integer> possible = party.reachedByMajorities(MAJORITY_RIGHTS, Certainty.POSSIBLE);
        List<Ground> grounds = new ArrayList<>();
        addHolding(party, certain, possible, Dimension.SHARES, SHARES, grounds);
        addHolding(party, certain, possible, Dimension.VOTES, VOTES, grounds);
        addRight(party, certain, possible, APPOINTMENT_OF_BOARD, BOARD, grounds);
        addRight(party, certain, possible, OTHER_INFLUENCE_OR_CONTROL, INFLUENCE, grounds);
        return grounds;
    }

    private static void addHolding(
            Standing party,
            Set<Integer> certain,
            Set<Integer> possible,
            Dimension dimension,
            Rule rule,
            List<Ground> grounds) {
        ShareRange least = party.together(certain, dimension);
        ShareRange most = party.together(possible, dimension);
        ShareRange held = Ranges.between(least.min(), least.minExclusive(), most.max(), most.maxExclusive());
        ShareRange counted = party.isDeclared(dimension) ? Ranges.greater(held, party.total(dimension)) : held;
        Certainty certainty = QUARTER.test(counted);
        if (certainty != Certainty.NONE) {
            grounds.add(Ground.of(rule, certainty, Sentences.holdsTogether(counted, dimension)));
        }
    }

    /** Where an interest is not published, it may be any. */
    private static void addRight(
            Standing party,
            Set<Integer> certain,
            Set<Integer> possible,
            InterestType right,
            Rule rule,
            List<Ground> grounds) {
        Certainty ofReached = party.right(certain, Set.of(right));
        Certainty ofPerhapsReached = party.right(possible, Set.of(right)).and(Certainty.POSSIBLE);
        Certainty certainty = ofReached.or(ofPerhapsReached);
        if (certainty != Certainty.NONE) {
            grounds.add(Ground.of(rule, certainty, Sentences.hasRight(right, certainty)));
        }
    }
}
