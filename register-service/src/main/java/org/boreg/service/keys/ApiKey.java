package org.boreg.service.keys;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.access.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A key as it is kept: what its bearer may, how long, and the hash of its secret. What was said of it when it was made stays. */
@Node("ApiKey")
final class ApiKey {

    enum State {
        ACTIVE,
        EXPIRED,
        REVOKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    private final String id;

    private final String secretHash;
    private final String label;
    private final List<String> roles;
    private final List<String> companies;
    private final Instant createdAt;
    private final String createdBy;
    private final Instant expiresAt;

    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;
    private @Nullable String revocationReason;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    ApiKey(
            String id,
            String secretHash,
            String label,
            List<String> roles,
            List<String> companies,
            Instant createdAt,
            String createdBy,
            Instant expiresAt) {
        this.id = id;
        this.secretHash = secretHash;
        this.label = label;
        this.roles = List.copyOf(roles);
        this.companies = List.copyOf(companies);
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    static ApiKey of(String id, String secret, KeyTerms terms, String by, Instant now) {
        return new ApiKey(
                id,
                Secret.hash(secret),
                terms.label(),
                terms.roles().stream().sorted().map(Role::code).toList(),
                terms.companies(),
                now,
                by,
                terms.expiresAt());
    }

    boolean hasSecret(String presented) {
        return Secret.matches(secretHash, presented);
    }

    State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }

    /** @throws ActRefused when it is revoked already */
    void revoke(String by, String reason, Instant now) {
        if (revokedAt != null) {
            throw ActRefused.contradicted("This key was revoked already, at %s.".formatted(revokedAt));
        }
        revokedAt = now;
        revokedBy = by;
        revocationReason = reason;
    }

    Caller bearer() {
        return new Caller("key:" + id, roles(), Set.copyOf(companies), expiresAt);
    }

    /** A role that this release does not know gives nothing. */
    Set<Role> roles() {
        return roles.stream().flatMap(code -> Role.of(code).stream()).collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    List<String> companies() {
        return companies;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant expiresAt() {
        return expiresAt;
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
