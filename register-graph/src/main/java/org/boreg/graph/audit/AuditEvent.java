package org.boreg.graph.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that the log keeps. It holds no secret and nothing that a redaction may have to take away: ids, not contents.
 *
 * @param by who, such as {@code operator} or {@code key:7f3a}
 * @param role in which role, such as {@code regulator}
 * @param action what was done, such as {@code key.create}
 * @param about the id of what it was done to; null where there is none
 * @param details more of it, as a short text; null for nothing
 */
public record AuditEvent(
        String by,
        String role,
        String action,
        @Nullable String about,
        @Nullable String details) {

    private static final int LONGEST = 2_000;

    public AuditEvent {
        by = shortened(by);
        about = about == null ? null : shortened(about);
        details = details == null ? null : shortened(details);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
