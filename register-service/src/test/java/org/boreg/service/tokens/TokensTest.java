package org.boreg.service.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.boreg.service.TokenSettings;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;

class TokensTest {

    private static final Instant END = Instant.ofEpochMilli(4_102_444_800_000L);

    private final TestIssuer issuer = new TestIssuer();
    private final Watch watch = new Watch(Instant.parse("2026-03-02T10:00:00Z"));
    private final Tokens tokens = tokens("realm_access.roles", "companies");

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void whatTheTokenSaysIsWhatItsBearerIs() {
        Caller caller = tokens.bearer(TestIssuer.signed(issuer.claims()
                .claim("realm_access", Map.of("roles", List.of("regulator", "filer", "offline_access")))
                .claim("companies", List.of("GB-COH:01234567"))));

        assertThat(caller.name()).isEqualTo("token:jane");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.REGULATOR, Role.FILER);
        assertThat(caller.companies()).containsExactly("GB-COH:01234567");
        assertThat(caller.until()).isEqualTo(END);
    }

    @Test
    void rolesCanBeAWordOrSeveralInAClaimWhoseNameHasDots() {
        Tokens other = tokens("https://register.example/roles", null);

        assertThat(other.bearer(TestIssuer.signed(
                                issuer.claims().claim("https://register.example/roles", "authority obliged-entity")))
                        .roles())
                .containsExactlyInAnyOrder(Role.AUTHORITY, Role.OBLIGED_ENTITY);
    }

    @Test
    void nobodyIsAnOperatorByATokenAndUnknownRolesMeanNothing() {
        assertThat(roles(List.of("operator", "king", 7, "OPERATOR", "Regulator")))
                .isEmpty();
        assertThat(roles(Map.of("regulator", true))).isEmpty();
        assertThat(tokens.bearer(TestIssuer.signed(issuer.claims())).isPublic()).isTrue();
    }

    @Test
    void onlyAFilerHasCompanies() {
        assertThat(tokens.bearer(TestIssuer.signed(issuer.claims()
                                .claim("realm_access", Map.of("roles", List.of("regulator")))
                                .claim("companies", List.of("GB-COH:1"))))
                        .companies())
                .isEmpty();
    }

    @Test
    void ellipticCurvesAndTheTypeOfAccessTokensAreTaken() {
        assertThat(tokens.bearer(TestIssuer.signedWithEc(issuer.claims())).name())
                .isEqualTo("token:jane");
        assertThat(tokens.bearer(
                                TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS256, TestIssuer.firstKey(), "at+jwt"))
                        .name())
                .isEqualTo("token:jane");
    }

    @Test
    void whatIsNotSignedByAKeyOfTheIssuerIsRefused() throws JOSEException {
        JWTClaimsSet claims = issuer.claims().build();
        SignedJWT confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        confused.sign(new MACSigner(TestIssuer.firstKey().toRSAPublicKey().getEncoded()));
        RSAKey stranger = TestIssuer.rsa("rsa-1");

        refused(new PlainJWT(claims).serialize(), "not signed");
        refused(confused.serialize(), "not signed");
        refused(TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS256, stranger, null), "not signed");
        refused(TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS512, TestIssuer.firstKey(), null), "not signed");
        refused(
                TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS256, TestIssuer.firstKey(), "logout+jwt"),
                "not signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ey..", "eyJ.eyJ.x", "eyJhbGciOiJSUzI1NiJ9.e30.", "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AAAA"})
    void whatIsBrokenIsRefused(String token) {
        refused(token, "broken");
    }

    @Test
    void aTokenIsForThisRegisterAndOfItsIssuer() {
        refused(TestIssuer.signed(issuer.claims().audience("another")), "for another service");
        refused(TestIssuer.signed(issuer.claims().audience((String) null)), "for another service");
        refused(TestIssuer.signed(issuer.claims().issuer("https://elsewhere.example")), "another identity provider");
        refused(TestIssuer.signed(issuer.claims().subject(null)), "whose it is");
    }

    @Test
    void aTokenIsGoodForItsTime() {
        refused(TestIssuer.signed(issuer.claims().expirationTime(null)), "how long");
        String token = TestIssuer.signed(issuer.claims()
                .notBeforeTime(Date.from(watch.instant().plusSeconds(120)))
                .expirationTime(Date.from(watch.instant().plusSeconds(300))));

        refused(token, "not good before");
        watch.pass(Duration.ofSeconds(61));
        assertThat(tokens.bearer(token).name()).isEqualTo("token:jane");
        watch.pass(Duration.ofSeconds(298));
        assertThat(tokens.bearer(token).name()).isEqualTo("token:jane");
        watch.pass(Duration.ofSeconds(1));
        refused(token, "has expired");
    }

    @Test
    void keysAreAskedForOnceAndWhenANewOneIsUsed() {
        tokens.bearer(TestIssuer.signed(issuer.claims()));
        tokens.bearer(TestIssuer.signed(issuer.claims()));
        assertThat(issuer.requests).hasValue(2);

        RSAKey next = TestIssuer.rsa("rsa-2");
        String token = TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS256, next, null);
        issuer.published.add(next);
        refused(token, "not signed");
        watch.pass(Duration.ofSeconds(11));
        assertThat(tokens.bearer(token).name()).isEqualTo("token:jane");
        assertThat(issuer.requests).hasValue(4);
    }

    @Test
    void keysThatNobodyKnowsDoNotHaveTheIssuerAskedAgainAndAgain() {
        tokens.bearer(TestIssuer.signed(issuer.claims()));
        watch.pass(Duration.ofSeconds(11));
        String token = TestIssuer.signed(issuer.claims(), JWSAlgorithm.RS256, TestIssuer.rsa("unknown"), null);
        for (int i = 0; i < 5; i++) {
            refused(token, "not signed");
        }
        assertThat(issuer.requests).hasValue(4);
    }

    @Test
    void anIssuerThatIsAwayIsNobodysFault() {
        issuer.status = 500;
        String token = TestIssuer.signed(issuer.claims());

        assertThatThrownBy(() -> tokens.bearer(token)).isInstanceOf(AuthenticationServiceException.class);
        assertThatThrownBy(() -> tokens.bearer(token)).isInstanceOf(AuthenticationServiceException.class);
        assertThat(issuer.requests).hasValue(1);
        issuer.status = 200;
        watch.pass(Duration.ofSeconds(11));
        assertThat(tokens.bearer(token).name()).isEqualTo("token:jane");
    }

    @Test
    void anIssuerIsNotMissedForAnHour() {
        String token = TestIssuer.signed(issuer.claims());
        tokens.bearer(token);
        issuer.status = 503;

        watch.pass(Duration.ofMinutes(59));
        assertThat(tokens.bearer(token).name()).isEqualTo("token:jane");
        watch.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> tokens.bearer(token)).isInstanceOf(AuthenticationServiceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"issuer\": \"https://elsewhere.example\", \"jwks_uri\": \"http://127.0.0.1:1/keys\"}",
                "{\"issuer\": \"ISSUER\", \"jwks_uri\": \"http://192.0.2.1/keys\"}",
                "{\"issuer\": \"ISSUER\", \"jwks_uri\": \"file:///etc/passwd\"}",
                "{\"issuer\": \"ISSUER\"}",
                "[]",
                "<html>",
                "",
            })
    void aDiscoveryDocumentThatCannotBeTrustedIsAnIssuerThatIsAway(String document) {
        issuer.discovery = document.replace("ISSUER", issuer.issuer());

        assertThatThrownBy(() -> tokens.bearer(TestIssuer.signed(issuer.claims())))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    private List<Role> roles(Object claim) {
        return List.copyOf(tokens.bearer(
                        TestIssuer.signed(issuer.claims().claim("realm_access", Map.of("roles", claim))))
                .roles());
    }

    private void refused(String token, String because) {
        assertThatThrownBy(() -> tokens.bearer(token))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageStartingWith("This token")
                .hasMessageContaining(because);
    }

    private Tokens tokens(String rolesClaim, @Nullable String companiesClaim) {
        return new Tokens(new TokenSettings(issuer.issuer(), TestIssuer.AUDIENCE, rolesClaim, companiesClaim), watch);
    }

    private static final class Watch extends Clock {

        private Instant now;

        Watch(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
