package org.boreg.bods.ownership;

import static org.boreg.bods.model.InterestType.NOMINEE;
import static org.boreg.bods.model.InterestType.SHAREHOLDING;
import static org.boreg.bods.model.InterestType.VOTING_RIGHTS;

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

    /** Directors and the like connect too much to tell anything. */
    private static final Set<InterestType> CONNECTING = connecting();

    private final double hubPenalty;
    /** By party and neighbour: the links between the two; neighbours are in the order of their ids. */
    private final Map<String, Map<String, List<Link>>> neighbours = new LinkedHashMap<>();

    private final LocalDate asOf;

    Web(Network network, ConnectionsQuestion question) {
        this.asOf = question.asOf();
        this.hubPenalty = question.hubPenalty();
        for (Link link : new LinkedHashSet<>(network.links())) {
            if (connects(link) && !link.owner().equals(link.owned())) {
                add(link.owner(), link.owned(), link);
                add(link.owned(), link.owner(), link);
            }
        }
    }

    private static Set<InterestType> connecting() {
        Set<InterestType> connecting = EnumSet.of(SHAREHOLDING, VOTING_RIGHTS, NOMINEE);
        connecting.addAll(Control.CONTROLLING);
        connecting.addAll(Control.PERHAPS_CONTROLLING);
        return connecting;
    }

    /** An interest that is not stated may be ownership or control. */
    private boolean connects(Link link) {
        return link.interests().isEmpty()
                || link.interests().stream()
                        .filter(interest -> interest.inForceOn(asOf))
                        .map(Interest::type)
                        .anyMatch(type -> type == null || CONNECTING.contains(type));
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
        int degree = neighbours(party).size();
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
