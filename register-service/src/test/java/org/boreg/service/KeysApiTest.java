package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.service.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

class KeysApiTest extends RunningService {

    private static final String JSON = "application/json";
    private static final String KEYS = "/api/v1/keys";

    @Test
    void aKeyIsToldOnceAndKeptAsAHash(Driver driver) {
        Reply made = operator.post(KEYS, JSON, """
                {"label": "Its filer", "roles": ["filer"], "companies": ["GB-COH:01234567"]}""");
        String key = made.json().get("key").asString();
        String id = made.json().at("/about/id").asString();
        String secret = key.substring(key.lastIndexOf(id) + id.length() + 1);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(key).startsWith("boreg_" + id + "_");
        Reply told = operator.get(made.header("Location"));
        assertThat(told.json().get("state").asString()).isEqualTo("active");
        assertThat(told.json()).isEqualTo(made.json().get("about"));
        assertThat(operator.get(KEYS).text()).contains(id).doesNotContain(secret);
        assertThat(everythingIn(driver)).contains(id).doesNotContain(secret);
        JsonNode me = new Asker(service.address(), key).get("/api/v1/me").json();
        assertThat(me.get("name").asString()).isEqualTo("key:" + id);
        assertThat(me.at("/roles/0").asString()).isEqualTo("filer");
        assertThat(me.at("/companies/0").asString()).isEqualTo("GB-COH:01234567");
        assertThat(me.get("sees").asString()).isEqualTo("public");
        assertThat(me.get("until").asString())
                .isEqualTo(made.json().at("/about/expiresAt").asString());
    }

    @Test
    void whoNobodyIsAndWhoTheOperatorIs() {
        assertThat(publicly.get("/api/v1/me").text())
                .isEqualTo("{\"name\":\"public\",\"roles\":[],\"sees\":\"public\",\"companies\":[]}");
        assertThat(operator.get("/api/v1/me").json().at("/roles/0").asString()).isEqualTo("operator");
    }

