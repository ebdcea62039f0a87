package org.boreg.service.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.service.access.Caller;
import org.boreg.service.access.KnownCallers;
import org.boreg.service.access.TimedId;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;

/**
 * Makes keys, revokes them, and knows their bearers. Who may do the former, the rules of access say.
 *
 * <p>Every method throws {@link RegisterUnavailable} when the database is away. A key that was looked up is remembered for seconds: so long may
 * it live on in another process of the same register that does not know that it was revoked here.
 */
@Service
public final class ApiKeys implements KnownCallers {

    public static final int LARGEST_PAGE = 100;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeyRepository repository;
    private final Store store;
    private final Clock clock;

    /** By id; also that there is none. */
    private final Cache<String, Optional<ApiKey>> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    ApiKeys(ApiKeyRepository repository, Store store, Clock clock) {
        this.repository = repository;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes a key. Its text is in the answer, and nowhere else.
     *
     * @throws ActRefused when no key can be like that; it names the field
     */
    public CreatedKey create(NewKey wish, Caller by) {
        Instant now = now();
        KeyTerms terms = KeyTerms.of(wish, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return store.change(
                () -> make(TimedId.at(now), terms, by.name(), now),
                key -> event("key.create", key.about(), by, terms(key.about())));
    }

    /** The same as part of a greater change, whose entry in the log tells of it. */
    public CreatedKey make(String id, KeyTerms terms, String by, Instant now) {
        KeyText text = KeyText.random(id);
        ApiKey made = repository.save(ApiKey.of(id, text.secret(), terms, by, now));
        return new CreatedKey(text.text(), KeyAnswer.of(made, now));
    }

    /** @throws NotInRegister when there is no such key */
    public KeyAnswer key(String id) {
        return KeyAnswer.of(store.read(() -> found(id)), now());
    }

    /**
     * Keys, the latest first.
     *
     * @throws InvalidQuestion when the limit or the cursor is none
     */
    public Page<KeyAnswer> keys(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(LARGEST_PAGE, limit), null);
        }
        if (cursor != null && !TimedId.isOne(cursor)) {
            throw new InvalidQuestion("cursor", "\"cursor\" is the \"next\" of the page before.", null);
        }
        Instant now = now();
        List<ApiKey> found = store.read(() ->
                repository.findByIdLessThanOrderByIdDesc(cursor == null ? TimedId.LAST : cursor, Limit.of(limit + 1)));
        List<KeyAnswer> items =
                found.stream().limit(limit).map(key -> KeyAnswer.of(key, now)).toList();
        return new Page<>(items, found.size() > limit ? items.get(limit - 1).id() : null);
    }

    /**
     * Ends a key. In this process it is good no more when this returns.
     *
     * @throws NotInRegister when there is no such key
     * @throws ActRefused when it is revoked already, or no reason is given
     */
    public KeyAnswer revoke(String id, @Nullable String reason, Caller by) {
        Warrant warrant = new Warrant(by.name(), reason == null ? "" : reason);
        return store.change(
                () -> {
                    ApiKey key = found(id);
                    key.revoke(warrant.by(), warrant.reason(), now());
                    return KeyAnswer.of(ended(key), now());
                },
                key -> event("key.revoke", key, by, warrant.reason()));
    }

    /** Ends a key, unless it has ended, as part of a greater change, whose entry in the log tells of it. */
    public void end(String id, Warrant warrant) {
        ApiKey key = found(id);
        if (key.state(now()) != ApiKey.State.REVOKED) {
            key.revoke(warrant.by(), warrant.reason(), now());
            ended(key);
        }
    }

    /** What is remembered is not dropped but replaced: a look-up that began before cannot put the old one back. */
    private ApiKey ended(ApiKey revoked) {
        ApiKey kept = repository.save(revoked);
        store.afterwards(() -> remembered.asMap().compute(kept.id(), (id, old) -> Optional.of(kept)));
        return kept;
    }

    @Override
    public Optional<Caller> find(String credential) {
        return KeyText.of(credential).map(this::bearer);
    }

    private Caller bearer(KeyText text) {
        ApiKey key = remembered
                .get(text.id(), id -> store.read(() -> repository.findById(id)))
                .filter(known -> known.hasSecret(text.secret()))
                .orElseThrow(() -> new BadCredentialsException("This is no key of this register."));
        return switch (key.state(now())) {
            case ACTIVE -> key.bearer();
            case EXPIRED ->
                throw new BadCredentialsException(
                        "This key has expired: it was good until %s.".formatted(key.expiresAt()));
            case REVOKED -> throw new BadCredentialsException("This key was revoked at %s.".formatted(key.revokedAt()));
        };
    }

    private ApiKey found(String id) {
        return repository.findById(id).orElseThrow(() -> NotInRegister.key(id));
    }

    private static AuditEvent event(String action, KeyAnswer key, Caller by, String details) {
        return new AuditEvent(by.name(), by.role(), action, key.id(), details);
    }

    private static String terms(KeyAnswer key) {
        return "%s; until %s%s"
                .formatted(
                        String.join(", ", key.roles()),
                        key.expiresAt(),
                        key.companies().isEmpty() ? "" : "; " + String.join(", ", key.companies()));
    }

    /** As exactly as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
