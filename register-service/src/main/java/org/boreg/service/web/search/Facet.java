package org.boreg.service.web.search;

import java.util.List;
import java.util.stream.Stream;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchFacets.Count;
import org.boreg.service.questions.AskedDates;

/**
 * A property by which a search can be narrowed.
 *
 * @param name that of the filter
 */
record Facet(String name, List<Line> lines) {

    private static final int MOST = 8;

    /** @param href of the search that is narrowed to it */
    record Line(String value, long count, String href) {}

    /** A facet with a single value narrows nothing, and one that is applied has a chip of its own. */
    static List<Facet> of(SearchFacets facets, Narrowing narrowing, AskedDates dates) {
        return Stream.of(
                        facet("type", facets.type(), narrowing, dates),
                        facet("kind", facets.kind(), narrowing, dates),
                        facet("jurisdiction", facets.jurisdiction(), narrowing, dates),
                        facet("nationality", facets.nationality(), narrowing, dates),
                        facet("status", facets.status(), narrowing, dates),
                        facet("role", facets.role(), narrowing, dates))
                .filter(facet -> facet.lines().size() > 1)
                .filter(facet -> !narrowing.applied().containsKey(facet.name()))
                .toList();
    }

    private static Facet facet(String name, List<Count> counts, Narrowing narrowing, AskedDates dates) {
        return new Facet(
                name,
                counts.stream()
                        .limit(MOST)
                        .map(count ->
                                new Line(count.value(), count.count(), narrowing.with(name, count.value(), dates)))
                        .toList());
    }
}
