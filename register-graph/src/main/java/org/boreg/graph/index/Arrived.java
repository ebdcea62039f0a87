package org.boreg.graph.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.boreg.graph.index.EdgeReads.Edge;
import org.boreg.graph.index.EdgeReads.Place;

/** What came into the register between two numbers of arrival, as far as it changes the index. */
record Arrived(List<Edge> edges, List<Place> places) {

    /** What was there when loading began: parties are read with the edges, as they are by now. */
    static Arrived before(EdgeReads reads, long after, long until) {
        List<Edge> edges = new ArrayList<>();
        reads.edges(after, until, edges::add);
        return new Arrived(edges, List.of());
    }

    /**
     * What came later. A statement or an act changes parties around the records that it is about: those whose party one of these records is
     * in now, and those whose party it was in before, by the index.
     */
    static Arrived since(EdgeReads reads, OwnershipIndex index, long after, long until) {
        List<Edge> edges = new ArrayList<>();
        reads.redacted(after, until).forEach(arrival -> reads.edges(arrival - 1, arrival, edges::add));
        Set<Place> touched = new LinkedHashSet<>();
        for (Edge edge : edges) {
            touched.add(edge.owner());
            touched.add(edge.owned());
        }
        reads.touched(after, until, touched::add);
        reads.edges(after, until, edges::add);
        return new Arrived(edges, places(reads, index, touched));
    }

    private static List<Place> places(EdgeReads reads, OwnershipIndex index, Set<Place> touched) {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        reads.members(touched.stream().map(Place::party).distinct().toList(), places::add);
        Set<String> left = new HashSet<>();
        touched.forEach(place -> left.addAll(index.companions(place.record())));
        places.forEach(place -> left.remove(place.record()));
        reads.places(left, places::add);
        return places;
    }
}
