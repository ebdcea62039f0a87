package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.ownership.Totals.Total;

/** What one party at the top of chains has in the subject, and what that makes it. */
final class Appraisal {

    /** How many reasons of one kind are spelt out: a hub has thousands. */
    private static final int SAID = 5;

    private final Scene scene;
    private final Ties ties;
    private final Chains chains;

    Appraisal(Scene scene) {
        this.scene = scene;
        this.ties = scene.ties();
        this.chains = new Chains(ties, scene.stakes(Dimension.SHARES), scene.stakes(Dimension.VOTES));
    }

    Owner of(int number, Regime regime, int maxPaths) {
        Party party = ties.party(number);
        Total ofShares = scene.totals(Dimension.SHARES).of(number);
        Total ofVotes = scene.totals(Dimension.VOTES).of(number);
        Certainty controlling = scene.control().of(number);
        Chains.Found found = chains.from(number, maxPaths);
        List<Ground> grounds = new Standing(scene, number).grounds(regime);
        return new Owner(
                party,
                Ground.certainty(grounds),
                reasons(number, regime, controlling),
                ofShares.answer(),
                ofVotes.answer(),
                controlling,
                ofShares.declared(),
                ofVotes.declared(),
                caveats(ofShares, ofVotes),
                found.paths(),
                found.capped(),
                grounds,
                Makeup.of(ofShares.computed(), found, Path::shares),
                Makeup.of(ofVotes.computed(), found, Path::votes));
    }

    private Set<Caveat> caveats(Total ofShares, Total ofVotes) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (ofShares.overDeclared() || ofVotes.overDeclared()) {
            caveats.add(Caveat.OVER_DECLARED);
        }
        if (ofVotes.presumed()) {
            caveats.add(Caveat.VOTES_PRESUMED_FROM_SHARES);
        }
        if (ofShares.isDeclared() || ofVotes.isDeclared()) {
            caveats.add(Caveat.DECLARED);
        }
        if (ofShares.differs() || ofVotes.differs()) {
            caveats.add(Caveat.DECLARED_DIFFERS);
        }
        return caveats;
    }

    private List<Words> reasons(int number, Regime regime, Certainty controlling) {
        List<Words> reasons = new ArrayList<>(whatItIs(ties.party(number)));
        for (Dimension dimension : Dimension.values()) {
            reasons.addAll(stake(scene.totals(dimension).of(number), dimension, regime));
        }
        for (Dimension dimension : Dimension.values()) {
            reasons.addAll(claimsHigherUp(number, dimension));
        }
        if (controlling != Certainty.NONE) {
            reasons.add(Sentences.controls(controlling, ties.party(Ties.SUBJECT)));
        }
        if (holdsNothing(number)) {
            reasons.addAll(connections(number));
        }
        return reasons;
    }

    private boolean holdsNothing(int number) {
        return Stream.of(Dimension.values())
                .allMatch(
                        dimension -> scene.totals(dimension).of(number).answer().max() == 0);
    }

    private List<Words> whatItIs(Party party) {
        return switch (party.kind()) {
            case PERSON -> List.of();
            case ENTITY -> List.of(Reasons.endOfChain(party));
            case UNSPECIFIED ->
                party.type() instanceof UnspecifiedReason reason
                        ? List.of(Reasons.unnamed(reason))
                        : List.of(Reasons.NAMELESS);
        };
    }

    private List<Words> stake(Total total, Dimension dimension, Regime regime) {
        List<Words> reasons = new ArrayList<>();
        if (total.answer().max() > 0) {
            reasons.add(Reasons.stake(total.answer(), dimension, regime));
        }
        if (total.declared() != null) {
            reasons.add(Reasons.declaredBesideComputed(total, dimension));
        }
        if (total.overDeclared()) {
            reasons.add(Reasons.overDeclared(dimension));
        }
        if (total.presumed()) {
            reasons.add(Reasons.PRESUMED);
        }
        return reasons;
    }

    /** Totals declared of companies above the subject make no chain, and without one they go into no number: so they are said. */
    private List<Words> claimsHigherUp(int number, Dimension dimension) {
        return inBrief(ties.below(number).stream()
                .filter(tie -> tie.owned() != Ties.SUBJECT
                        && scene.holdings().speaksOfTotal(tie, dimension)
                        && !scene.totals(dimension).passes(number, tie.owned()))
                .flatMap(tie -> scene.holdings().claimedTotal(tie, dimension).stream()
                        .map(claim -> Reasons.claimedHigherUp(claim, dimension, label(tie.owned()))))
                .toList());
    }

    /** How a party hangs together with the subject that holds nothing of it. */
    private List<Words> connections(int number) {
        return inBrief(ties.below(number).stream()
                .map(tie -> Reasons.connected(label(tie.owned()), tie.interests()))
                .toList());
    }

    private String label(int number) {
        return ties.party(number).label();
    }

    private static List<Words> inBrief(List<Words> reasons) {
        if (reasons.size() <= SAID) {
            return reasons;
        }
        List<Words> brief = new ArrayList<>(reasons.subList(0, SAID));
        brief.add(Reasons.more(reasons.size() - SAID));
        return brief;
    }
}
