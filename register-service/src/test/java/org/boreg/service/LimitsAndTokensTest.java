package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.tokens.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with narrow limits and an identity provider; each test asks from addresses of its own, as a proxy of this machine would say it. */
class LimitsAndTokensTest extends RunningService {

    private static final int A_MINUTE = 30;
    private static final int FAILURES = 2;
    private static final String ME = "/api/v1/me";

    private final TestIssuer issuer = new TestIssuer();
    private final AtomicInteger addresses = new AtomicInteger();

    @AfterAll
    void stopIssuer() {
        issuer.close();
    }

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        return super.settings(neo4j)
                .withAccess(AccessSettings.USUAL
                        .withRequestsPerMinute(A_MINUTE)
                        .withFailuresPerMinute(FAILURES)
                        .withTokens(new TokenSettings(issuer.issuer(), TestIssuer.AUDIENCE, "roles", "companies")));
    }

    @Test
    void whoAsksTooOftenHasToWaitAndNobodyElseDoes() {
        String address = address();
        Reply first = from(address, ME);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"public\";q=30;w=60");
        assertThat(first.header("RateLimit")).matches("\"public\";r=29;t=[12]");

        Reply refused = untilRefused(address);

        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:boreg:problem:too-many-requests");
        assertThat(refused.json().get("detail").asString()).startsWith("These are too many requests. Try again in ");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(refused.header("RateLimit")).startsWith("\"public\";r=0;");
        assertThat(from(address(), ME).status()).isEqualTo(200);
        assertThat(from(address, "/site.css").status()).isEqualTo(200);
        assertThat(from(address, "/actuator/health").status()).isEqualTo(200);
        assertThat(operator.get(ME, "X-Forwarded-For", address).status()).isEqualTo(200);
    }

    @Test
    void whatAClientSaysOfItsOwnAddressCountsForNothing() {
        String address = address();

        assertThat(IntStream.range(0, 2 * A_MINUTE).mapToObj(i -> from("198.51.100.%d, %s".formatted(i, address), ME)))
                .anyMatch(reply -> reply.status() == 429);
    }

    @Test
    void aNetworkOfIpv6IsOneAsker() {
        assertThat(IntStream.range(0, 2 * A_MINUTE).mapToObj(i -> from("2001:db8:7:7::" + Integer.toHexString(i), ME)))
                .anyMatch(reply -> reply.status() == 429);
        assertThat(from("2001:db8:7:8::1", ME).status()).isEqualTo(200);
    }

    @Test
    void whatThePublicSendsCountsForMore() {
        String address = address();

        assertThat(IntStream.range(0, 4).mapToObj(i -> validate(address).status()))
                .contains(200, 429);
        assertThat(from(address, ME).status()).isEqualTo(200);
    }

    @Test
    void aKeyMayMore() {
        assertThat(operator.get(ME).header("RateLimit-Policy")).isEqualTo("\"key\";q=300;w=60");
    }

    @Test
    void afterSeveralWrongKeysNoneIsLookedAtForAWhile() {
        String address = address();
        IntStream.range(0, FAILURES)
                .forEach(i -> assertThat(wrongKey(address).status()).isEqualTo(401));

        Reply refused = wrongKey(address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(operator.get(ME, "X-Forwarded-For", address).status()).isEqualTo(429);
        assertThat(from(address, ME).status()).isEqualTo(200);
        assertThat(operator.get(ME, "X-Forwarded-For", address()).status()).isEqualTo(200);
    }

    @Test
    void aTokenIsAsGoodAsAKey() {
        String regulator = token(List.of("regulator", "filer"));

        Reply me = with(regulator, "GET", ME);
        assertThat(me.text())
                .contains("\"name\":\"token:jane\"", "\"roles\":[\"filer\",\"regulator\"]", "\"sees\":\"operator\"")
                .contains("\"companies\":[\"GB-COH:1\"]", "\"until\":\"2100-01-01T00:00:00Z\"");
        assertThat(with(regulator, "POST", "/api/v1/imports/none/pause").status())
                .isEqualTo(404);
        assertThat(with(regulator, "GET", "/api/v1/keys").status()).isEqualTo(403);
        assertThat(with(token(List.of("operator")), "GET", "/api/v1/keys").status())
                .isEqualTo(403);
        assertThat(with(token(List.of()), "POST", "/api/v1/imports").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ey.ey.", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJqYW5lIn0."})
    void aTokenThatIsNotGoodIsRefusedAsTheStandardHasIt(String token) {
        Reply refused = with(token, "GET", ME);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .startsWith(
                        "Bearer realm=\"boreg\", error=\"invalid_token\", error_description=\"This token is broken");
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    private Reply with(String token, String method, String path) {
        return new Asker(service.address(), token)
                .send(method, path, BodyPublishers.noBody(), "X-Forwarded-For", address());
    }

    private String token(List<String> roles) {
        return TestIssuer.signed(issuer.claims().claim("roles", roles).claim("companies", List.of("GB-COH:1")));
    }

    private Reply untilRefused(String address) {
        return IntStream.range(0, 3 * A_MINUTE)
                .mapToObj(i -> from(address, ME))
                .filter(reply -> reply.status() == 429)
                .findFirst()
                .orElseThrow();
    }

    private Reply wrongKey(String address) {
        return new Asker(service.address(), "boreg_guessed").get(ME, "X-Forwarded-For", address);
    }

    private Reply validate(String address) {
        return publicly.send(
                "POST",
                "/api/v1/validate",
                BodyPublishers.ofString("[]"),
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                address);
    }

    private Reply from(String address, String path) {
        return publicly.get(path, "X-Forwarded-For", address);
    }

    private String address() {
        return "203.0.113." + addresses.incrementAndGet();
    }
}
