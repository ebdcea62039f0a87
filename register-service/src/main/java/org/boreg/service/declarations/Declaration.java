package org.boreg.service.declarations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One declaration on its way from draft to register. Each step is a method that refuses, with a sentence, where the declaration is not in
 * a state for it. What the filer has written, and the statements made of it, are beside it in {@link DeclarationPapers}.
 */
@Node("Declaration")
class Declaration {

    /** Those in which its filer may still change or drop it. */
    private static final Set<DeclarationState> WITH_FILER =
            EnumSet.of(DeclarationState.DRAFT, DeclarationState.RETURNED);

    private static final Set<DeclarationState> WITH_REGISTER =
            EnumSet.of(DeclarationState.SUBMITTED, DeclarationState.IN_REVIEW);

    @Id
    private String id = "";

    @Version
    private @Nullable Long version;

    private String position = "";
    private String subject = "";
    private String kind = "";
    private String state = "";
    private String filer = "";
    private @Nullable String subjectName;
    private @Nullable LocalDate statementDate;
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable Instant submittedAt;
    private @Nullable String sha256;
    private @Nullable LocalDate changedOn;
    private long daysLate;
    private @Nullable String reviewer;
    private @Nullable String returnReasons;
    private @Nullable Instant publishedAt;
    private @Nullable String importId;
    private @Nullable String corrects;
    private @Nullable String idempotencyKey;
    private @Nullable String idempotencyHash;
    private boolean latest;
    private @Nullable LocalDate confirmBy;

    /** For Spring Data, which fills in the rest. */
    Declaration() {}

    /** A new draft. */
    static Declaration drafted(String id, String subject, DeclarationKind kind, String filer, Instant now) {
        Declaration declaration = new Declaration();
        declaration.id = id;
        declaration.position = "%013d-%s".formatted(now.toEpochMilli(), id);
        declaration.subject = subject;
        declaration.kind = kind.name();
        declaration.state = DeclarationState.DRAFT.name();
        declaration.filer = filer;
        declaration.createdAt = now;
        declaration.changedAt = now;
        return declaration;
    }

    /** What tells a repeated request from a new one. */
    void rememberRequest(String key, String hash) {
        idempotencyKey = key;
        idempotencyHash = hash;
    }

    /** Notes which declaration this one puts right. */
    void corrects(String declarationId) {
        corrects = declarationId;
    }

    /**
     * Takes what the filer has written now; a declaration that was given back is a draft again.
     *
     * @param earliestChange the day of the earliest change that it tells of; null where it tells of none
     */
    void revise(@Nullable String name, @Nullable LocalDate date, @Nullable LocalDate earliestChange, Instant now) {
        require(WITH_FILER, "changed", "Only a draft, or one that was returned, can be changed.");
        subjectName = name;
        statementDate = date;
        changedOn = earliestChange;
        become(DeclarationState.DRAFT, now);
    }

    /**
     * Hands it in.
     *
     * @param as what it does to what the register has by now
     * @param hash SHA-256 of what was written
     * @param earliestChange the day of the earliest change that it tells of; null where it tells of none
     * @param late how many days later than allowed it tells of that; 0 where it is in time
     */
    void submit(DeclarationKind as, String hash, @Nullable LocalDate earliestChange, long late, Instant now) {
        require(
                EnumSet.of(DeclarationState.DRAFT),
                "submitted",
                state() == DeclarationState.RETURNED
                        ? "Change what it was returned for first."
                        : "Only a draft is submitted.");
        kind = as.name();
        sha256 = hash;
        changedOn = earliestChange;
        daysLate = late;
        submittedAt = now;
        returnReasons = null;
        become(DeclarationState.SUBMITTED, now);
    }

    /** Somebody who keeps the register begins to look at it. */
    void review(String by, Instant now) {
        require(EnumSet.of(DeclarationState.SUBMITTED), "reviewed", "Only what was submitted is reviewed.");
        reviewer = by;
        become(DeclarationState.IN_REVIEW, now);
    }

    /** Gives it back to its filer. */
    void giveBack(String reasonsJson, String by, Instant now) {
        require(WITH_REGISTER, "returned", "Only what was submitted is returned.");
        reviewer = by;
        returnReasons = reasonsJson;
        become(DeclarationState.RETURNED, now);
    }

    /** From here on its statements are fixed, and it goes on to be published whatever happens. */
    void beginPublishing(String by, String importOfIt, Instant now) {
        require(WITH_REGISTER, "published", "Only what was submitted is published.");
        reviewer = by;
        importId = importOfIt;
        become(DeclarationState.PUBLISHING, now);
    }

    /** Its statements are in the register. */
    void publish(@Nullable LocalDate nextConfirmation, Instant now) {
        require(EnumSet.of(DeclarationState.PUBLISHING), "published", "Its statements are not in the register.");
        latest = true;
        confirmBy = nextConfirmation;
        publishedAt = now;
        become(DeclarationState.PUBLISHED, now);
    }

    /** A later one about the same subject is published: that one has to be confirmed in time, this one no more. */
    void isFollowed() {
        latest = false;
        confirmBy = null;
    }

    /** Its filer takes it back. */
    void withdraw(Instant now) {
        Set<DeclarationState> open = EnumSet.copyOf(WITH_FILER);
        open.addAll(WITH_REGISTER);
        require(open, "withdrawn", "What is in the register stays: declare a change, or correct it.");
        become(DeclarationState.WITHDRAWN, now);
    }

    /** Whether it was never handed in, so that nothing has to be kept of it. */
    boolean mayBeDropped() {
        return state() == DeclarationState.DRAFT && submittedAt == null;
    }

    private void require(Set<DeclarationState> states, String done, String hint) {
        if (!states.contains(state())) {
            throw DeclarationRefused.notNow(
                    "The declaration %s cannot be %s: it is %s. %s".formatted(id, done, state().words(), hint));
        }
    }

    private void become(DeclarationState next, Instant now) {
        state = next.name();
        changedAt = now;
    }

    String id() {
        return id;
    }

    /** How often it was changed. */
    long version() {
        return version == null ? 0 : version;
    }

    String subject() {
        return subject;
    }

    DeclarationKind kind() {
        return DeclarationKind.valueOf(kind);
    }

    DeclarationState state() {
        return DeclarationState.valueOf(state);
    }

    String filer() {
        return filer;
    }

    @Nullable
    LocalDate statementDate() {
        return statementDate;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    LocalDate changedOn() {
        return changedOn;
    }

    long daysLate() {
        return daysLate;
    }

    @Nullable
    String reviewer() {
        return reviewer;
    }

    @Nullable
    String returnReasons() {
        return returnReasons;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String importId() {
        return importId;
    }

    @Nullable
    String corrected() {
        return corrects;
    }

    @Nullable
    String idempotencyHash() {
        return idempotencyHash;
    }

    @Nullable
    String subjectName() {
        return subjectName;
    }

    boolean isLatest() {
        return latest;
    }

    @Nullable
    LocalDate confirmBy() {
        return confirmBy;
    }

    String position() {
        return position;
    }
}
