package org.boreg.service.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.boreg.service.TokenSettings;
import org.boreg.service.access.Caller;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The tokens of one issuer: signed by one of its keys, for this register, and good now. */
final class Tokens {

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** What is signed with a secret that both sides know, or not at all, is not taken. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final TokenSettings settings;
    private final Clock clock;
    private final NimbusJwtDecoder decoder;
    private final Claims claims;

    Tokens(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.decoder = decoder(new IssuerKeys(settings.issuer(), clock));
        this.claims = new Claims(settings);
    }

    /**
     * @throws AuthenticationException when it is not good; the message says why, to who sent it
     * @throws AuthenticationServiceException when that cannot be found out at the moment
     */
    Caller bearer(String token) {
        Jwt decoded = decoded(token);
        check(decoded);
        return claims.bearer(decoded);
    }

    private Jwt decoded(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException failed) {
            if (failed.getCause() instanceof IssuerAway) {
                throw new AuthenticationServiceException(
                        "The identity provider of this register does not answer, so that tokens cannot be checked.",
                        failed);
            }
            throw new BadCredentialsException(
                    "This token is broken, or not signed with RS256 or ES256 by a key of %s."
                            .formatted(settings.issuer()),
                    failed);
        }
    }

    private void check(Jwt token) {
        Instant now = clock.instant();
        require(settings.issuer().equals(token.getClaimAsString(JwtClaimNames.ISS)), "is of another identity provider");
        require(
                token.getAudience() != null && token.getAudience().contains(settings.audience()),
                "is for another service, not for \"%s\"".formatted(settings.audience()));
        require(token.getSubject() != null && !token.getSubject().isBlank(), "does not say whose it is (sub)");
        require(token.getExpiresAt() != null, "does not say how long it is good (exp)");
        require(
                now.isBefore(token.getExpiresAt().plus(SKEW)),
                "has expired: it was good until %s".formatted(token.getExpiresAt()));
        require(
                token.getNotBefore() == null
                        || !now.isBefore(token.getNotBefore().minus(SKEW)),
                "is not good before %s".formatted(token.getNotBefore()));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadCredentialsException("This token %s.".formatted(otherwise));
        }
    }

    private static NimbusJwtDecoder decoder(IssuerKeys keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // RFC 9068 has a type of its own for access tokens; many issuers say JWT, or nothing.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        // Checked here, in plain words.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }
}
