package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.graph.write.Warrant;
import org.boreg.service.questions.ChangeAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesApiTest extends RunningService {

    private static final String CHANGES = "/api/v1/changes";
    private static final String LINES = "application/x-ndjson";

    private static final ParsedStatement OLD = Statements.parsed("""
            {"statementID": "00000000-0000-4000-8000-00000000-old", "statementType": "personStatement",
             "statementDate": "2019-03-01", "personType": "knownPerson", "isComponent": false, "hasPepStatus": false,
             "names": [{"type": "individual", "fullName": "Olda Pennyfarthing"}], "birthDate": "1975-03-14",
             "aNumber": 1.50,
             "publicationDetails": {"publicationDate": "2019-03-02", "bodsVersion": "0.2", "publisher": {"name": "R"}}}
            """);

    @Test
    void aChangeSaysWhichStatementOfWhichRecordCameWhen() {
        JsonNode page = publicly.get(CHANGES).json();

        assertThat(page.get("items")).hasSize(7);
        assertThat(page.get("more").asBoolean()).isFalse();
        JsonNode first = page.at("/items/0");
        assertThat(first.get("kind").asString()).isEqualTo("statement");
        assertThat(first.get("statementId").asString())
                .isEqualTo(Register.COMPANY_STATEMENT.statement().statementId());
        assertThat(first.get("recordId").asString()).isEqualTo("E-company");
        assertThat(first.get("recordType").asString()).isEqualTo("entity");
        assertThat(first.get("bodsVersion").asString()).isEqualTo("0.4");
        assertThat(first.get("hash").asString()).isEqualTo(Register.COMPANY_STATEMENT.hash());
        assertThat(first.get("arrivedAt").asString()).matches("20..-..-..T.*Z");
        assertThat(first.at("/statement/recordDetails/name").asString()).isEqualTo("Harbour Lights Ltd");
        assertThat(page.get("next")).isEqualTo(page.at("/items/6/cursor"));
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> whole = statementIds(publicly.get(CHANGES).json());

        List<String> ids = new ArrayList<>();
        JsonNode page = publicly.get(CHANGES + "?limit=3").json();
        ids.addAll(statementIds(page));
        while (page.get("more").asBoolean()) {
            page = publicly.get(CHANGES + "?limit=3&after=" + page.get("next").asString())
                    .json();
            ids.addAll(statementIds(page));
        }

        assertThat(ids).isEqualTo(whole).hasSize(7);
        JsonNode end =
                publicly.get(CHANGES + "?after=" + page.get("next").asString()).json();
        assertThat(end.get("items")).isEmpty();
        assertThat(end.get("next")).isEqualTo(page.get("next"));
    }

    @Test
    void linesHaveAChangeEachWhateverTheStatementLooksLike(RegisterGraph graph) {
        Register.write(graph, OLD);

        Reply reply = operator.get(CHANGES + "?original=true", "Accept", LINES);

        assertThat(reply.contentType()).isEqualTo(LINES);
        assertThat(reply.text().lines())
                .hasSize(8)
                .allSatisfy(
                        line -> assertThat(JsonMapper.shared().readTree(line).has("cursor"))
                                .isTrue());
        assertThat(reply.text()).contains("1.50");
    }

    @Test
    void theHashIsThatOfWhatIsShown(RegisterGraph graph) {
        Register.write(graph, OLD);

        for (Reply reply : List.of(
                publicly.get(CHANGES, "Accept", LINES),
                operator.get(CHANGES, "Accept", LINES),
                operator.get(CHANGES + "?original=true", "Accept", LINES))) {
            assertThat(reply.text().lines()).hasSize(8).allSatisfy(line -> {
                JsonNode change = JsonMapper.shared().readTree(line);
                ParsedStatement shown =
                        Statements.parsed(change.get("statement").toString());
                assertThat(change.get("hash").asString()).isEqualTo(shown.hash());
                assertThat(change.get("bodsVersion").asString())
                        .isEqualTo(shown.version().toString());
            });
        }
    }

    @Test
    void thePublicSeesWhatItMaySeeOfAStatement(RegisterGraph graph) {
        Register.write(graph, OLD);

        for (Reply reply : List.of(publicly.get(CHANGES), publicly.get(CHANGES, "Accept", LINES))) {
            assertThat(reply.text())
                    .contains("Ada Marrow", "Olda Pennyfarthing", "/recordDetails/birthDate")
                    .doesNotContain(Register.SECRETS);
        }
        try (Events events = Events.of(service.address(), "")) {
            assertThat(events.next(8).toString())
                    .contains("Ada Marrow", "Olda Pennyfarthing")
                    .doesNotContain(Register.SECRETS);
        }
        assertThat(operator.get(CHANGES).text()).contains(Register.SECRETS);
    }

    @Test
    void originalsAreForTheOperator(RegisterGraph graph) {
        Register.write(graph, OLD);

        assertThat(publicly.get(CHANGES + "?original=true").status()).isEqualTo(403);
        assertThat(publicly.get(CHANGES + "?original=true", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(403);
        JsonNode original = operator.get(CHANGES + "?original=true").json().at("/items/7");
        assertThat(original.get("statement")).isEqualTo(JsonMapper.shared().readTree(OLD.text()));
        assertThat(original.get("hash").asString()).isEqualTo(OLD.hash());
        assertThat(original.get("bodsVersion").asString()).isEqualTo("0.2");
        assertThat(original.get("reading")).isEqualTo(JsonMapper.shared().readTree(OLD.reading()));
        assertThat(original.get("generation").asInt()).isZero();
        JsonNode reading = operator.get(CHANGES).json().at("/items/7");
        assertThat(reading.has("reading")).isFalse();
        assertThat(reading.get("bodsVersion").asString()).isEqualTo("0.4");
        assertThat(reading.get("originalVersion").asString()).isEqualTo("0.2");
    }

    @Test
    void aRedactionReplacesWhatTheMirrorHasAndNobodyGetsTheOldContent(RegisterGraph graph) {
        String before = publicly.get(CHANGES).json().get("next").asString();
        ParsedStatement replacement =
                Statements.parsed(Register.BENS_SHARE.text().replace("\"exact\": 30", "\"exact\": 31"));
        String act = graph.acts()
                .redact(replacement.statement().statementId(), replacement, new Warrant("the operator", "it said 30"));

        JsonNode redaction = publicly.get(CHANGES + "?after=" + before).json().at("/items/0");
        assertThat(redaction.get("kind").asString()).isEqualTo("redaction");
        assertThat(redaction.get("statementId").asString())
                .isEqualTo(Register.BENS_SHARE.statement().statementId());
        assertThat(redaction.get("hash").asString()).isEqualTo(replacement.hash());
        assertThat(redaction.get("statement")).isEqualTo(JsonMapper.shared().readTree(replacement.text()));
        assertThat(redaction.get("actId").asString()).isEqualTo(act);
        assertThat(redaction.has("reason")).isFalse();
        assertThat(redaction.has("by")).isFalse();
        JsonNode asOperator = operator.get(CHANGES + "?after=" + before).json().at("/items/0");
        assertThat(asOperator.get("reason").asString()).isEqualTo("it said 30");

        JsonNode all = publicly.get(CHANGES).json().get("items");
        assertThat(all).hasSize(8);
        assertThat(all.get(6).get("statement")).isEqualTo(redaction.get("statement"));
        assertThat(all.get(6).get("hash")).isEqualTo(redaction.get("hash"));
    }

    @ParameterizedTest
    @CsvSource({
        "after=nonsense, after, no cursor",
        "limit=0, limit, from 1 to 1000",
        "limit=1001, limit, from 1 to 1000",
        "limit=many, limit, whole number",
        "wait=61, wait, from 0 to 60",
        "wait=-1, wait, from 0 to 60",
        "original=maybe, original, true or false"
    })
    void whatCannotBeAskedIsSaid(String query, String parameter, String said) {
        for (String accept : List.of("application/json", LINES)) {
            Reply reply = publicly.get(CHANGES + "?" + query, "Accept", accept);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.json().get("parameter").asString()).isEqualTo(parameter);
            assertThat(reply.json().get("detail").asString()).contains(said);
        }
    }

    @Test
    void aCursorOfAnotherRegisterIsAConflict(RegisterGraph graph, Driver driver) {
        String old = publicly.get(CHANGES).json().get("next").asString();
        run(
                driver,
                "MATCH (n) WHERE NOT n:SchemaStep AND NOT (n:Counter AND n.name = 'shape') DETACH DELETE n",
                Map.of());
        Register.load(graph);

        for (String accept : List.of("application/json", LINES, "text/event-stream")) {
            Reply reply = publicly.get(CHANGES + "?after=" + old, "Accept", accept);
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.json().get("type").asString()).isEqualTo("urn:boreg:problem:other-register");
            assertThat(reply.json().get("detail").asString()).contains("another register");
        }
    }

    @Test
    void whatIsNoCursorIsNoEventId() {
        assertThat(publicly.get(CHANGES, "Accept", "text/event-stream", "Last-Event-ID", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsThereIsSomething(RegisterGraph graph) throws Exception {
        String end = publicly.get(CHANGES).json().get("next").asString();
        CompletableFuture<Reply> waiting =
                CompletableFuture.supplyAsync(() -> publicly.get(CHANGES + "?wait=50&after=" + end));

        Register.write(graph, Statements.entity("E-late", "Late Ltd", ""));

        JsonNode page = waiting.get().json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.at("/items/0/recordId").asString()).isEqualTo("E-late");
    }

    @Test
    void whoWaitsForNothingGetsAnEmptyPageInTheEnd() {
        String end = publicly.get(CHANGES).json().get("next").asString();

        Reply json = publicly.get(CHANGES + "?wait=1&after=" + end);
        Reply lines = publicly.get(CHANGES + "?wait=1&after=" + end, "Accept", LINES);

        assertThat(json.json().get("items")).isEmpty();
        assertThat(json.json().get("next").asString()).isEqualTo(end);
        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.text()).isEmpty();
    }

    @Test
    void headEndsAtOnceAlsoOfEvents() {
        for (String accept : List.of("application/json", LINES, "text/event-stream")) {
            Reply reply = publicly.send("HEAD", CHANGES, BodyPublishers.noBody(), "Accept", accept);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.contentType()).startsWith(accept);
            assertThat(reply.text()).isEmpty();
        }
    }

    @Test
    void theMirrorOfTheDocumentationKeepsAllChangesInAFile(RegisterGraph graph, @TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl here");
        String page = Files.readString(Path.of(System.getProperty("boreg.root"), "docs", "changes.md"));
        String script = page.substring(
                        page.indexOf("```sh") + "```sh".length(), page.indexOf("```", page.indexOf("```sh") + 1))
                .replace("http://127.0.0.1:8080/", service.address().toString());
        assertThat(script).contains(service.address().toString());

        assertThat(shell(script, folder)).isZero();
        Register.write(graph, Statements.entity("E-late", "\\\"cursor\\\":\\\"x\\\"", ""));
        assertThat(shell(script, folder)).isZero();
        Register.write(graph, Statements.entity("E-later", "Later Ltd", ""));
        assertThat(shell(script, folder)).isZero();

        List<String> all = publicly.get(CHANGES, "Accept", LINES).text().lines().toList();
        assertThat(all).hasSize(9);
        assertThat(Files.readAllLines(folder.resolve("mirror.jsonl"))).isEqualTo(all);
    }

    private static int shell(String script, Path folder) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return shell.exitValue();
    }

    @Test
    void aChangeIsReadBackAsItWasWritten() {
        String line =
                publicly.get(CHANGES, "Accept", LINES).text().lines().toList().get(0);

        ChangeAnswer read = org.boreg.service.questions.AnswersJson.mapper().readValue(line, ChangeAnswer.class);

        assertThat(JsonMapper.shared().readTree(read.line()))
                .isEqualTo(JsonMapper.shared().readTree(line));
    }

    private static List<String> statementIds(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(item -> ids.add(item.get("statementId").asString()));
        return ids;
    }

    private static void run(Driver driver, String cypher, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> tx.run(cypher, parameters).consume());
        }
    }
}
