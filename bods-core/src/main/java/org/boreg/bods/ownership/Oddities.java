package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.bods.model.Interest;

/** Finds what a reader should be warned of in the companies that an answer rests on. */
final class Oddities {

    private final Ties ties;
    private final Set<Warning> warnings;

    /** @param warnings takes what is found */
    Oddities(Ties ties, Set<Warning> warnings) {
        this.ties = ties;
        this.warnings = warnings;
    }

    /** In the subject and everything above it. */
    void findAbove(Neighbourhood neighbourhood, Scene scene) {
        if (!neighbourhood.complete()) {
            warn(Caveat.CUT, Ties.SUBJECT, Cautions.cutAbove(label(Ties.SUBJECT)));
        }
        findPresumed(scene.stakes(Dimension.VOTES));
        find(scene);
        findImpossible(neighbourhood.links(), neighbourhood.parties());
        for (Dimension dimension : Dimension.values()) {
            scene.totals(dimension).warnOfDifferences(warnings);
        }
    }

    /** In everything below a party. Of many companies no votes are declared: the holdings say so, not a warning for each. */
    void findBelow(Network network, Scene scene) {
        if (!network.complete()) {
            warn(Caveat.CUT, Ties.SUBJECT, Cautions.cutBelow(label(Ties.SUBJECT)));
        }
        find(scene);
        findImpossible(network.links(), network.parties());
    }

    private void find(Scene scene) {
        for (Dimension dimension : Dimension.values()) {
            Stakes stakes = scene.stakes(dimension);
            for (int company = 0; company < ties.size(); company++) {
                if (!stakes.isPresumed(company)) {
                    findInHoldings(stakes, dimension, company);
                }
            }
            findRings(stakes);
        }
        findDissolved();
    }

    private void findPresumed(Stakes votes) {
        for (int company = 0; company < ties.size(); company++) {
            if (votes.isPresumed(company)) {
                warn(Caveat.VOTES_PRESUMED_FROM_SHARES, company, Cautions.presumed(label(company)));
            }
        }
    }

    /** What shares standing for votes show, they have shown as shares. */
    private void findInHoldings(Stakes stakes, Dimension dimension, int company) {
        if (stakes.isOverDeclared(company)) {
            warn(Caveat.OVER_DECLARED, company, Cautions.overDeclared(dimension, label(company)));
        }
        if (stakes.between(company, company).max() > 0) {
            warn(Caveat.SELF_HOLDING, company, Cautions.selfHolding(label(company), dimension));
        }
    }

    private void findRings(Stakes stakes) {
        Map<Integer, List<Integer>> rings = IntStream.range(0, ties.size())
                .boxed()
                .collect(Collectors.groupingBy(stakes::ring, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        rings.values().removeIf(members -> members.size() == 1);
        for (List<Integer> members : rings.values()) {
            warn(
                    Caveat.RING,
                    members.get(0),
                    Cautions.ring(members.stream().map(this::label).toList()));
        }
    }

    private void findDissolved() {
        for (int number = 0; number < ties.size(); number++) {
            LocalDate dissolvedOn = ties.party(number).dissolvedOn();
            if (dissolvedOn != null && !dissolvedOn.isAfter(ties.asOf())) {
                warn(Caveat.DISSOLVED, number, Cautions.dissolved(label(number), dissolvedOn));
            }
        }
    }

    /** Nobody owns a person, and no interest ends before it begins. */
    private void findImpossible(List<Link> links, Map<String, Party> parties) {
        for (Link link : links) {
            Party owned = Network.party(parties, link.owned());
            if (owned.kind() != PartyKind.ENTITY) {
                Words message = Cautions.notOwnable(owned.label(), link.statementId());
                warnings.add(new Warning(Caveat.IMPOSSIBLE, owned.id(), message));
            }
            if (link.interests().stream().anyMatch(Oddities::endsBeforeItBegins)) {
                Words message = Cautions.endsBeforeItBegins(link.statementId(), owned.label());
                warnings.add(new Warning(Caveat.IMPOSSIBLE, owned.id(), message));
            }
        }
    }

    private static boolean endsBeforeItBegins(Interest interest) {
        return interest.startDate() != null
                && interest.endDate() != null
                && interest.endDate().isBefore(interest.startDate());
    }

    private String label(int party) {
        return ties.party(party).label();
    }

    private void warn(Caveat code, int party, Words message) {
        warnings.add(new Warning(code, ties.party(party).id(), message));
    }
}
