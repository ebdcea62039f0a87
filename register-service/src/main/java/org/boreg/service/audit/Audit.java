package org.boreg.service.audit;

import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEnd;
import org.boreg.graph.audit.AuditEntry;
import org.boreg.graph.audit.AuditReads;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.jspecify.annotations.Nullable;

/** Questions about the log. Who may ask is for the caller to decide. Every method throws {@link RegisterUnavailable}. */
public final class Audit {

    private final RegisterGraph graph;

    public Audit(RegisterGraph graph) {
        this.graph = graph;
    }

    /**
     * Entries, the latest first.
     *
     * @param limit from 1 to 1000
     * @param cursor the {@code next} of the page before; null for the first
     * @param about only those about this id; null for all
     * @throws InvalidQuestion when the limit or the cursor is none
     */
    public Page<AuditLogAnswer> latest(int limit, @Nullable String cursor, @Nullable String about) {
        if (limit < 1 || limit > AuditReads.LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit",
                    "\"limit\" is a number from 1 to %d, not %d.".formatted(AuditReads.LARGEST_PAGE, limit),
                    null);
        }
        List<AuditEntry> found = graph.auditReads().latest(limit, before(cursor), about);
        long last = found.isEmpty() ? 0 : found.get(found.size() - 1).number();
        return new Page<>(
                found.stream().map(AuditLogAnswer::of).toList(),
                found.size() == limit && last > 1 ? String.valueOf(last) : null);
    }

    /**
     * Goes through the whole log.
     *
     * @param noted an end of it that was noted earlier, as {@code NUMBER:HASH}; null for none
     * @throws InvalidQuestion when that is none
     */
    public AuditVerdict verify(@Nullable String noted) {
        return graph.auditReads().verify(noted == null ? null : end(noted));
    }

    private static AuditEnd end(String noted) {
        return AuditEnd.parse(noted)
                .orElseThrow(() -> new InvalidQuestion(
                        "noted",
                        "\"noted\" is the number and the hash of an entry, as NUMBER:HASH with 64 hexadecimal digits.",
                        null));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new InvalidQuestion("cursor", "This is no cursor that the register has given out.", null);
        }
        return Long.valueOf(cursor);
    }
}
