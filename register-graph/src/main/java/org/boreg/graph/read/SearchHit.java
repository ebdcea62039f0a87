package org.boreg.graph.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party that a search has found.
 *
 * @param match by which of its names; null when it was found by an identifier
 */
public record SearchHit(
        @JsonUnwrapped PartySummary party, @Nullable Match match) {

    /**
     * The name that fits the search best.
     *
     * @param former whether the party went by it before
     * @param parts the name cut into parts that match and parts that do not; together they are the name
     */
    public record Match(String name, boolean former, List<Part> parts) {}

    /** @param marked whether it is what was searched for */
    public record Part(String text, boolean marked) {}
}
