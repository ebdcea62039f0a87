package org.boreg.service.keys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a key: all but its secret, which nobody has. */
public record KeyAnswer(
        String id,
        String label,
        String state,
        List<String> roles,
        List<String> companies,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revocationReason) {

    static KeyAnswer of(ApiKey key, Instant now) {
        return new KeyAnswer(
                key.id(),
                key.label(),
                key.state(now).code(),
                key.roles().stream().sorted().map(role -> role.code()).toList(),
                key.companies(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.revokedAt(),
                key.revokedBy(),
                key.revocationReason());
    }
}
