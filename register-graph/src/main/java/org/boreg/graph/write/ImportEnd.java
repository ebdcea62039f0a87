package org.boreg.graph.write;

import org.jspecify.annotations.Nullable;

/**
 * How an import ended.
 *
 * @param state as the register keeps it: {@code complete}, {@code interrupted}, {@code paused}, {@code cancelled}, {@code given_up} or
 *     {@code failed}
 * @param findingCountsJson how many findings of each code there were, in full, as a JSON object
 * @param findingsJson the findings that are kept, as a JSON array
 * @param failure why it did not come to its end, in words for the person who ran it; null where it did, or somebody stopped it
 */
public record ImportEnd(
        String state,
        ImportCounts counts,
        String findingCountsJson,
        String findingsJson,
        @Nullable String failure) {}
