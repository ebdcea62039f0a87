package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds connections in the order of their lengths. It knows from each party the least that is still to go, so that it goes straight to
 * the shortest, and it is bounded, since connections may be countless.
 */
final class ConnectionSearch {

    /** How many hops are followed. */
    private static final int STEPS = 200_000;

    /** Lengths this close are equal. */
    private static final double CLOSE = 1e-9;

    private final Web web;
    private final String from;
    private final String to;
    private final Map<String, Double> toGo = new HashMap<>();

    /** @param length as far as {@code party}, that party's own penalty included */
    private record Trail(String party, @Nullable Trail before, double length, int number) {

        boolean meets(String other) {
            for (Trail trail = this; trail != null; trail = trail.before) {
                if (trail.party.equals(other)) {
                    return true;
                }
            }
            return false;
        }
    }

    ConnectionSearch(Web web, String from, String to) {
        this.web = web;
        this.from = from;
        this.to = to;
        measure();
    }

    /** Dijkstra's method, from the end. */
    private void measure() {
        record Candidate(String party, double length) {}
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble(Candidate::length));
        queue.add(new Candidate(to, 0));
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            if (toGo.putIfAbsent(next.party, next.length) == null) {
                double length = next.length + entering(next.party);
                web.neighbours(next.party).stream()
                        .filter(neighbour -> !toGo.containsKey(neighbour))
                        .forEach(neighbour -> queue.add(new Candidate(neighbour, length)));
            }
        }
    }

    private double entering(String party) {
        return 1 + (party.equals(to) ? 0 : web.penalty(party));
    }

    Connections search(ConnectionsQuestion question) {
        List<Connection> found = new ArrayList<>();
        int longer = 0;
        int steps = 0;
        PriorityQueue<Trail> queue =
                new PriorityQueue<>(Comparator.comparingDouble(this::least).thenComparingInt(Trail::number));
        if (toGo.containsKey(from)) {
            queue.add(new Trail(from, null, 0, 0));
        }
        while (!queue.isEmpty()) {
            Trail trail = queue.remove();
            boolean isLonger = !found.isEmpty() && least(trail) > found.get(0).cost() + CLOSE;
            if (isLonger && longer == question.alternatives()) {
                return new Connections(found, false);
            }
            if (found.size() == question.most() || steps > STEPS) {
                return new Connections(found, true);
            }
            if (trail.party.equals(to)) {
                found.add(connection(trail));
                longer += isLonger ? 1 : 0;
            } else {
                steps = follow(trail, queue, steps);
            }
        }
        return new Connections(found, false);
    }

    /** Rounded, so that connections of one length stay in the order in which they are met. */
    private double least(Trail trail) {
        return Math.rint((trail.length + toGo.getOrDefault(trail.party, 0.0)) / CLOSE) * CLOSE;
    }

    private int follow(Trail trail, PriorityQueue<Trail> queue, int steps) {
        int taken = steps;
        for (String neighbour : web.neighbours(trail.party)) {
            if (!trail.meets(neighbour)) {
                queue.add(new Trail(neighbour, trail, trail.length + entering(neighbour), ++taken));
            }
        }
        return taken;
    }

    private Connection connection(Trail end) {
        LinkedList<String> parties = new LinkedList<>();
        LinkedList<Connection.Hop> hops = new LinkedList<>();
        for (Trail trail = end; trail != null; trail = trail.before) {
            parties.addFirst(trail.party);
            if (trail.before != null) {
                hops.addFirst(web.hop(trail.before.party, trail.party));
            }
        }
        return new Connection(parties, hops, end.length);
    }
}
