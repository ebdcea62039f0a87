package org.boreg.service.audit;

import java.time.Instant;
import org.boreg.graph.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param number from 1, without gaps
 * @param about the id of what was done something to; null where there is none
 * @param details more of it; null for nothing
 * @param previous hash of the entry before
 * @param hash SHA-256 of everything else here, in hexadecimal
 */
public record AuditLogAnswer(
        long number,
        Instant at,
        String by,
        String role,
        String action,
        @Nullable String about,
        @Nullable String details,
        String previous,
        String hash) {

    static AuditLogAnswer of(AuditEntry entry) {
        return new AuditLogAnswer(
                entry.number(),
                entry.at(),
                entry.event().by(),
                entry.event().role(),
                entry.event().action(),
                entry.event().about(),
                entry.event().details(),
                entry.previous(),
                entry.hash());
    }
}
