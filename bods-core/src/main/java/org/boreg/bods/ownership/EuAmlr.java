package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.ShareRange;

/**
 * The regime {@code eu-amlr}: Regulation (EU) 2024/1624, Articles 52 to 54. Whoever is certain by ownership or by control alone
 * is not asked about both together.
 */
public record EuAmlr() implements Regime {

    static final Threshold QUARTER = new Threshold(25, false);

    private static final String LAW = "Regulation (EU) 2024/1624, Art. ";
    private static final Rule OWNERSHIP = new Rule("ownership-interest", LAW + "52");
    private static final Rule CONTROL = new Rule("control", LAW + "53");
    private static final Rule CONTROL_OF_OWNER = new Rule("control-of-owner", LAW + "54(a)");
    private static final Rule OWNERSHIP_OF_CONTROLLER = new Rule("ownership-of-controller", LAW + "54(b)");
    private static final Rule ROLE_IN_TRUST = new Rule("role-in-trust", LAW + "58");

    @Override
    public String code() {
        return "eu-amlr";
    }

    @Override
    public List<Ground> grounds(Standing party) {
        List<Ground> grounds = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            ShareRange total = party.total(dimension);
            add(grounds, OWNERSHIP, QUARTER.test(total), Sentences.total(total, dimension));
        }
        Rule control = party.hasRoleInTrust() ? ROLE_IN_TRUST : CONTROL;
        add(grounds, control, party.control(), Sentences.controls(party.control(), party.party(Ties.SUBJECT)));
        if (grounds.stream().noneMatch(ground -> ground.certainty() == Certainty.CERTAIN)) {
            addControlOfOwners(party, grounds);
            addOwnershipOfControllers(party, grounds);
        }
        return grounds;
    }

    private static void addControlOfOwners(Standing party, List<Ground> grounds) {
        Set<Integer> certain = party.controlled(Certainty.CERTAIN);
        for (int owner : party.controlled(Certainty.POSSIBLE)) {
            if (owner != party.number() && owner != Ties.SUBJECT) {
                Certainty control = certain.contains(owner) ? Certainty.CERTAIN : Certainty.POSSIBLE;
                addControlOfOwner(party, owner, control, grounds);
            }
        }
    }

    private static void addControlOfOwner(Standing party, int owner, Certainty control, List<Ground> grounds) {
        for (Dimension dimension : Dimension.values()) {
            ShareRange held = party.together(Set.of(owner), dimension);
            add(
                    grounds,
                    CONTROL_OF_OWNER,
                    QUARTER.test(held).and(control),
                    Sentences.controlsOwner(control, party.party(owner), held, dimension));
        }
    }

    private static void addOwnershipOfControllers(Standing party, List<Ground> grounds) {
        for (Dimension dimension : Dimension.values()) {
            for (Map.Entry<Integer, ShareRange> held :
                    party.everywhere(dimension).entrySet()) {
                Certainty interest = QUARTER.test(held.getValue());
                if (held.getKey() != Ties.SUBJECT && interest != Certainty.NONE) {
                    Certainty control = party.controlsSubject(held.getKey());
                    add(
                            grounds,
                            OWNERSHIP_OF_CONTROLLER,
                            interest.and(control),
                            Sentences.ownsController(control, party.party(held.getKey()), held.getValue(), dimension));
                }
            }
        }
    }

    private static void add(List<Ground> grounds, Rule rule, Certainty certainty, Words words) {
        Ground.where(certainty, rule, words).ifPresent(grounds::add);
    }
}
