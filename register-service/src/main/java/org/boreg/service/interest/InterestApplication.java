package org.boreg.service.interest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Secret;
import org.boreg.service.terms.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An application and what became of it. It is applied for, then granted or refused; what is granted is collected once as a key, expires, and can
 * be revoked before. Directive (EU) 2024/1640, Article 13, has the times: an answer within 12 working days, access for three years.
 */
@Node("InterestApplication")
final class InterestApplication {

    static final int WORKING_DAYS_TO_DECIDE = 12;
    static final int MOST_YEARS = 3;

    enum State {
        APPLIED,
        GRANTED,
        REFUSED,
        REVOKED,
        /** Was granted, and its time is over. This alone is not kept: the clock says it. */
        EXPIRED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    @Id
    private final String id;

    private final String claimHash;
    private final String name;
    private final String capacity;
    private final String purpose;
    private final String contact;
    private final String evidence;
    private final Instant appliedAt;
    private final LocalDate dueOn;

    private String state = State.APPLIED.code();
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String reason;
    private @Nullable Instant expiresAt;
    private @Nullable Instant collectedAt;
    private @Nullable String keyId;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;
    private @Nullable String revocationReason;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    InterestApplication(
            String id,
            String claimHash,
            String name,
            String capacity,
            String purpose,
            String contact,
            String evidence,
            Instant appliedAt,
            LocalDate dueOn) {
        this.id = id;
        this.claimHash = claimHash;
        this.name = name;
        this.capacity = capacity;
        this.purpose = purpose;
        this.contact = contact;
        this.evidence = evidence;
        this.appliedAt = appliedAt;
        this.dueOn = dueOn;
    }

    /**
     * @param claim the secret by which the applicant is known; only its hash is kept
     * @throws ActRefused when the application is not well said
     */
    static InterestApplication of(String id, String claim, Application said, Instant now, WorkingDays days) {
        Application checked = said.checked();
        return new InterestApplication(
                id,
                Secret.hash(claim),
                Objects.requireNonNull(checked.name()),
                Objects.requireNonNull(checked.capacity()),
                Objects.requireNonNull(checked.purpose()),
                Objects.requireNonNull(checked.contact()),
                Objects.requireNonNull(checked.evidence()),
                now,
                days.after(day(now), WORKING_DAYS_TO_DECIDE));
    }

    boolean isOf(String claim) {
        return Secret.matches(claimHash, claim);
    }

    State state(Instant now) {
        State kept = State.of(state).orElseThrow();
        return kept == State.GRANTED && !now.isBefore(Objects.requireNonNull(expiresAt)) ? State.EXPIRED : kept;
    }

    /**
     * @param lastDay of the access (UTC); null for as long as may be
     * @throws ActRefused when it was decided before, or the day is none that may be
     */
    void grant(String by, @Nullable String because, @Nullable LocalDate lastDay, Instant now) {
        LocalDate latest = day(now).plusYears(MOST_YEARS);
        LocalDate last = lastDay == null ? latest : lastDay;
        if (last.isBefore(day(now)) || last.isAfter(latest)) {
            throw ActRefused.badly(
                    "until", "\"until\" is a day from %s to %s: three years at most.".formatted(day(now), latest));
        }
        decide(State.GRANTED, by, because, now);
        expiresAt = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @throws ActRefused when it was decided before */
    void refuse(String by, String because, Instant now) {
        decide(State.REFUSED, by, because, now);
    }

    /** @throws ActRefused unless it is granted, and its key was not collected yet */
    void collect(String key, Instant now) {
        require(State.GRANTED, now, "a key is there to collect");
        if (collectedAt != null) {
            throw ActRefused.contradicted(
                    "The key was collected already, at %s. It is shown only once: apply again if it is lost."
                            .formatted(collectedAt));
        }
        keyId = key;
        collectedAt = now;
    }

    /** @throws ActRefused unless it is granted */
    void revoke(String by, String because, Instant now) {
        require(State.GRANTED, now, "there is something to revoke");
        state = State.REVOKED.code();
        revokedAt = now;
        revokedBy = by;
        revocationReason = because;
    }

    private void decide(State decision, String by, @Nullable String because, Instant now) {
        require(State.APPLIED, now, "it is to be decided");
        state = decision.code();
        decidedAt = now;
        decidedBy = by;
        reason = because;
    }

    private void require(State expected, Instant now, String what) {
        State actual = state(now);
        if (actual != expected) {
            throw ActRefused.contradicted(
                    "This application is %s; only while it is %s %s.".formatted(actual.code(), expected.code(), what));
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String capacity() {
        return capacity;
    }

    String purpose() {
        return purpose;
    }

    String contact() {
        return contact;
    }

    String evidence() {
        return evidence;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant collectedAt() {
        return collectedAt;
    }

    @Nullable
    String keyId() {
        return keyId;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Nullable
    String revocationReason() {
        return revocationReason;
    }
}
