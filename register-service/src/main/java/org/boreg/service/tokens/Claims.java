package org.boreg.service.tokens;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.service.TokenSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token says of its bearer. Roles that the register does not know mean nothing to it; and nobody becomes an operator by a token: an operator
 * makes keys, which would outlive the token and whatever the identity provider takes back.
 */
final class Claims {

    private static final int MOST_COMPANIES = 500;
    private static final int LONGEST_NAME = 200;

    private final TokenSettings settings;

    Claims(TokenSettings settings) {
        this.settings = settings;
    }

    /** @param token with a subject */
    Caller bearer(Jwt token) {
        Set<Role> roles = texts(token.getClaims(), settings.rolesClaim())
                .flatMap(code -> Role.of(code).stream())
                .filter(role -> role != Role.OPERATOR)
                .collect(Collectors.toSet());
        return new Caller(
                "token:" + cut(token.getSubject()),
                roles,
                roles.contains(Role.FILER) ? companies(token) : Set.of(),
                token.getExpiresAt());
    }

    private Set<String> companies(Jwt token) {
        return settings.companiesClaim() == null
                ? Set.of()
                : texts(token.getClaims(), settings.companiesClaim())
                        .limit(MOST_COMPANIES)
                        .collect(Collectors.toSet());
    }

    /** A list of texts, or one text of words. */
    private static Stream<String> texts(Map<String, Object> claims, String path) {
        Object value = value(claims, path);
        if (value instanceof String words) {
            return Stream.of(words.split("[\\s,]+")).filter(word -> !word.isEmpty());
        }
        return value instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }

    /** The claim of this name, which may be an address with dots in it; else the one that the dots lead to. */
    private static @Nullable Object value(Map<?, ?> claims, String path) {
        Object value = claims.get(path);
        int dot = path.indexOf('.');
        if (value != null || dot < 0) {
            return value;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, path.substring(dot + 1))
                : null;
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_NAME ? subject : subject.substring(0, LONGEST_NAME);
    }
}
