package org.boreg.graph.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search has found, a page of it.
 *
 * @param items best first
 * @param next cursor of the page that follows; null at the end
 * @param cut whether there were more matches than are looked at, so that the worse ones are not on any page
 * @param facets null where not asked for
 */
public record SearchAnswer(
        List<SearchHit> items,
        @Nullable String next,
        boolean cut,
        @Nullable SearchFacets facets) {}
