package org.boreg.graph.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party in a line: enough to tell two of one name apart.
 *
 * @param type {@code entity}, {@code person}, {@code unspecified}, or {@code undeclared} for one that is only referred to
 * @param name null for a party whose name is not known or not published
 * @param identifiers {@code SCHEME:id}; of a person only for viewers who may see them
 * @param birthDate of a person, as precise as the viewer may see it
 * @param unspecifiedReason why a party is not named
 */
public record PartySummary(
        String id,
        String type,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String jurisdiction,
        List<String> identifiers,
        @Nullable String birthDate,
        List<String> nationalities,
        @Nullable String dissolved,
        @Nullable String unspecifiedReason) {}