    @Test
    void aRevokedKeyIsGoodNoMoreAtOnce() {
        Made key = make("regulator");
        assertThat(key.asker().get("/api/v1/me").status()).isEqualTo(200);

        Reply revoked = operator.post(KEYS + "/" + key.id() + "/revocation", JSON, "{\"reason\": \"Lost\"}");

        assertThat(revoked.json().get("state").asString()).isEqualTo("revoked");
        assertThat(revoked.json().get("revocationReason").asString()).isEqualTo("Lost");
        Reply refused = key.asker().get("/api/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("detail").asString()).startsWith("This key was revoked at 20");
        assertThat(refused.header("WWW-Authenticate"))
                .startsWith(
                        "Bearer realm=\"boreg\", error=\"invalid_token\", error_description=\"This key was revoked");
        assertThat(operator.post(KEYS + "/" + key.id() + "/revocation", JSON, "{\"reason\": \"Again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anExpiredKeySaysThatItHasExpired(Driver driver) {
        Made key = make("authority");
        run(driver, "MATCH (k:ApiKey {id: $id}) SET k.expiresAt = datetime('2021-02-03T00:00:00Z')", key.id());

        Reply refused = key.asker().get("/api/v1");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("This key has expired: it was good until 2021-02-03T00:00:00Z.");
        assertThat(operator.get(KEYS + "/" + key.id()).json().get("state").asString())
                .isEqualTo("expired");
    }

    @Test
    void withAnotherSecretNothingIsToldOfAKey() {
        Made key = make("operator");
        operator.post(KEYS + "/" + key.id() + "/revocation", JSON, "{\"reason\": \"Lost\"}");
        String other = key.text().substring(0, key.text().length() - 43) + "x".repeat(43);

        assertThat(new Asker(service.address(), other)
                        .get("/api/v1/me")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("This is no key of this register.");
    }

    @Test
    void whoIsNotKnownIsAskedForAKeyAndWhoMayNotIsToldSo() {
        Reply unknown = publicly.get(KEYS);
        Reply forbidden = make("regulator").asker().get(KEYS);
        Reply foreign = publicly.get("/api/v1", "Authorization", "Basic eDp5");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"boreg\"");
        assertThat(unknown.contentType()).startsWith("application/problem+json");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
        assertThat(forbidden.json().get("detail").asString()).isEqualTo("This key or token does not allow that.");
        assertThat(foreign.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"roles\": [\"filer\"], \"label\": \"x\"}; companies",
                "{\"roles\": [\"king\"], \"label\": \"x\"}; roles",
                "{\"roles\": [null], \"label\": \"x\"}; roles",
                "{\"roles\": [\"operator\"]}; label",
                "{\"roles\": [\"operator\"], \"label\": \"x\", \"expires\": \"2999-01-01\"}; expires",
                "{\"roles\": [\"operator\"], \"label\": \"x\", \"expires\": \"soon\"}; expires",
            })
    void aKeyThatCannotBeIsRefusedByItsField(String wish, String field) {
        Reply reply = operator.post(KEYS, JSON, wish);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("parameter").asString()).isEqualTo(field);
        assertThat(operator.get(KEYS).json().get("items")).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNotFoundAndWhatIsNoWishIsRefused() {
        assertThat(operator.get(KEYS + "/none").status()).isEqualTo(404);
        assertThat(operator.post(KEYS + "/none/revocation", JSON, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(operator.post(KEYS + "/none/revocation", JSON, "{}").status())
                .isEqualTo(400);
        assertThat(operator.post(KEYS, JSON, "[1]").status()).isEqualTo(400);
        assertThat(operator.get(KEYS + "?limit=0").status()).isEqualTo(400);
        assertThat(operator.get(KEYS + "?cursor=%00'x").status()).isEqualTo(400);
    }

    @Test
    void keysAreListedTheLatestFirstPageByPage() {
        List<String> made =
                Stream.generate(() -> make("authority").id()).limit(3).toList();

        JsonNode page = operator.get(KEYS + "?limit=2").json();
        JsonNode rest = operator.get(
                        KEYS + "?limit=2&cursor=" + page.get("next").asString())
                .json();

        assertThat(Stream.of(page.at("/items/0/id"), page.at("/items/1/id"), rest.at("/items/0/id"))
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(made)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void theLogTellsWhoMadeAndRevokedAKeyWithoutItsSecret(Driver driver) {
        Made deputy = make("operator");
        Made key = make(deputy.asker(), "obliged-entity");
        operator.post(KEYS + "/" + key.id() + "/revocation", JSON, "{\"reason\": \"Lost\"}");

        List<Map<String, Object>> log = log(driver).stream()
                .filter(entry -> entry.get("action").toString().startsWith("key."))
                .toList();
        assertThat(log)
                .extracting(entry -> entry.get("action"))
                .containsExactly("key.create", "key.create", "key.revoke");
        assertThat(log.get(1)).containsEntry("by", "key:" + deputy.id()).containsEntry("about", key.id());
        assertThat(log.get(2))
                .containsEntry("by", "operator")
                .containsEntry("role", "operator")
                .containsEntry("details", "Lost");
        assertThat(log.toString())
                .doesNotContain(key.text().substring(key.text().length() - 43));
    }

    @Test
    void whatTheLogCannotKeepDoesNotHappen(Driver driver) {
        make("authority");
        run(driver, "MATCH (end:AuditEnd) SET end.kept = end.number, end.number = 0", "");

        Reply reply = operator.post(KEYS, JSON, "{\"label\": \"x\", \"roles\": [\"operator\"]}");

        assertThat(reply.status()).isEqualTo(503);
        run(driver, "MATCH (end:AuditEnd) SET end.number = end.kept", "");
        assertThat(operator.get(KEYS).json().get("items")).hasSize(1);
    }

    @Test
    void everyRoleCanBeGiven() {
        Stream.of(Role.values())
                .filter(role -> role != Role.FILER)
                .forEach(role -> assertThat(make(role.code())
                                .asker()
                                .get("/api/v1/me")
                                .json()
                                .at("/roles/0")
                                .asString())
                        .isEqualTo(role.code()));
    }

    private record Made(String id, String text, Asker asker) {}

    private Made make(String role) {
        return make(operator, role);
    }

    private Made make(Asker by, String role) {
        JsonNode made = by.post(KEYS, JSON, "{\"label\": \"A test\", \"roles\": [\"%s\"]}".formatted(role))
                .json();
        String text = made.get("key").asString();
        return new Made(made.at("/about/id").asString(), text, new Asker(service.address(), text));
    }

    private static void run(Driver driver, String cypher, String id) {
        try (Session session = driver.session()) {
            session.run(cypher, Map.of("id", id)).consume();
        }
    }

    private static List<Map<String, Object>> log(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("MATCH (e:AuditEntry) RETURN properties(e) AS e ORDER BY e.number")
                    .list(row -> row.get("e").asMap());
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
