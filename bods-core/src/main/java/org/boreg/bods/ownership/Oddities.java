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

    /** How many members of a ring a warning names. */
    private static final int NAMED = 5;

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
            warn(
                    Caveat.CUT,
                    Ties.SUBJECT,
                    "Not everything above " + label(Ties.SUBJECT)
                            + " was read: owners may be missing, and shares be greater than shown");
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
            warn(
                    Caveat.CUT,
                    Ties.SUBJECT,
                    "Not everything below " + label(Ties.SUBJECT)
                            + " was read: holdings may be missing, and shares be greater than shown");
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
                String message = "No votes are declared for " + label(company) + ": its shares stand for them";
                warn(Caveat.VOTES_PRESUMED_FROM_SHARES, company, message);
            }
        }
    }

    /** What shares standing for votes show, they have shown as shares. */
    private void findInHoldings(Stakes stakes, Dimension dimension, int company) {
        if (stakes.isOverDeclared(company)) {
            String message = "The " + dimension.word + " in " + label(company)
                    + " are declared to come to more than 100 %; the least of each was scaled so that they come to 100 %";
            warn(Caveat.OVER_DECLARED, company, message);
        }
        if (stakes.between(company, company).max() > 0) {
            warn(Caveat.SELF_HOLDING, company, label(company) + " holds " + dimension.word + " in itself");
        }
    }

    private void findRings(Stakes stakes) {
        Map<Integer, List<Integer>> rings = IntStream.range(0, ties.size())
                .boxed()
                .collect(Collectors.groupingBy(stakes::ring, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        rings.values().removeIf(members -> members.size() == 1);
        for (List<Integer> members : rings.values()) {
            String named = members.stream().limit(NAMED).map(this::label).collect(Collectors.joining(", "));
            String message = "%d companies own one another in a ring: %s%s"
                    .formatted(members.size(), named, members.size() > NAMED ? " and others" : "");
            warn(Caveat.RING, members.get(0), message);
        }
    }

    private void findDissolved() {
        for (int number = 0; number < ties.size(); number++) {
            LocalDate dissolvedOn = ties.party(number).dissolvedOn();
            if (dissolvedOn != null && !dissolvedOn.isAfter(ties.asOf())) {
                String message = label(number) + " was dissolved on " + dissolvedOn
                        + ", yet what it holds and who holds it is not declared ended, and counts";
                warn(Caveat.DISSOLVED, number, message);
            }
        }
    }

    /** Nobody owns a person, and no interest ends before it begins. */
    private void findImpossible(List<Link> links, Map<String, Party> parties) {
        for (Link link : links) {
            Party owned = Network.party(parties, link.owned());
            if (owned.kind() != PartyKind.ENTITY) {
                String message = "%s is no company, so nobody has an interest in it; statement %s was left out"
                        .formatted(owned.label(), link.statementId());
                warnings.add(new Warning(Caveat.IMPOSSIBLE, owned.id(), message));
            }
            if (link.interests().stream().anyMatch(Oddities::endsBeforeItBegins)) {
                String message =
                        "Statement %s has an interest in %s that ends before it begins; it is in force on no day"
                                .formatted(link.statementId(), owned.label());
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

    private void warn(Caveat code, int party, String message) {
        warnings.add(new Warning(code, ties.party(party).id(), message));
    }
}
