package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

/** Declarations over HTTP, about a company that the small register knows and one that it does not. */
class DeclarationsApiTest extends RunningService {

    private static final String JSON = "application/json";
    private static final String PATH = "/api/v1/declarations";

    static final String FORM = """
            {"subject": {"identifier": "GB-COH:09999999", "name": "Lantern Works Ltd", "jurisdiction": "GB"},
             "date": "2026-11-01",
             "owners": [
               {"person": {"name": "Cleo Marsh", "birthDate": "1980-02", "nationalities": ["GB"], "residence": "GB"},
                "interests": [{"type": "shareholding", "shares": 20, "startDate": "2026-10-20"}]},
               {"company": {"identifier": "GB-COH:07654321"},
                "interests": [{"type": "shareholding", "shares": 80, "startDate": "2026-10-20"}]}]}
            """;

    @Test
    void aDeclarationGoesFromDraftToTheRegister() {
        Reply drafted = operator.post(PATH, JSON, FORM);
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(drafted.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(drafted.json().get("state").asString()).isEqualTo("draft");
        assertThat(drafted.json().get("kind").asString()).isEqualTo("first");

        Reply receipt = operator.post(PATH + "/" + id + "/submission", JSON, "");
        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(200);
        assertThat(receipt.json().get("number").asString()).isEqualTo(id);
        assertThat(receipt.json().get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(operator.post(PATH + "/" + id + "/submission", JSON, "").json())
                .isEqualTo(receipt.json());

        assertThat(operator.post(PATH + "/" + id + "/review", JSON, "").status())
                .isEqualTo(200);
        Reply published = operator.post(PATH + "/" + id + "/publication", JSON, "");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.json().get("state").asString()).isEqualTo("published");

        Reply owners = publicly.get("/api/v1/parties/GB-COH:09999999/owners");
        assertThat(owners.status()).as(owners.toString()).isEqualTo(200);
        // Ada has 70 % of Quay Holdings, as the register knew before; 80 % of 70 % are hers.
        JsonNode ada = owners.json().at("/owners/0");
        assertThat(ada.at("/party/name").asString()).isEqualTo("Ada Marrow");
        assertThat(ada.at("/shares/min").asDouble()).isEqualTo(56);
        Reply account = publicly.get(
                "/api/v1/imports/" + published.json().get("importId").asString());
        assertThat(account.json().get("loaded").asInt()).isEqualTo(5);
        assertThat(account.json().get("state").asString()).isEqualTo("complete");
    }

    @Test
    void whoeverIsShownAReceiptMayAskWhetherItIsOne() {
        String id = drafted(FORM);
        JsonNode receipt =
                operator.post(PATH + "/" + id + "/submission", JSON, "").json();
        String path = PATH + "/receipts/" + id + "?sha256=";

        assertThat(publicly.get(path + receipt.get("sha256").asString()).json()).isEqualTo(receipt);
        assertThat(publicly.get(path + "0".repeat(64)).status()).isEqualTo(404);
    }

    @Test
    void thePublicSeesNoDeclarations() {
        String id = drafted(FORM);
        for (String path :
                List.of("", "/" + id, "/" + id + "/check", "/" + id + "/receipt", "/due", "/D-00000-00000")) {
            assertThat(publicly.get(PATH + path).status()).as(path).isEqualTo(401);
        }
        assertThat(publicly.post(PATH, JSON, FORM).status()).isEqualTo(401);
        assertThat(publicly.post(PATH + "/check", JSON, FORM).status()).isEqualTo(401);
        assertThat(publicly.send("HEAD", PATH + "/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theSameRequestUnderOneKeyIsOneDeclaration() {
        Reply first = send("POST", PATH, FORM, "Idempotency-Key", "mine");
        Reply again = send("POST", PATH, FORM.replace("\n", " "), "Idempotency-Key", "mine");
        Reply other = send("POST", PATH, FORM.replace("80", "70"), "Idempotency-Key", "mine");

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).isEqualTo("urn:boreg:problem:key-used");
        assertThat(operator.get(PATH).json().get("items")).hasSize(1);
    }

    @Test
    void whoHasReadAnOlderVersionChangesNothing() {
        Reply drafted = operator.post(PATH, JSON, FORM);
        String path = PATH + "/" + drafted.json().get("id").asString();
        String etag = drafted.header("ETag");
        assertThat(operator.get(path).header("ETag")).isEqualTo(etag);

        Reply revised = send("PUT", path, FORM.replace("80", "75"), "If-Match", etag);
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        assertThat(revised.header("ETag")).isNotEqualTo(etag);
        Reply late = send("PUT", path, FORM.replace("80", "70"), "If-Match", etag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(send("DELETE", path, "", "If-Match", etag).status()).isEqualTo(412);
        assertThat(operator.get(path).text()).contains("\"shares\":75");
        assertThat(send("DELETE", path, "", "If-Match", revised.header("ETag")).status())
                .isEqualTo(204);
        assertThat(operator.get(path).status()).isEqualTo(404);
    }

    @Test
    void aDeclarationIsReturnedWithReasonsAtItsFields() {
        String id = drafted(FORM);
        operator.post(PATH + "/" + id + "/submission", JSON, "");
        Reply returned = operator.post(PATH + "/" + id + "/return", JSON, """
                {"reasons": [{"pointer": "/owners/0/person/name", "message": "Write the name as in the passport."}]}
                """);
        assertThat(returned.status()).as(returned.toString()).isEqualTo(200);
        assertThat(returned.json().at("/reasons/0/pointer").asString()).isEqualTo("/owners/0/person/name");
        assertThat(operator.post(PATH + "/" + id + "/publication", JSON, "").status())
                .isEqualTo(409);

        assertThat(send("PUT", PATH + "/" + id, FORM.replace("Cleo", "Cleopatra"))
                        .status())
                .isEqualTo(200);
        assertThat(operator.post(PATH + "/" + id + "/submission", JSON, "").status())
                .isEqualTo(200);
        assertThat(operator.post(PATH + "/" + id + "/withdrawal", JSON, "").status())
                .isEqualTo(200);
        assertThat(operator.get(PATH + "?state=withdrawn").json().get("items")).hasSize(1);
        assertThat(operator.get(PATH + "?state=draft").json().get("items")).isEmpty();
    }

    @Test
    void whatHasErrorsIsNotSubmittedAndSaysWhereTheyAre() {
        String id = drafted(FORM.replace("\"shares\": 20", "\"shares\": 120"));
        Reply refused = operator.post(PATH + "/" + id + "/submission", JSON, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/pointer").asString()).isEqualTo("/owners/0/interests/0/shares");
        assertThat(refused.json().get("detail").asString()).contains("A share is a number from 0 to 100");
        assertThat(operator.get(PATH + "/" + id + "/check?lang=es").text()).contains("Una participación");
    }

    @Test
    void theCheckDrawsAndReckonsWithWhatTheRegisterKnows() {
        Reply check = operator.post(PATH + "/check", JSON, FORM);

        assertThat(check.status()).as(check.toString()).isEqualTo(200);
        assertThat(check.json().get("ready").asBoolean()).as(check.toString()).isTrue();
        assertThat(names(check.json().at("/structure/nodes")))
                .contains("Lantern Works Ltd", "Cleo Marsh", "Quay Holdings Ltd", "Ada Marrow", "Ben Tallow");
        assertThat(check.json().at("/structure/links")).hasSize(4);
        JsonNode reckoned = check.json().get("calculation");
        assertThat(reckoned.get("regime").asString()).isEqualTo("uk-psc");
        assertThat(names(reckoned.get("alsoQualify"))).containsExactly("Ada Marrow");
        assertThat(reckoned.at("/alsoQualify/0/chain").toString())
                .isEqualTo("[\"Ada Marrow\",\"Quay Holdings Ltd\",\"Lantern Works Ltd\"]");
        assertThat(reckoned.at("/alsoQualify/0/why/0").asString()).isNotEmpty();
        assertThat(names(reckoned.get("doNotQualify"))).containsExactly("Cleo Marsh");
        assertThat(reckoned.at("/doNotQualify/0/why/0").asString()).contains("20 % of the shares");
        assertThat(operator.get(PATH).json().get("items")).isEmpty();
    }

    @Test
    void aConfirmationIsOneStep() {
        publish(FORM);
        Reply confirmed = operator.post(
                PATH + "/confirmations", JSON, "{\"subject\": \"GB-COH:9999999\", \"date\": \"2026-11-25\"}");

        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(201);
        assertThat(confirmed.json().get("kind").asString()).isEqualTo("confirmation");
        assertThat(confirmed.json().get("state").asString()).isEqualTo("published");
        JsonNode due = operator.get(PATH + "/due").json();
        assertThat(due.get("items")).hasSize(1);
        assertThat(due.at("/items/0/dueBy").asString()).isEqualTo("2027-11-25");
        assertThat(due.at("/items/0/what").asString()).isEqualTo("confirmation");
    }

    @Test
    void whatIsClosedIsHeldByNobody() {
        publish(FORM);
        Reply closing = operator.post(
                PATH + "/closings",
                JSON,
                "{\"subject\": \"GB-COH:09999999\", \"date\": \"2026-11-20\", \"reason\": \"Struck off\"}");
        assertThat(closing.status()).as(closing.toString()).isEqualTo(201);
        assertThat(closing.json().get("state").asString()).isEqualTo("submitted");
        String id = closing.json().get("id").asString();
        assertThat(operator.post(PATH + "/" + id + "/publication", JSON, "").status())
                .isEqualTo(200);

        assertThat(publicly.get("/api/v1/parties/GB-COH:09999999/holders")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(operator.get(PATH + "/due").json().get("items")).isEmpty();
    }

    @Test
    void aPublishedDeclarationIsCorrectedForTheSameDate() {
        String wrong = publish(FORM);
        Reply correction = operator.post(PATH + "/" + wrong + "/correction", JSON, "");
        assertThat(correction.status()).as(correction.toString()).isEqualTo(201);
        String id = correction.json().get("id").asString();
        assertThat(correction.json().get("corrects").asString()).isEqualTo(wrong);

        String right = FORM.replace("\"shares\": 80", "\"shares\": 60")
                .replace("\"date\"", "\"reason\": \"A typing error\", \"date\"");
        assertThat(send("PUT", PATH + "/" + id, right).status()).isEqualTo(200);
        assertThat(operator.post(PATH + "/" + id + "/submission", JSON, "").status())
                .isEqualTo(200);
        Reply published = operator.post(PATH + "/" + id + "/publication", JSON, "");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);

        JsonNode holders =
                publicly.get("/api/v1/parties/GB-COH:09999999/holders").json().get("items");
        assertThat(holders).hasSize(2);
        assertThat(holders.toString()).contains("\"exact\":60").doesNotContain("\"exact\":80");
        assertThat(operator.post(PATH + "/" + wrong + "/correction", JSON, "").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 400",
                "{} | 422",
                "[] | 422",
                "[1] | 422",
                "{\"subject\": 1} | 422",
                "{\"subject\": {\"identifier\": \"GB-COH:01234567\"}, \"date\": 7, \"owners\": [null, 1, {}]} | 201",
                "{\"subject\": {\"identifier\": {}}} | 422"
            })
    void whatIsNoDeclarationIsAProblemAndNoError(String body, int status) {
        assertThat(operator.post(PATH, JSON, body).status()).isEqualTo(status);
        assertThat(operator.post(PATH + "/check", JSON, body).status()).isIn(200, 400);
    }

    @ParameterizedTest
    @CsvSource({"?state=nonsense", "?limit=0", "?limit=101", "?subject=nonsense"})
    void whatCannotBeAskedIsSaid(String query) {
        assertThat(operator.get(PATH + query).status()).isEqualTo(400);
    }

    @Test
    void noDeclarationIsLargerThanOneMebibyte() {
        String large = FORM.replace("Cleo Marsh", "C".repeat(1 << 20));
        assertThat(operator.post(PATH, JSON, large).status()).isEqualTo(413);
    }

    @Test
    void everyStepIsInTheLog(Driver driver) {
        publish(FORM);
        try (Session session = driver.session()) {
            List<String> actions =
                    session.run("""
                            MATCH (e:AuditEntry) WHERE e.action STARTS WITH 'declaration.'
                            RETURN e.action AS action ORDER BY e.number
                            """).list(row -> row.get("action").asString());
            assertThat(actions)
                    .containsExactly(
                            "declaration.draft", "declaration.submit", "declaration.publish", "declaration.published");
        }
    }

    @Test
    void whoIsDeclaredWithWhatTheCalculationSaysAgreesWithIt() {
        String form = FORM.replace("\"owners\": [", """
                "owners": [
                  {"person": {"name": "Ada Marrow", "birthDate": "1975-03"},
                   "interests": [{"type": "shareholding", "shares": 56, "direct": false}]},
                """);
        JsonNode reckoned = operator.post(PATH + "/check", JSON, form).json().get("calculation");
        assertThat(names(reckoned.get("agree"))).containsExactly("Ada Marrow");
        assertThat(reckoned.get("alsoQualify")).isEmpty();
    }

    @Test
    void companiesThatOwnEachOtherAreDrawnOnce() {
        Reply check = operator.post(PATH + "/check", JSON, """
                {"subject": {"identifier": "GB-COH:07654321"}, "date": "2026-11-01",
                 "owners": [{"company": {"identifier": "GB-COH:01234567"},
                             "interests": [{"type": "shareholding", "shares": 10}]}]}
                """);
        assertThat(check.json().get("ready").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.json().at("/structure/nodes")).hasSize(2);
        assertThat(check.json().at("/structure/links")).hasSize(2);
    }

    @Test
    void aServiceThatStartsGoesOnWithWhatWasBeingPublished(Driver driver, BoltAddress neo4j, @TempDir Path another) {
        String id = publish(FORM);
        try (Session session = driver.session()) {
            session.run(
                            "MATCH (d:Declaration {id: $id}) SET d.state = 'PUBLISHING', d.latest = false",
                            Map.of("id", id))
                    .consume();
        }
        assertThat(operator.get(PATH + "/" + id).json().get("state").asString()).isEqualTo("publishing");
        try (RegisterService started =
                RegisterService.start(ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), another)
                        .withPort(0))) {
            assertThat(started.port()).isPositive();
        }
        assertThat(operator.get(PATH + "/" + id).json().get("state").asString()).isEqualTo("published");
        assertThat(publicly.get("/api/v1/parties/GB-COH:09999999/holders")
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    private String drafted(String form) {
        return operator.post(PATH, JSON, form).json().get("id").asString();
    }

    private String publish(String form) {
        String id = drafted(form);
        assertThat(operator.post(PATH + "/" + id + "/submission", JSON, "").status())
                .isEqualTo(200);
        Reply published = operator.post(PATH + "/" + id + "/publication", JSON, "");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return id;
    }

    private Reply send(String method, String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", JSON), Stream.of(headers))
                .toArray(String[]::new);
        return operator.send(method, path, BodyPublishers.ofString(body), all);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.path("name").asString("")).toList();
    }
}
