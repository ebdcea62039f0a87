package org.boreg.graph.read;

import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param text names, or an identifier with or without its scheme
 * @param moment when; null for all that the register knows
 * @param limit how many hits a page has, 1 to 100
 * @param facets whether hits are to be counted by what they can be filtered by
 * @param listsOnlyTheBest whether nobody will ask for what follows the first page
 */
public record SearchQuestion(
        String text,
        SearchFilters filters,
        @Nullable Moment moment,
        int limit,
        @Nullable String cursor,
        boolean facets,
        boolean listsOnlyTheBest) {

    public static final int LARGEST_PAGE = 100;
    public static final int LONGEST_TEXT = 200;

    /** @throws InvalidQuestion when there is nothing to search for, the text is too long or the limit none */
    public SearchQuestion {
        if (text.isBlank()) {
            throw new InvalidQuestion("q", "Give a name or an identifier to search for.", null);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidQuestion(
                    "q", "A search has at most %d characters, not %,d.".formatted(LONGEST_TEXT, text.length()), null);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
    }

    /** A search that can be gone on with page by page. */
    public SearchQuestion(
            String text,
            SearchFilters filters,
            @Nullable Moment moment,
            int limit,
            @Nullable String cursor,
            boolean facets) {
        this(text, filters, moment, limit, cursor, facets, false);
    }

    /** The search of all times, narrowed only by type and jurisdiction. */
    public SearchQuestion(
            String text, @Nullable String type, @Nullable String jurisdiction, int limit, @Nullable String cursor) {
        this(text, new SearchFilters(type, null, jurisdiction, null, null, null, null), null, limit, cursor, false);
    }

    /** What somebody may mean who has typed so far: the best few, and no more. */
    public static SearchQuestion beginningWith(String typed, int limit) {
        return new SearchQuestion(typed, SearchFilters.NONE, null, limit, null, false, true);
    }

    public SearchQuestion at(Moment when) {
        return new SearchQuestion(text, filters, when, limit, cursor, facets, listsOnlyTheBest);
    }
}
