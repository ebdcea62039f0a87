package org.boreg.graph.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an import went, or goes.
 *
 * @param state {@code running}, {@code complete}, {@code interrupted} or {@code failed}
 * @param findingsJson the findings that were kept, as a JSON array; null while it runs
 */
public record ImportView(
        String id,
        String source,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long loaded,
        long unchanged,
        long rejected,
        @Nullable String findingsJson) {}
