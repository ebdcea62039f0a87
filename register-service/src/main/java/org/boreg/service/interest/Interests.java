package org.boreg.service.interest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.service.ServiceSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.access.Secret;
import org.boreg.service.access.TimedId;
import org.boreg.service.interest.InterestApplication.State;
import org.boreg.service.keys.ApiKeys;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.KeyTerms;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.store.Store;
import org.boreg.service.terms.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Takes applications, has them decided, and hands out what was granted. Who may decide, the rules of access say.
 *
 * <p>Every method throws {@link RegisterUnavailable} when the database is away, and {@link ActRefused} when an application is not in the
 * state for it. An application that is not there, and one of somebody else, are the same to who asks: {@link NotInRegister}.
 */
@Service
public final class Interests {

    public static final int LARGEST_PAGE = 100;

    private static final int MOST_OPEN = 10_000;

    private final InterestRepository repository;
    private final ApiKeys keys;
    private final Store store;
    private final Clock clock;
    private final WorkingDays days;

    Interests(InterestRepository repository, ApiKeys keys, Store store, Clock clock, ServiceSettings settings) {
        this.repository = repository;
        this.keys = keys;
        this.store = store;
        this.clock = clock;
        this.days = new WorkingDays(settings.access().holidays());
    }

    /** The codes of the capacities in which one can apply. */
    public static List<String> capacities() {
        return Arrays.stream(Capacity.values()).map(Capacity::code).toList();
    }

    /** @throws TooManyApplications when too many wait already */
    public Applied apply(Application said, Caller by) {
        Instant now = now();
        String claim = Secret.random();
        InterestApplication application = InterestApplication.of(TimedId.at(now), claim, said, now, days);
        InterestApplication kept = store.change(
                () -> {
                    if (repository.countByState(State.APPLIED.code()) >= MOST_OPEN) {
                        throw new TooManyApplications();
                    }
                    return repository.save(application);
                },
                made -> event("interest.apply", made, by, made.capacity()));
        return new Applied(claim, answer(kept, by));
    }

    /** @param claim the applicant's secret; null where it was not sent, which whoever keeps the register need not */
    public InterestAnswer one(String id, @Nullable String claim, Caller asker) {
        InterestApplication application = store.read(() -> found(id));
        if (!asker.keepsTheRegister()) {
            requireClaim(application, claim);
        }
        return answer(application, asker);
    }

    /**
     * Applications in a state, those first that are due first.
     *
     * @param state applied, granted (also what has expired since), refused or revoked
     * @throws InvalidQuestion when a parameter is none
     */
    public Page<InterestAnswer> list(String state, int limit, @Nullable String cursor, Caller asker) {
        if (State.of(state).filter(known -> known != State.EXPIRED).isEmpty()) {
            throw new InvalidQuestion(
                    "state", "\"state\" is applied, granted (expired too), refused or revoked.", null);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
        if (cursor != null && !TimedId.isOne(cursor)) {
            throw new InvalidQuestion("cursor", "\"cursor\" is the \"next\" of the page before.", null);
        }
        List<InterestApplication> found = store.read(() -> repository.findByStateAndIdGreaterThanOrderById(
                state, cursor == null ? "" : cursor, Limit.of(limit + 1)));
        List<InterestAnswer> items = found.stream()
                .limit(limit)
                .map(application -> answer(application, asker))
                .toList();
        return new Page<>(items, found.size() > limit ? items.get(limit - 1).id() : null);
    }

    /** @param until the last day of the access (UTC); null for three years */
    public InterestAnswer grant(String id, @Nullable String until, @Nullable String reason, Caller by) {
        LocalDate lastDay = until == null || until.isBlank() ? null : day(until.strip());
        String because = reason == null || reason.isBlank() ? null : new Warrant(by.name(), reason).reason();
        return changed(id, "interest.grant", by, application -> {
            application.grant(by.name(), because, lastDay, now());
            return "until " + application.expiresAt();
        });
    }

    public InterestAnswer refuse(String id, @Nullable String reason, Caller by) {
        Warrant warrant = new Warrant(by.name(), reason == null ? "" : reason);
        return changed(id, "interest.refuse", by, application -> {
            application.refuse(warrant.by(), warrant.reason(), now());
            return null;
        });
    }

    /** Ends an access before its time, and the key that came of it. */
    public InterestAnswer revoke(String id, @Nullable String reason, Caller by) {
        Warrant warrant = new Warrant(by.name(), reason == null ? "" : reason);
        return changed(id, "interest.revoke", by, application -> {
            application.revoke(warrant.by(), warrant.reason(), now());
            if (application.keyId() != null) {
                keys.end(application.keyId(), warrant);
            }
            return application.keyId() == null ? null : "with key " + application.keyId();
        });
    }

    /** Makes the key of an application that was granted, once. */
    public CreatedKey collect(String id, @Nullable String claim) {
        Instant now = now();
        return store.change(
                () -> {
                    InterestApplication application = found(id);
                    requireClaim(application, claim);
                    String keyId = TimedId.at(now);
                    application.collect(keyId, now);
                    repository.save(application);
                    return keys.make(keyId, terms(application), "application:" + id, now);
                },
                key -> new AuditEvent(
                        "application:" + id,
                        Caller.PUBLIC.name(),
                        "interest.collect",
                        id,
                        "key " + key.about().id()));
    }

    private static KeyTerms terms(InterestApplication granted) {
        Instant expiresAt = granted.expiresAt();
        if (expiresAt == null) {
            throw new IllegalStateException("What is granted ends");
        }
        return new KeyTerms(
                "Legitimate interest of application " + granted.id(),
                Set.of(Role.LEGITIMATE_INTEREST),
                List.of(),
                expiresAt);
    }

    /** What the log says of a change beside its kind; null for nothing. */
    @FunctionalInterface
    private interface Change {
        @Nullable
        String of(InterestApplication application);
    }

    private InterestAnswer changed(String id, String action, Caller by, Change change) {
        record Done(
                InterestApplication application, @Nullable String details) {}
        Done done = store.change(
                () -> {
                    InterestApplication application = found(id);
                    String details = change.of(application);
                    return new Done(repository.save(application), details);
                },
                made -> event(action, made.application(), by, made.details()));
        return answer(done.application(), by);
    }

    private static void requireClaim(InterestApplication application, @Nullable String claim) {
        if (claim == null || !application.isOf(claim)) {
            throw NotInRegister.application(application.id());
        }
    }

    private InterestApplication found(String id) {
        return repository.findById(id).orElseThrow(() -> NotInRegister.application(id));
    }

    private InterestAnswer answer(InterestApplication application, Caller asker) {
        return InterestAnswer.of(application, now(), days, asker);
    }

    private static AuditEvent event(
            String action, InterestApplication application, Caller by, @Nullable String details) {
        return new AuditEvent(by.name(), by.role(), action, application.id(), details);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw ActRefused.badly("until", "\"until\" is a day such as 2027-01-01.");
        }
    }

    /** As exactly as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
