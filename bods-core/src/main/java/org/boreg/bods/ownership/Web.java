package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;

/** Parties and their neighbours, whoever of two owns the other. */
final class Web {

    private final double hubPenalty;
    private final Map<String, Integer> neighboursKnown;
    /** By party and neighbour: the links between the two; neighbours are in the order of their ids. */
    private final Map<String, Map<String, List<Link>>> neighbours = new LinkedHashMap<>();

    private final LocalDate asOf;

    Web(Network network, Map<String, Integer> neighboursKnown, ConnectionsQuestion question) {
        this.neighboursKnown = neighboursKnown;
        this.asOf = question.asOf();
        this.hubPenalty = question.hubPenalty();
        for (Link link : new LinkedHashSet<>(network.links())) {
            if (Connections.isConnecting(link, asOf) && !link.owner().equals(link.owned())) {
                add(link.owner(), link.owned(), link);
                add(link.owned(), link.owner(), link);
            }
        }
    }

    private void add(String party, String neighbour, Link link) {
        neighbours
                .computeIfAbsent(party, id -> new TreeMap<>())
                .computeIfAbsent(neighbour, id -> new ArrayList<>())
                .add(link);
    }

    Set<String> neighbours(String party) {
        return neighbours.getOrDefault(party, Map.of()).keySet();
    }

    /** What passing through the party adds to the length of a connection. */
    double penalty(String party) {
        int degree = Math.max(neighbours(party).size(), neighboursKnown.getOrDefault(party, 0));
        return degree <= 2 ? 0 : hubPenalty * Math.log(degree / 2.0) / Math.log(2);
    }

    /** Where each owns the other, what the first has in the second counts. */
    Connection.Hop hop(String from, String to) {
        List<Link> all = neighbours.get(from).get(to);
        List<Link> downwards =
                all.stream().filter(link -> link.owner().equals(from)).toList();
        List<Link> evidence = downwards.isEmpty() ? all : downwards;
        Link any = evidence.get(0);
        return new Connection.Hop(any.owner(), any.owned(), interests(evidence), evidence);
    }

    private Set<InterestType> interests(List<Link> links) {
        Set<InterestType> interests = EnumSet.noneOf(InterestType.class);
        for (Link link : links) {
            for (Interest interest : link.interests()) {
                if (interest.type() != null && interest.inForceOn(asOf)) {
                    interests.add(interest.type());
                }
            }
        }
        return interests;
    }
}
