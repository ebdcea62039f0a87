package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.tokens.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

/** Access on a legitimate interest, from the application to its end; in a service whose identity provider is away, which nobody minds. */
class InterestApiTest extends RunningService {

    private static final String JSON = "application/json";
    private static final String APPLICATIONS = "/api/v1/legitimate-interest";
    private static final String SAID = """
            {"name": "Ana Q.", "capacity": "journalist", "purpose": "An investigation", "contact": "ana@example.org",
             "evidence": "A press card"}""";

    private final TestIssuer away = new TestIssuer();

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        ServiceSettings usual = super.settings(neo4j);
        away.close();
        return usual.withAccess(
                usual.access().withTokens(new TokenSettings(away.issuer(), TestIssuer.AUDIENCE, "roles", null)));
    }

    @Test
    void anApplicationIsGrantedCollectedOnceAndRevokedWithItsKey(Driver driver) {
        Made made = apply();
        assertThat(made.about().get("state").asString()).isEqualTo("applied");
        assertThat(made.about().get("workingDaysLeft").asInt()).isEqualTo(12);
        assertThat(made.about().get("overdue").asBoolean()).isFalse();
        assertThat(collect(made.id(), made.claim()).status()).isEqualTo(409);

        Reply granted = decide(made.id(), "grant", "{}");
        assertThat(granted.json().get("state").asString()).isEqualTo("granted");
        assertThat(granted.json().get("expiresAt").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).plusYears(3).plusDays(1) + "T00:00:00Z");

        Reply collected = collect(made.id(), made.claim());
        String key = collected.json().get("key").asString();
        Asker holder = new Asker(service.address(), key);
        assertThat(holder.get("/api/v1/me").json().get("sees").asString()).isEqualTo("legitimate-interest");
        assertThat(holder.get("/api/v1/me").json().get("until"))
                .isEqualTo(granted.json().get("expiresAt"));
        assertThat(collect(made.id(), made.claim()).status()).isEqualTo(409);

        assertThat(decide(made.id(), "revocation", "{\"reason\": \"Passed it on\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("revoked");
        assertThat(holder.get("/api/v1/me").status()).isEqualTo(401);
        JsonNode end = ask(made.id(), made.claim()).json();
        assertThat(end.get("revocationReason").asString()).isEqualTo("Passed it on");
        assertThat(end.has("revokedBy")).isFalse();
        assertThat(log(driver))
                .extracting(entry -> entry.get("action"))
                .containsExactly("interest.apply", "interest.grant", "interest.collect", "interest.revoke");
        assertThat(log(driver).toString() + everythingIn(driver))
                .doesNotContain(made.claim())
                .doesNotContain(key.substring(key.length() - 43));
        assertThat(log(driver).toString()).doesNotContain("Ana Q.", "press card");
    }

    @Test
    void aRefusalIsToldWithItsReasonAndIsFinal() {
        Made made = apply();

        assertThat(decide(made.id(), "refusal", "{}").status()).isEqualTo(400);
        assertThat(decide(made.id(), "refusal", "{\"reason\": \"No evidence\"}").status())
                .isEqualTo(200);

        JsonNode told = ask(made.id(), made.claim()).json();
        assertThat(told.get("state").asString()).isEqualTo("refused");
        assertThat(told.get("reason").asString()).isEqualTo("No evidence");
        assertThat(told.has("decidedBy")).isFalse();
        assertThat(operator.get(APPLICATIONS + "/" + made.id())
                        .json()
                        .get("decidedBy")
                        .asString())
                .isEqualTo("operator");
        assertThat(decide(made.id(), "grant", "{}").status()).isEqualTo(409);
        assertThat(collect(made.id(), made.claim()).status()).isEqualTo(409);
    }

    @Test
    void nobodyElseLearnsOfAnApplication() {
        Made made = apply();

        assertThat(publicly.get(APPLICATIONS + "/" + made.id()).status()).isEqualTo(404);
        assertThat(ask(made.id(), "x".repeat(43)).status()).isEqualTo(404);
        assertThat(ask("none", made.claim()).status()).isEqualTo(404);
        assertThat(collect(made.id(), "wrong").status()).isEqualTo(404);
        assertThat(publicly.get(APPLICATIONS).status()).isEqualTo(401);
        assertThat(ask(made.id(), made.claim()).status()).isEqualTo(200);
    }

    @Test
    void whatIsDueFirstIsListedFirst() {
        List<String> ids = Stream.generate(() -> apply().id()).limit(3).sorted().toList();
        decide(ids.get(1), "refusal", "{\"reason\": \"x\"}");

        JsonNode page = operator.get(APPLICATIONS + "?limit=1").json();
        JsonNode rest = operator.get(
                        APPLICATIONS + "?limit=5&cursor=" + page.get("next").asString())
                .json();

        assertThat(page.at("/items/0/id").asString()).isEqualTo(ids.get(0));
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(ids.get(2));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(operator.get(APPLICATIONS + "?state=refused")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(ids.get(1));
        assertThat(operator.get(APPLICATIONS + "?state=lost").status()).isEqualTo(400);
    }

    @Test
    void twoWhoCollectAtOnceGetOneKey(Driver driver) {
        Made made = apply();
        decide(
                made.id(),
                "grant",
                "{\"until\": \"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9)));

        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> collect(made.id(), made.claim()).status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allMatch(status -> List.of(200, 409, 503).contains(status));
        assertThat(operator.get("/api/v1/keys").json().get("items")).hasSize(1);
        assertThat(log(driver))
                .filteredOn(entry -> entry.get("action").equals("interest.collect"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; capacity; 400",
                "{\"name\": \"a\", \"capacity\": \"spy\"}; capacity; 400",
                "[]; ; 400",
                "{\"name\": {\"a\": 1}}; ; 400",
            })
    void anApplicationThatIsNoneIsRefused(String said, String field, int status) {
        Reply reply = publicly.post(APPLICATIONS, JSON, said);

        assertThat(reply.status()).isEqualTo(status);
        if (field != null) {
            assertThat(reply.json().has("parameter")).isTrue();
        }
    }

    @Test
    void aDocumentThatIsTooLargeOrDoesNotSayHowLongItIsIsNotRead() {
        String large = SAID.replace("A press card", "x".repeat(70_000));
        Reply endless = publicly.send(
                "POST",
                APPLICATIONS,
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(SAID.getBytes())),
                "Content-Type",
                JSON);

        assertThat(publicly.post(APPLICATIONS, JSON, large).status()).isEqualTo(413);
        assertThat(endless.status()).isEqualTo(411);
        assertThat(endless.contentType()).startsWith("application/problem+json");
    }

    @Test
    void anIdentityProviderThatIsAwayCostsHoldersOfTokensAnAnswerAndNobodyElseAnything() {
        Reply withToken = new Asker(service.address(), TestIssuer.signed(away.claims())).get("/api/v1/me");

        assertThat(withToken.status()).isEqualTo(503);
        assertThat(withToken.header("Retry-After")).isEqualTo("10");
        assertThat(withToken.contentType()).startsWith("application/problem+json");
        assertThat(withToken.json().get("detail").asString()).contains("identity provider");
        assertThat(publicly.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(operator.get("/api/v1/me").status()).isEqualTo(200);
    }

    private record Made(String id, String claim, JsonNode about) {}

    private Made apply() {
        Reply reply = publicly.post(APPLICATIONS, JSON, SAID);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return new Made(
                reply.json().at("/about/id").asString(),
                reply.json().get("claim").asString(),
                reply.json().get("about"));
    }

    private Reply decide(String id, String how, String document) {
        return operator.post(APPLICATIONS + "/" + id + "/" + how, JSON, document);
    }

    private Reply ask(String id, String claim) {
        return publicly.get(APPLICATIONS + "/" + id, "Boreg-Claim", claim);
    }

    private Reply collect(String id, String claim) {
        return publicly.send("POST", APPLICATIONS + "/" + id + "/key", BodyPublishers.noBody(), "Boreg-Claim", claim);
    }

    private static List<Map<String, Object>> log(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("""
                            MATCH (e:AuditEntry) WHERE e.action STARTS WITH 'interest.'
                            RETURN properties(e) AS e ORDER BY e.number
                            """).list(row -> row.get("e").asMap());
        }
    }

    private static String everythingIn(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("MATCH (n) RETURN collect(properties(n)) AS all")
                    .single()
                    .get("all")
                    .toString();
        }
    }
}
