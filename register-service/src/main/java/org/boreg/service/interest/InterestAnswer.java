package org.boreg.service.interest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.boreg.service.access.Caller;
import org.boreg.service.interest.InterestApplication.State;
import org.boreg.service.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What is told of an application: to the applicant, and to whoever keeps the register, who is told as well who decided. */
public record InterestAnswer(
        String id,
        String state,
        Instant appliedAt,
        LocalDate dueOn,
        @Nullable Long workingDaysLeft,
        @Nullable Boolean overdue,
        String name,
        String capacity,
        String purpose,
        String contact,
        String evidence,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable Instant collectedAt,
        @Nullable String keyId,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revocationReason) {

    static InterestAnswer of(InterestApplication application, Instant now, WorkingDays days, Caller asker) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean isOpen = application.state(now) == State.APPLIED;
        boolean keeps = asker.keepsTheRegister();
        return new InterestAnswer(
                application.id(),
                application.state(now).code(),
                application.appliedAt(),
                application.dueOn(),
                isOpen ? days.between(today, application.dueOn()) : null,
                isOpen ? today.isAfter(application.dueOn()) : null,
                application.name(),
                application.capacity(),
                application.purpose(),
                application.contact(),
                application.evidence(),
                application.decidedAt(),
                keeps ? application.decidedBy() : null,
                application.reason(),
                application.expiresAt(),
                application.collectedAt(),
                keeps ? application.keyId() : null,
                application.revokedAt(),
                keeps ? application.revokedBy() : null,
                application.revocationReason());
    }
}
