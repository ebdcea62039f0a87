package org.boreg.graph.read;

import java.util.List;

/**
 * How many of the matches there are of each value that a search can be narrowed to, the most frequent first.
 *
 * @param atLeast whether more matched than were counted, so that every count is a lower bound
 */
public record SearchFacets(
        boolean atLeast,
        List<Count> type,
        List<Count> kind,
        List<Count> jurisdiction,
        List<Count> nationality,
        List<Count> status,
        List<Count> role) {

    public record Count(String value, long count) {}
}
