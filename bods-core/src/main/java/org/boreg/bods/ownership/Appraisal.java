package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.ownership.Totals.Total;

/** What one party at the top of chains has in the subject, and what that makes it. */
final class Appraisal {

    /** How many reasons of one kind are spelt out: a hub has thousands. */
    private static final int SAID = 5;

    private final OwnersQuestion question;
    private final Ties ties;
    private final Holdings holdings;
    private final Stakes shares;
    private final Stakes votes;
    private final Totals shareTotals;
    private final Totals voteTotals;
    private final Control control;
    private final Chains chains;

    Appraisal(OwnersQuestion question, Ties ties, Holdings holdings, Stakes shares, Stakes votes) {
        this.question = question;
        this.ties = ties;
        this.holdings = holdings;
        this.shares = shares;
        this.votes = votes;
        this.shareTotals = new Totals(ties, shares, Dimension.SHARES, holdings);
        this.voteTotals = new Totals(ties, votes, Dimension.VOTES, holdings);
        this.control = new Control(ties, votes);
        this.chains = new Chains(ties, shares, votes);
    }

    void warnOfDifferences(Set<Warning> warnings) {
        shareTotals.warnOfDifferences(warnings);
        voteTotals.warnOfDifferences(warnings);
    }

    Owner of(int number) {
        Party party = ties.party(number);
        Total ofShares = shareTotals.of(number);
        Total ofVotes = voteTotals.of(number);
        Certainty controlling = control.of(number);
        Chains.Found found = chains.from(number, question.maxPathsPerOwner());
        return new Owner(
                party,
                party.kind() == PartyKind.PERSON ? certainty(ofShares, ofVotes) : Certainty.NONE,
                reasons(number, ofShares, ofVotes, controlling),
                ofShares.answer(),
                ofVotes.answer(),
                controlling,
                ofShares.declared(),
                ofVotes.declared(),
                caveats(ofShares, ofVotes),
                found.paths(),
                found.capped());
    }

    private Certainty certainty(Total ofShares, Total ofVotes) {
        Certainty byShares = question.test(ofShares.answer());
        Certainty byVotes = question.test(ofVotes.answer());
        return byShares.compareTo(byVotes) > 0 ? byShares : byVotes;
    }

    private Set<Caveat> caveats(Total ofShares, Total ofVotes) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (restsOnOverDeclared(ofShares, shares) || restsOnOverDeclared(ofVotes, votes)) {
            caveats.add(Caveat.OVER_DECLARED);
        }
        if (ofVotes.companies().stream().anyMatch(votes::isPresumed)) {
            caveats.add(Caveat.VOTES_PRESUMED_FROM_SHARES);
        }
        if (ofShares.isDeclared() || ofVotes.isDeclared()) {
            caveats.add(Caveat.DECLARED);
        }
        if (differs(ofShares) || differs(ofVotes)) {
            caveats.add(Caveat.DECLARED_DIFFERS);
        }
        return caveats;
    }

    private static boolean restsOnOverDeclared(Total total, Stakes stakes) {
        return total.companies().stream().anyMatch(stakes::isOverDeclared);
    }

    private static boolean differs(Total total) {
        ShareRange declared = total.declared();
        return declared != null && !Ranges.overlap(total.computed(), declared);
    }

    private List<String> reasons(int number, Total ofShares, Total ofVotes, Certainty controlling) {
        List<String> reasons = new ArrayList<>(whatItIs(ties.party(number)));
        reasons.addAll(stake(ofShares, Dimension.SHARES, shares));
        reasons.addAll(stake(ofVotes, Dimension.VOTES, votes));
        reasons.addAll(claimsHigherUp(number, ofShares, Dimension.SHARES));
        reasons.addAll(claimsHigherUp(number, ofVotes, Dimension.VOTES));
        String subject = label(Ties.SUBJECT);
        switch (controlling) {
            case CERTAIN -> reasons.add(Wording.CONTROLS.formatted("Controls", subject));
            case POSSIBLE -> reasons.add(Wording.CONTROLS.formatted("May control", subject));
            case NONE -> {}
        }
        if (ofShares.answer().max() == 0 && ofVotes.answer().max() == 0) {
            reasons.addAll(connections(number));
        }
        return reasons;
    }

    private List<String> whatItIs(Party party) {
        return switch (party.kind()) {
            case PERSON -> List.of();
            case ENTITY -> List.of(Wording.endOfChain(party));
            case UNSPECIFIED ->
                party.type() instanceof UnspecifiedReason reason
                        ? List.of(Wording.unnamed(reason))
                        : List.of("Not named, for no stated reason");
        };
    }

    private List<String> stake(Total total, Dimension dimension, Stakes stakes) {
        List<String> reasons = new ArrayList<>();
        if (total.answer().max() > 0) {
            reasons.add(Wording.stake(total.answer(), dimension, question));
        }
        if (total.declared() != null) {
            reasons.add(Wording.declaredBesideComputed(total, dimension));
        }
        if (restsOnOverDeclared(total, stakes)) {
            reasons.add("Rests on %s that are declared to come to more than 100 %% and were scaled to 100 %%"
                    .formatted(dimension.word));
        }
        if (total.companies().stream().anyMatch(stakes::isPresumed)) {
            reasons.add("The votes are presumed from the shares where no votes are declared");
        }
        return reasons;
    }

    /** Totals declared of companies above the subject make no chain, and without one they go into no number: so they are said. */
    private List<String> claimsHigherUp(int number, Total total, Dimension dimension) {
        Set<Integer> explained = new HashSet<>(total.companies());
        return inBrief(ties.below(number).stream()
                .filter(tie -> tie.owned() != Ties.SUBJECT && !explained.contains(tie.owned()))
                .flatMap(tie -> holdings.claimedTotal(tie, dimension).stream()
                        .map(claim ->
                                "Declared to hold %s of the %s of %s through others; the register holds no chain that explains it"
                                        .formatted(Wording.amount(claim), dimension.word, label(tie.owned()))))
                .toList());
    }

    /** How a party hangs together with the subject that holds nothing of it. */
    private List<String> connections(int number) {
        return inBrief(ties.below(number).stream()
                .map(tie -> "Connected with %s by %s".formatted(label(tie.owned()), Wording.interests(tie.interests())))
                .toList());
    }

    private String label(int number) {
        return ties.party(number).label();
    }

    private static List<String> inBrief(List<String> reasons) {
        if (reasons.size() <= SAID) {
            return reasons;
        }
        List<String> brief = new ArrayList<>(reasons.subList(0, SAID));
        brief.add("And %d more of this kind".formatted(reasons.size() - SAID));
        return brief;
    }
}
