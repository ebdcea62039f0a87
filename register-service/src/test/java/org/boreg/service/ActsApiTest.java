package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActsApiTest extends RunningService {

    private static final String JSON = "application/json";
    private static final ParsedStatement PUBLISHED = Statements.entity("E-secret", "Quillfeather Ltd", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statements/some/redaction",
                "/api/v1/parties/E-company/merge",
                "/api/v1/parties/E-company/split",
                "/api/v1/acts/some/revocation"
            })
    void withoutTheKeyNothingIsDone(String path) {
        Reply reply = publicly.post(path, JSON, "{\"reason\": \"because\"}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(publicly.get("/api/v1/acts").json().get("items")).isEmpty();
    }

    @Test
    void aRedactedStatementSaysTheNewAtOnceAndTheOldNowhere(RegisterGraph graph) {
        Register.write(graph, PUBLISHED);
        String path = "/api/v1/statements/" + PUBLISHED.statement().statementId();
        Reply before = publicly.get(path);
        assertThat(before.header("Cache-Control")).contains("no-cache");

        Reply reply = operator.post(
                path + "/redaction",
                JSON,
                "{\"statement\": %s, \"reason\": \"By mistake\", \"by\": \"The registrar\"}"
                        .formatted(PUBLISHED.text().replace("Quillfeather", "Plain")));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("kind").asString()).isEqualTo("redaction");
        assertThat(reply.json().get("oldHash").asString()).isEqualTo(PUBLISHED.hash());
        Reply now = publicly.get(path, "If-None-Match", before.header("ETag"));
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.text()).contains("Plain Ltd").doesNotContain("Quillfeather");
        assertThat(publicly.get("/api/v1/parties/E-secret").text()).doesNotContain("Quillfeather");
        JsonNode act = publicly.get("/api/v1/acts").json().at("/items/0");
        assertThat(act.get("by").asString()).isEqualTo("The registrar");
        assertThat(act.get("reason").asString()).isEqualTo("By mistake");
        assertThat(act.has("oldHash")).isFalse();
        assertThat(publicly.get(reply.header("Location")).json()).isEqualTo(act);
    }

    @Test
    void whatCannotBeDoneIsAProblemAndNoError() {
        assertThat(operator.post("/api/v1/statements/none/redaction", JSON, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/v1/statements/none/redaction", JSON, "{\"statement\": [1], \"reason\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post(
                                "/api/v1/statements/none/redaction",
                                JSON,
                                "{\"statement\": %s, \"reason\": \"x\"}".formatted(PUBLISHED.text()))
                        .status())
                .isEqualTo(404);
        assertThat(operator.post(
                                "/api/v1/parties/E-company/merge",
                                JSON,
                                "{\"with\": [\"E-company\"], \"reason\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(operator.post("/api/v1/parties/E-company/merge", JSON, "{\"with\": [null]}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/v1/parties/E-company/merge", JSON, "nonsense")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/v1/acts/none/revocation", JSON, "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void likelyOnesAreOfferedThenMergedAndTakenApartAgain(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.entity("E-one", "Amber Quay Ltd", ""),
                Statements.entity("E-two", "Amber Quay Limited", ""));
        String one = id("E-one");
        JsonNode offered =
                publicly.get("/api/v1/parties/E-two/candidates").json().get("items");
        assertThat(offered).hasSize(1);
        assertThat(offered.at("/0/other/id").asString()).isEqualTo(one);
        assertThat(publicly.get("/api/v1/candidates").json().get("items")).isNotEmpty();

        Reply merged =
                operator.post("/api/v1/parties/E-two/merge", JSON, "{\"with\": [\"E-one\"], \"reason\": \"Same\"}");
        assertThat(merged.status()).isEqualTo(201);
        String act = merged.json().get("id").asString();
        assertThat(id("E-two")).isEqualTo(one);
        JsonNode joinedBy = publicly.get("/api/v1/parties/E-two").json().get("joinedBy");
        assertThat(joinedBy.at("/0/kind").asString()).isEqualTo("act");
        assertThat(joinedBy.at("/0/value").asString()).isEqualTo(act);

        assertThat(operator.post("/api/v1/acts/" + act + "/revocation", JSON, "{\"reason\": \"No\"}")
                        .status())
                .isEqualTo(201);
        assertThat(id("E-two")).isNotEqualTo(one);
        assertThat(publicly.get("/api/v1/acts/" + act).json().has("revokedBy")).isTrue();
    }

    @Test
    void afterASplitASharedNumberMeansSeveral(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.entity("E-one", "Amber Quay Ltd", "GB-COH:55555555"),
                Statements.entity("E-two", "Birch Quay Ltd", "GB-COH:55555555"));
        assertThat(operator.post(
                                "/api/v1/parties/GB-COH:55555555/split",
                                JSON,
                                "{\"records\": [\"E-two\"], \"reason\": \"A typing error\"}")
                        .status())
                .isEqualTo(201);
        assertThat(publicly.get("/api/v1/parties/GB-COH:55555555").status()).isEqualTo(300);
    }

    private String id(String id) {
        return publicly.get("/api/v1/parties/" + id).json().get("id").asString();
    }
}
