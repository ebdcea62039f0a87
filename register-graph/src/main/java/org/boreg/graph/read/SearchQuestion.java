package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param text names, or an identifier with or without its scheme
 * @param type only parties of this type: {@code entity} or {@code person}
 * @param jurisdiction only entities of this jurisdiction or persons of this nationality, by its code
 * @param limit how many hits a page has, 1 to 100
 */
public record SearchQuestion(
        String text,
        @Nullable String type,
        @Nullable String jurisdiction,
        int limit,
        @Nullable String cursor) {

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
        if (type != null && !type.equals("entity") && !type.equals("person")) {
            throw new InvalidQuestion("type", "\"type\" is entity or person, not \"%s\".".formatted(type), null);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
    }
}
