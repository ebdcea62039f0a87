package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchHit;
import org.jspecify.annotations.Nullable;

/** Whom somebody may mean who is still typing, the likeliest first. */
public record Suggestions(List<Suggestion> items) {

    /**
     * @param id the party's own id
     * @param text the name that fits what was typed, else the party's name
     * @param type {@code entity} or {@code person}
     * @param place jurisdiction, or the first nationality
     * @param parts the text cut into parts that match and parts that do not; null where the party was found by an identifier
     */
    public record Suggestion(
            String id,
            String text,
            String type,
            @Nullable String place,
            @Nullable List<SearchHit.Part> parts) {

        static Suggestion of(SearchHit hit) {
            SearchHit.Match match = hit.match();
            return new Suggestion(
                    hit.party().id(),
                    match == null ? name(hit) : match.name(),
                    hit.party().type(),
                    hit.party().jurisdiction() != null
                            ? hit.party().jurisdiction()
                            : hit.party().nationalities().stream().findFirst().orElse(null),
                    match == null ? null : match.parts());
        }

        private static String name(SearchHit hit) {
            return hit.party().name() == null ? hit.party().id() : hit.party().name();
        }
    }

    static Suggestions of(SearchAnswer answer) {
        return new Suggestions(answer.items().stream().map(Suggestion::of).toList());
    }
}
