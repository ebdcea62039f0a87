package org.boreg.service.discrepancies;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a statement is wrong, as far as the viewer may see it.
 *
 * @param subject recordId of whom the statement's declaration is about
 * @param field JSON Pointer into the statement; null for the whole of it
 * @param capacity as what somebody reported: {@code public} or the code of a role
 * @param due by when it is decided
 * @param overdue whether it should have been decided by now
 * @param state open, answered, upheld, corrected, dismissed or withdrawn
 * @param underQuery whether the statement has to be read with care because of it
 * @param claim what is wrong; null for the public
 * @param evidence what shows it; null for the public
 * @param contact of the reporter; null for all but the regulator
 * @param reportedBy the caller; null for all but the regulator
 * @param answer of the one who answers for the statement; null for the public, or where there is none
 * @param decision why it was decided so, for everybody; null until then
 */
public record DiscrepancyAnswer(
        String id,
        String statementId,
        String recordId,
        String subject,
        @Nullable String field,
        String capacity,
        Instant reportedAt,
        LocalDate due,
        boolean overdue,
        String state,
        boolean underQuery,
        @Nullable String claim,
        @Nullable String evidence,
        @Nullable String contact,
        @Nullable String reportedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String decision,
        @Nullable Instant decidedAt) {

    /** How much somebody sees of a report. */
    enum Sight {
        /** That there is one, about which field, and what came of it. */
        OUTLINE,
        /** What was said on both sides: for the one who reported, and the one who answers for the statement. */
        CONTENT,
        /** Also who reported. */
        ALL
    }

    static DiscrepancyAnswer of(Discrepancy discrepancy, Sight sight, LocalDate today) {
        boolean content = sight != Sight.OUTLINE;
        boolean all = sight == Sight.ALL;
        boolean undecided =
                discrepancy.state() == Discrepancy.State.OPEN || discrepancy.state() == Discrepancy.State.ANSWERED;
        return new DiscrepancyAnswer(
                discrepancy.id(),
                discrepancy.statementId(),
                discrepancy.recordId(),
                discrepancy.subject(),
                discrepancy.field(),
                discrepancy.capacity(),
                discrepancy.reportedAt(),
                discrepancy.due(),
                undecided && today.isAfter(discrepancy.due()),
                discrepancy.state().code(),
                discrepancy.isUnderQuery(),
                content ? discrepancy.claim() : null,
                content ? discrepancy.evidence() : null,
                all ? discrepancy.contact() : null,
                all ? discrepancy.reportedBy() : null,
                content ? discrepancy.answer() : null,
                discrepancy.answeredAt(),
                discrepancy.decision(),
                discrepancy.decidedAt());
    }
}
