package org.boreg.bods.ownership;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The regime {@code ofac-50}: what listed parties, and companies that are blocked already, hold together at 50 percent or more, is
 * blocked. Control alone blocks nothing.
 *
 * @param listed ids of the parties that are asked about together; empty to ask about every natural person alone
 */
public record Ofac50(Set<String> listed) implements Regime {

    static final Threshold HALF = new Threshold(50, false);

    static final Rule AGGREGATE = new Rule("50-percent", "OFAC, 50 Percent Rule, guidance of 13 August 2014");

    public Ofac50 {
        listed = Set.copyOf(listed);
    }

    @Override
    public String code() {
        return "ofac-50";
    }

    @Override
    public boolean fallsBack() {
        return false;
    }

    @Override
    public boolean names(Party party) {
        return listed.contains(party.id());
    }

    @Override
    public boolean admits(Party party) {
        return listed.isEmpty() ? party.kind() == PartyKind.PERSON : listed.contains(party.id());
    }

    @Override
    public List<Ground> grounds(Standing party) {
        Set<Integer> together =
                listed.isEmpty() ? Set.of(party.number()) : new LinkedHashSet<>(party.numbersOf(listed));
        Certainty certainty = blocks(party, together);
        boolean takesPart = certainty != Certainty.NONE
                && (listed.size() < 2 || party.total(Dimension.SHARES).max() > 0 || isBlockedBy(party));
        return takesPart
                ? List.of(Ground.of(AGGREGATE, certainty, Sentences.blocked(party.party(Ties.SUBJECT), certainty)))
                : List.of();
    }

    private static boolean isBlockedBy(Standing party) {
        return blocks(party, Set.of(party.number())) != Certainty.NONE;
    }

    private static Certainty blocks(Standing party, Set<Integer> together) {
        if (party.heldTogether(together, HALF, Certainty.CERTAIN).contains(Ties.SUBJECT)) {
            return Certainty.CERTAIN;
        }
        return party.heldTogether(together, HALF, Certainty.POSSIBLE).contains(Ties.SUBJECT)
                ? Certainty.POSSIBLE
                : Certainty.NONE;
    }
}
