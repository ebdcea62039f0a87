package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.ownership.Connection;
import org.boreg.bods.ownership.Connections;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.series.Moment;

/**
 * Two parties around each of whom ever more is known. When everybody within m steps of the one and within n of the other was looked at, every
 * connection of m + n steps is known.
 */
final class Meeting {

    /** Lengths this close are equal. */
    private static final double CLOSE = 1e-9;

    private final ConnectionsQuestion question;
    private final Moment moment;
    private final Side one;
    private final Side other;
    private final Set<Link> links = new LinkedHashSet<>();
    /** How many neighbours those have who were met and not looked at. */
    private final Map<String, Integer> neighbours = new HashMap<>();

    private Connections connections = new Connections(List.of(), false);
    private boolean cut;

    /** Those around one of the two. */
    private static final class Side {

        final String party;
        final Set<String> met = new HashSet<>();
        Set<String> edge;
        int steps;

        Side(String party) {
            this.party = party;
            this.edge = Set.of(party);
            met.add(party);
        }

        /** Takes a step: whoever is next to those at the edge, and new, is the edge now. */
        void step(List<Link> around) {
            Set<String> next = new LinkedHashSet<>();
            around.forEach(link -> {
                next.add(link.owner());
                next.add(link.owned());
            });
            next.removeAll(met);
            met.addAll(next);
            edge = next;
            steps++;
        }
    }

    Meeting(String one, String other, ConnectionsQuestion question, Moment moment) {
        this.question = question;
        this.moment = moment;
        this.one = new Side(one);
        this.other = new Side(other);
    }

    Connections connections() {
        return connections;
    }

    /** Whether no connection that is not known yet can be among those asked for. */
    boolean isSettled() {
        return !cut && (one.edge.isEmpty() || other.edge.isEmpty() || one.steps + other.steps + 1 > enough() + CLOSE);
    }

    /** The length beyond which no connection is asked for; a connection is never shorter than its steps. */
    private double enough() {
        List<Connection> found = connections.found();
        if (found.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double shortest = found.get(0).cost();
        double longest = found.get(found.size() - 1).cost();
        long longer = found.stream()
                .filter(connection -> connection.cost() > shortest + CLOSE)
                .count();
        boolean all = longer == question.alternatives() || found.size() == question.most();
        return all ? longest : Double.POSITIVE_INFINITY;
    }

    /** Looks at everybody at the edge of one side: the one that has less to read. */
    void widen(DeclaredEdges edges, Allowance allowance) {
        allowance.startLevel();
        Map<String, Integer> counts = edges.count(both());
        Side side = sum(one.edge, counts) <= sum(other.edge, counts) ? one : other;
        List<DeclaredHolding> declared = allowance.take(edges.around(side.edge, allowance.atMost()));
        List<Link> around = DeclaredEdges.links(declared, moment).stream()
                .filter(link -> Connections.isConnecting(link, moment.asOf()))
                .toList();
        cut |= allowance.isExceeded();
        links.addAll(around);
        side.step(around);
        if (haveMet()) {
            countNeighbours(edges);
            connections = connect();
        }
    }

    private Set<String> both() {
        Set<String> both = new HashSet<>(one.edge);
        both.addAll(other.edge);
        return both;
    }

    private static long sum(Set<String> ids, Map<String, Integer> counts) {
        return ids.stream().mapToLong(id -> counts.getOrDefault(id, 0)).sum();
    }

    private boolean haveMet() {
        return one.met.stream().anyMatch(other.met::contains);
    }

    /** Only who has two neighbours here can be passed through. */
    private void countNeighbours(DeclaredEdges edges) {
        if (question.hubPenalty() > 0) {
            Map<String, Set<String>> here = new HashMap<>();
            for (Link link : links) {
                here.computeIfAbsent(link.owner(), id -> new HashSet<>()).add(link.owned());
                here.computeIfAbsent(link.owned(), id -> new HashSet<>()).add(link.owner());
            }
            Set<String> uncounted = both();
            uncounted.removeIf(id -> here.getOrDefault(id, Set.of()).size() < 2 || neighbours.containsKey(id));
            neighbours.putAll(edges.countNeighbours(uncounted));
        }
    }

    private Connections connect() {
        List<Link> all = new ArrayList<>(links);
        Set<String> ids = new HashSet<>(Set.of(one.party, other.party));
        all.forEach(link -> {
            ids.add(link.owner());
            ids.add(link.owned());
        });
        // Who they are does not matter to how they are connected.
        Map<String, Party> parties =
                ids.stream().collect(Collectors.toMap(id -> id, id -> Party.entity(id, null, null)));
        Map<String, Integer> unread = new HashMap<>(neighbours);
        unread.keySet().retainAll(both());
        return Connections.between(one.party, other.party, new Network(parties, all, true), unread, question);
    }
}
