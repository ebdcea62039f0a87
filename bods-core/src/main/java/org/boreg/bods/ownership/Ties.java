package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.InterestType;

/**
 * What is in force between parties. They are numbered as they are met, from 0 for the one the question is about; what no tie in force
 * leads to is left out.
 */
final class Ties {

    static final int SUBJECT = 0;

    private final LocalDate asOf;
    private final Patience patience;
    private final Map<String, Party> known;
    private final Map<String, Map<String, List<Link>>> claims;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<List<Tie>> above = new ArrayList<>();
    private final List<List<Tie>> below = new ArrayList<>();

    private Ties(Map<String, Party> known, List<Link> links, LocalDate asOf, Patience patience) {
        this.asOf = asOf;
        this.patience = patience;
        this.known = known;
        this.claims = claimsByOwnedAndOwner(links);
    }

    /** Between the subject and everybody above it. */
    static Ties above(Neighbourhood neighbourhood, LocalDate asOf) {
        return above(neighbourhood, asOf, Patience.ENDLESS);
    }

    static Ties above(Neighbourhood neighbourhood, LocalDate asOf, Patience patience) {
        Ties ties = new Ties(neighbourhood.parties(), neighbourhood.links(), asOf, patience);
        ties.number(neighbourhood.subject().id());
        for (int owned = SUBJECT; owned < ties.size(); owned++) {
            ties.climb(owned);
        }
        return ties;
    }

    /** Between the party and everything below it, and all direct owners of each company there. */
    static Ties below(String party, Network network, LocalDate asOf, Patience patience) {
        Ties ties = new Ties(network.parties(), network.links(), asOf, patience);
        List<String> met = ties.below(party, network);
        met.forEach(ties::number);
        met.subList(1, met.size()).forEach(company -> ties.climb(ties.number(company)));
        return ties;
    }

    /** Between all parties, of whom none is left out. */
    static Ties among(Network network, LocalDate asOf) {
        Ties ties = new Ties(network.parties(), network.links(), asOf, Patience.ENDLESS);
        network.parties().keySet().stream().sorted().forEach(ties::number);
        for (int owned = 0; owned < ties.size(); owned++) {
            ties.climb(owned);
        }
        return ties;
    }

    /** The party and everything below it. */
    private List<String> below(String party, Network network) {
        Map<String, List<Link>> byOwner = network.links().stream()
                .filter(link -> link.inForceOn(asOf))
                .filter(link -> Network.party(known, link.owned()).kind() == PartyKind.ENTITY)
                .collect(Collectors.groupingBy(Link::owner));
        Set<String> met = new LinkedHashSet<>(List.of(party));
        List<String> queue = new ArrayList<>(met);
        for (int next = 0; next < queue.size(); next++) {
            for (Link link : byOwner.getOrDefault(queue.get(next), List.of())) {
                if (met.add(link.owned())) {
                    queue.add(link.owned());
                }
            }
        }
        return queue;
    }

    /** A link that is handed in twice is one link. */
    private static Map<String, Map<String, List<Link>>> claimsByOwnedAndOwner(List<Link> links) {
        Map<String, Map<String, List<Link>>> claims = new LinkedHashMap<>();
        for (Link link : links) {
            claims.computeIfAbsent(link.owned(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(link.owner(), id -> new ArrayList<>(1))
                    .add(link);
        }
        claims.values()
                .forEach(byOwner -> byOwner.replaceAll(
                        (owner, between) -> between.size() == 1 ? between : List.copyOf(new LinkedHashSet<>(between))));
        return claims;
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, unmet -> {
            parties.add(Network.party(known, id));
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
            return parties.size() - 1;
        });
    }

    /** Only an entity is owned: whatever is said to lie above a person or an unnamed party is no ownership. */
    private void climb(int owned) {
        if (parties.get(owned).kind() != PartyKind.ENTITY) {
            return;
        }
        claims.getOrDefault(parties.get(owned).id(), Map.of()).forEach((ownerId, claimed) -> {
            if (claimed.stream().anyMatch(link -> link.inForceOn(asOf))) {
                Tie tie = Tie.of(number(ownerId), owned, claimed, asOf);
                above.get(owned).add(tie);
                below.get(tie.owner()).add(tie);
            }
        });
    }

    /** For how long what follows from the ties may be worked out. */
    Patience patience() {
        return patience;
    }

    LocalDate asOf() {
        return asOf;
    }

    int size() {
        return parties.size();
    }

    Party party(int number) {
        return parties.get(number);
    }

    List<Tie> above(int owned) {
        return above.get(owned);
    }

    List<Tie> below(int owner) {
        return below.get(owner);
    }

    /** The ties into this company in which there is an interest of this kind. */
    List<Tie> above(int owned, InterestType interest) {
        return above(owned).stream().filter(tie -> tie.has(interest)).toList();
    }

    /** The statements that carry a tie. What a nominator holds, its nominees are said to hold. */
    List<Link> evidence(Tie tie) {
        if (!tie.has(InterestType.NOMINATOR)) {
            return tie.inForce();
        }
        return Stream.concat(Stream.of(tie), above(tie.owned(), InterestType.NOMINEE).stream())
                .flatMap(said -> said.inForce().stream())
                .distinct()
                .toList();
    }
}
