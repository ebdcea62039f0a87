package org.boreg.bods.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the information in a statement comes from. */
public record Source(
        List<SourceType> types,
        @Nullable String description,
        @Nullable String url,
        @Nullable DateOrTime retrievedAt,
        List<Agent> assertedBy) {

    public Source {
        types = List.copyOf(types);
        assertedBy = List.copyOf(assertedBy);
    }
}
