package org.boreg.graph.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did.
 *
 * @param number its place in the order of all statements and acts
 * @param kind {@code redaction}, {@code merge}, {@code split}, {@code revoke} or {@code undo}
 * @param statementId of what was redacted; else null
 * @param oldHash SHA-256 of what a redacted statement said before; only for viewers who see all, since who knows most of a
 *     statement could find the rest by it
 * @param newHash SHA-256 of what it says since; only for viewers who see all
 * @param parties ids, at that time, of the parties that were merged or split
 * @param recordIds of the records that were decided on, at most {@value ActReads#MOST_RECORDS}
 * @param records how many records were decided on
 * @param importId of the import that was undone; else null
 * @param statements how many statements came by it; else null
 * @param revokes the act that is taken back by this one
 * @param revokedBy the act that took this one back
 */
public record ActView(
        String id,
        long number,
        String kind,
        Instant at,
        String by,
        String reason,
        @Nullable String statementId,
        @Nullable String oldHash,
        @Nullable String newHash,
        List<String> parties,
        List<String> recordIds,
        int records,
        @Nullable String importId,
        @Nullable Long statements,
        @Nullable String revokes,
        @Nullable String revokedBy) {}
