package org.boreg.service.discrepancies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.boreg.graph.write.ActRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One report that a statement is wrong, from when it is made to when it is decided. What can become of it is guarded here, whoever asks.
 *
 * <p>Obliged entities and authorities have to report (Regulation (EU) 2024/1624, art. 24; in the United Kingdom the Money Laundering
 * Regulations 2017, reg. 30A); everybody may. It is decided within 30 working days (Directive (EU) 2024/1640, art. 10).
 */
@Node("Discrepancy")
final class Discrepancy {

    enum State {
        OPEN,
        ANSWERED,
        /** The statement is wrong, and has to be corrected. */
        UPHELD,
        /** The statement was wrong, and was corrected. */
        CORRECTED,
        /** The statement is right. */
        DISMISSED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isDecided() {
            return this == UPHELD || this == CORRECTED || this == DISMISSED;
        }
    }

    @Id
    private String id = "";

    @Version
    private @Nullable Long version;

    private long number;
    private String statementId = "";
    private String recordId = "";
    private String subject = "";
    private @Nullable String field;
    private String claim = "";
    private @Nullable String evidence;
    private @Nullable String contact;
    private String capacity = "";
    private String reportedBy = "";
    private String secretHash = "";
    private Instant reportedAt = Instant.EPOCH;
    private LocalDate due = LocalDate.EPOCH;
    private State state = State.OPEN;
    private boolean underQuery = true;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String decision;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    /** For Spring Data, which fills the fields. */
    private Discrepancy() {}

    /**
     * @param number its place in the order of all reports
     * @param secretHash of what lets the reporter follow it and withdraw it
     */
    static Discrepancy reported(
            String id,
            long number,
            Report report,
            Questioned about,
            Reporter by,
            String secretHash,
            Instant at,
            LocalDate due) {
        Discrepancy discrepancy = new Discrepancy();
        discrepancy.id = id;
        discrepancy.number = number;
        discrepancy.statementId = about.statementId();
        discrepancy.recordId = about.recordId();
        discrepancy.subject = about.subject();
        discrepancy.field = report.field();
        discrepancy.claim = report.claim();
        discrepancy.evidence = report.evidence();
        discrepancy.contact = report.contact();
        discrepancy.capacity = by.capacity();
        discrepancy.reportedBy = by.name();
        discrepancy.secretHash = secretHash;
        discrepancy.reportedAt = at;
        discrepancy.due = due;
        return discrepancy;
    }

    /** What the one who answers for the statement says to it; once said again, the later answer stands. */
    void answer(String text, String by, Instant at) {
        refuseUnless(state == State.OPEN || state == State.ANSWERED, "answered");
        answer = text;
        answeredBy = by;
        answeredAt = at;
        state = State.ANSWERED;
    }

    /** What the regulator finds. What was upheld can later be said to be corrected; no other decision is changed. */
    void decide(State outcome, String reason, String by, Instant at) {
        refuseUnless(
                state == State.OPEN || state == State.ANSWERED || state == State.UPHELD && outcome == State.CORRECTED,
                "decided");
        state = outcome;
        underQuery = outcome == State.UPHELD;
        decision = reason;
        decidedBy = by;
        decidedAt = at;
    }

    void withdraw() {
        refuseUnless(state == State.OPEN || state == State.ANSWERED, "withdrawn");
        state = State.WITHDRAWN;
        underQuery = false;
    }

    private void refuseUnless(boolean allowed, String deed) {
        if (!allowed) {
            throw ActRefused.contradicted(
                    "This report is %s already, so it cannot be %s.".formatted(state.code(), deed));
        }
    }

    String id() {
        return id;
    }

    long number() {
        return number;
    }

    String statementId() {
        return statementId;
    }

    String recordId() {
        return recordId;
    }

    String subject() {
        return subject;
    }

    @Nullable
    String field() {
        return field;
    }

    String claim() {
        return claim;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    String contact() {
        return contact;
    }

    String capacity() {
        return capacity;
    }

    String reportedBy() {
        return reportedBy;
    }

    String secretHash() {
        return secretHash;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }

    /** Whether the statement has to be read with care: until it is decided, and while it is known to be wrong. */
    boolean isUnderQuery() {
        return underQuery;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String decision() {
        return decision;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /**
     * The statement that a report is about.
     *
     * @param subject recordId of whom its declaration is about; its own record's where it does not say
     */
    record Questioned(String statementId, String recordId, String subject) {}

    /**
     * @param capacity as what: {@code public} or the code of a role
     * @param name of the caller
     */
    record Reporter(String capacity, String name) {}
}
