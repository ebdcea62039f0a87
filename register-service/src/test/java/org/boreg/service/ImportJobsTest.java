package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.graph.Statements;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a regulator does with imports over HTTP beside sending a file: trying, holding up, going on, cancelling, undoing, fetching rejects. */
class ImportJobsTest extends RunningService {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String UPLOADS = "/api/v1/uploads";
    private static final String LINES = "application/x-ndjson";
    private static final String COMPANY = "/api/v1/parties/GB-COH:07777777";
    private static final String FILE = line("E-new", "Newly Sent Ltd", "GB-COH:07777777");

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        return super.settings(neo4j).withLargestUpload(20 << 20).withImportFolder(dataFolder.resolve("allowed"));
    }

    @Test
    void aTrialSaysWhatWouldBecomeOfAFileAndTakesNothing() {
        JsonNode ended = ended(operator.post(IMPORTS + "?dryRun=true", LINES, FILE));

        assertThat(ended.get("state").asString()).isEqualTo("complete");
        assertThat(ended.get("dryRun").asBoolean()).isTrue();
        assertThat(ended.get("loaded").asInt()).isEqualTo(1);
        assertThat(publicly.get(COMPANY).status()).isEqualTo(404);
    }

    @Test
    void theAccountSaysWhoSentWhatAndOnlyTheOperatorSeesThat() {
        JsonNode ended = ended(operator.post(IMPORTS + "?fileName=sent.jsonl", LINES, FILE));

        assertThat(ended.get("startedBy").asString()).isEqualTo("operator");
        assertThat(ended.at("/files/0/name").asString()).isEqualTo("sent.jsonl");
        assertThat(ended.at("/files/0/bytes").asLong()).isEqualTo(FILE.length());
        assertThat(ended.at("/files/0/sha256").asString()).hasSize(64);
        JsonNode forPublic =
                publicly.get(IMPORTS + "/" + ended.get("id").asString()).json();
        assertThat(forPublic.has("files")).isFalse();
        assertThat(forPublic.has("startedBy")).isFalse();
        assertThat(forPublic.get("loaded").asInt()).isEqualTo(1);
    }

    @Test
    void theAccountSaysByWhichKeyTheFileWasSent() {
        JsonNode made = operator.post(
                        "/api/v1/keys", "application/json", "{\"label\": \"x\", \"roles\": [\"regulator\"]}")
                .json();

        JsonNode ended = ended(new Asker(service.address(), made.get("key").asString()).post(IMPORTS, LINES, FILE));

        assertThat(ended.get("startedBy").asString())
                .isEqualTo("key:" + made.at("/about/id").asString());
    }

    @Test
    void whatIsNotTakenCanBeFetchedCorrectedAndSentAgain() {
        String bad = line("E-bad", "Badly Sent Ltd", "GB-COH:07777778").replace("statementId", "statementNo");
        JsonNode ended = ended(operator.post(IMPORTS, LINES, FILE + bad));
        assertThat(ended.get("rejected").asInt()).isEqualTo(1);
        String rejects = IMPORTS + "/" + ended.get("id").asString() + "/rejects";

        Reply fetched = operator.get(rejects, "Accept", LINES);
        assertThat(fetched.status()).as(fetched.toString()).isEqualTo(200);
        assertThat(fetched.text().strip()).isEqualTo(bad.strip());
        assertThat(operator.get(rejects + "/reasons", "Accept", LINES).text()).contains("statementId", "\"line\":1");
        assertThat(publicly.get(rejects, "Accept", LINES).status()).isEqualTo(403);

        JsonNode corrected = ended(operator.post(IMPORTS, LINES, fetched.text().replace("statementNo", "statementId")));
        assertThat(corrected.get("loaded").asInt()).isEqualTo(1);
        assertThat(operator.get(IMPORTS + "/" + corrected.get("id").asString() + "/rejects", "Accept", LINES)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anImportIsHeldUpGoesOnAndComesToItsEnd() {
        String location = operator.post(IMPORTS, LINES, many(6_000)).header("Location");
        await(location, "running", "complete");
        Reply paused = operator.post(location + "/pause", "application/json", "");
        if (paused.status() == 409) {
            // It was too fast to be held up, which the answer says.
            assertThat(paused.json().get("detail").asString()).contains("has ended");
            return;
        }
        JsonNode held = await(location, "paused", "complete");
        assertThat(held.get("state").asString()).isEqualTo("paused");
        assertThat(held.get("read").asInt()).isLessThan(6_000);

        assertThat(operator.post(location + "/resume", "application/json", "").status())
                .isEqualTo(200);
        JsonNode ended = await(location, "complete");
        assertThat(ended.get("loaded").asInt()).isEqualTo(6_000);
        assertThat(ended.get("unchanged").asInt()).isZero();
    }

    @Test
    void anImportIsCancelledAndThenUndone() {
        String location = operator.post(IMPORTS, LINES, many(6_000)).header("Location");
        // Cancelled before its first batch is written it would leave nothing to undo.
        awaitThat(location, status -> status.path("loaded").asInt() > 0);
        Reply cancelled = operator.post(location + "/cancel", "application/json", "");
        assertThat(cancelled.status()).isIn(200, 409);
        await(location, "cancelled", "complete");
        assertThat(publicly.get("/api/v1/parties/GB-COH:10000000").status()).isEqualTo(200);

        Reply undone = operator.post(location + "/undo", "application/json", "{\"reason\": \"sent by mistake\"}");

        assertThat(undone.status()).as(undone.toString()).isEqualTo(202);
        JsonNode ended = await(location, "undone");
        assertThat(publicly.get("/api/v1/parties/GB-COH:10000000").status()).isEqualTo(404);
        JsonNode act =
                publicly.get("/api/v1/acts/" + ended.get("undoneBy").asString()).json();
        assertThat(act.get("kind").asString()).isEqualTo("undo");
        assertThat(act.get("reason").asString()).isEqualTo("sent by mistake");
        assertThat(operator.post(location + "/undo", "application/json", "{\"reason\": \"again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void undoingNeedsAReasonAndAnImport() {
        JsonNode ended = ended(operator.post(IMPORTS, LINES, FILE));
        String undo = IMPORTS + "/" + ended.get("id").asString() + "/undo";

        Reply withoutReason = operator.post(undo, "application/json", "{}");
        assertThat(withoutReason.status()).isEqualTo(400);
        assertThat(withoutReason.json().get("parameter").asString()).isEqualTo("reason");
        assertThat(operator.post(IMPORTS + "/nowhere/undo", "application/json", "{\"reason\": \"why\"}")
                        .status())
                .isEqualTo(404);
        assertThat(publicly.post(undo, "application/json", "{\"reason\": \"why\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anImportWithMoreErrorsThanAreAllowedIsGivenUp() {
        JsonNode ended = ended(operator.post(IMPORTS + "?maxErrors=0", LINES, "{\"statementId\": \"x\"}\n" + FILE));

        assertThat(ended.get("state").asString()).isEqualTo("given_up");
        assertThat(ended.get("failure").asString()).contains("at most 0");
        assertThat(ended.at("/findingCounts").isObject()).isTrue();
    }

    @Test
    void recordsOfASourceBecomeStatementsOnTheirWayAndAnOlderSnapshotIsRefused() {
        String record = """
                {"company_number": "09999991", "data": {"kind": "individual-person-with-significant-control",\
                 "name": "Ada Sent", "name_elements": {"forename": "Ada", "surname": "Sent"},\
                 "natures_of_control": ["ownership-of-shares-75-to-100-percent"], "notified_on": "2020-01-01",\
                 "links": {"self": "/company/09999991/persons-with-significant-control/individual/abc"}}}
                {"data": {"kind": "totals#persons-of-significant-control-snapshot", "persons_of_significant_control_count": 1,\
                 "statements_count": 0, "exemptions_count": 0, "generated_at": "2026-09-18T03:00:00Z"}}
                """;
        String name = IMPORTS + "?snapshot=true&fileName=psc-snapshot-%s_1of1.txt";

        JsonNode ended = ended(operator.post(name.formatted("2026-09-18"), LINES, record));
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("complete");
        assertThat(ended.get("format").asString()).isEqualTo("psc");
        assertThat(ended.get("publishedOn").asString()).isEqualTo("2026-09-18");
        assertThat(publicly.get("/api/v1/parties/GB-COH:09999991/owners")
                        .json()
                        .at("/owners/0/party/name")
                        .asString())
                .isEqualTo("Ada Sent");
        JsonNode older = await(
                operator.post(name.formatted("2026-08-18"), LINES, record).header("Location"), "refused", "complete");
        assertThat(older.get("state").asString()).isEqualTo("refused");
        assertThat(older.get("failure").asString()).contains("2026-09-18");
    }

    @Test
    void wishesThatCannotBeAreRefusedByName() {
        for (String wish :
                List.of("maxErrors=-1", "dryRun=perhaps", "snapshot=2", "published=yesterday", "format=xml")) {
            Reply refused = operator.post(IMPORTS + "?" + wish, LINES, FILE);
            assertThat(refused.status()).as(wish).isEqualTo(400);
            assertThat(refused.json().get("parameter").asString()).isEqualTo(wish.substring(0, wish.indexOf('=')));
        }
    }

    @Test
    void whoFollowsAnImportIsToldHowItGoesAndHowItEnds() throws IOException {
        String location = operator.post(IMPORTS, LINES, many(4_500)).header("Location");

        String told = publicly.get(location + "/events", "Accept", "text/event-stream")
                .text();

        List<JsonNode> events = told.lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> JsonMapper.shared().readTree(line.substring("data: ".length())))
                .toList();
        assertThat(events).isNotEmpty();
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.get("state").asString()).isEqualTo("complete");
        assertThat(last.get("read").asInt()).isEqualTo(4_500);
        assertThat(publicly.get(IMPORTS + "/nowhere/events", "Accept", "text/event-stream, application/problem+json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filesOfTheAllowedFolderNeedNotBeSent() throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve("allowed/2026"));
        Files.writeString(folder.resolve("register.jsonl"), FILE);
        Files.writeString(dataFolder.resolve("secret.jsonl"), FILE);

        assertThat(operator.get(IMPORTS + "/folder").json().at("/0/name").asString())
                .isEqualTo("2026/register.jsonl");
        assertThat(publicly.get(IMPORTS + "/folder").status()).isEqualTo(403);
        JsonNode ended =
                ended(operator.post(IMPORTS + "/folder", "application/json", "{\"files\": [\"2026/register.jsonl\"]}"));
        assertThat(ended.get("loaded").asInt()).isEqualTo(1);
        assertThat(folder.resolve("register.jsonl"))
                .as("it is not ours to remove")
                .exists();
        for (String outside : List.of("../secret.jsonl", "/etc/passwd", "2026", "nowhere.jsonl", "a\\u0000b")) {
            Reply refused =
                    operator.post(IMPORTS + "/folder", "application/json", "{\"files\": [\"%s\"]}".formatted(outside));
            assertThat(refused.status()).as(outside).isEqualTo(400);
        }
    }

    @Test
    void aFileThatComesInPiecesIsImportedOnceItIsWhole() {
        String many = many(2_100);
        byte[] bytes = many.getBytes(StandardCharsets.UTF_8);
        Reply begun = operator.send(
                "POST",
                UPLOADS,
                BodyPublishers.noBody(),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                String.valueOf(bytes.length),
                "Upload-Metadata",
                "filename " + base64("pieces.jsonl"));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String upload = begun.header("Location");
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        assertThat(operator.get(IMPORTS + "/" + id).json().get("state").asString())
                .isEqualTo("arriving");

        assertThat(piece(upload, bytes, 0, 1_000).header("Upload-Offset")).isEqualTo("1000");
        Reply head = operator.send("HEAD", upload, BodyPublishers.noBody());
        assertThat(head.header("Upload-Offset")).isEqualTo("1000");
        assertThat(head.header("Upload-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(piece(upload, bytes, 500, 1_000).status())
                .as("a piece too early")
                .isEqualTo(409);
        assertThat(piece(upload, bytes, 1_000, bytes.length).status()).isEqualTo(204);

        JsonNode ended = await(IMPORTS + "/" + id, "complete");
        assertThat(ended.get("source").asString()).isEqualTo("pieces.jsonl");
        assertThat(ended.get("loaded").asInt()).isEqualTo(2_100);
    }

    @Test
    void anUploadIsRefusedOrForgottenInPlainWords() {
        assertThat(operator.send("POST", UPLOADS, BodyPublishers.noBody()).status())
                .as("no length")
                .isEqualTo(400);
        assertThat(upload(0).status()).as("nothing").isEqualTo(400);
        assertThat(upload(Long.MAX_VALUE / 16).status()).as("too much").isEqualTo(413);
        assertThat(publicly.send("POST", UPLOADS, BodyPublishers.noBody(), "Upload-Length", "5")
                        .status())
                .isEqualTo(401);
        String begun = upload(5).header("Location");
        assertThat(piece(begun, FILE.getBytes(StandardCharsets.UTF_8), 0, 50).status())
                .as("more than announced")
                .isEqualTo(413);
        assertThat(operator.send("DELETE", begun, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(operator.send("HEAD", begun, BodyPublishers.noBody()).status())
                .isEqualTo(404);
        assertThat(operator.send("HEAD", UPLOADS + "/..%2F..%2Fetc", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    private Reply upload(long length) {
        return operator.send("POST", UPLOADS, BodyPublishers.noBody(), "Upload-Length", String.valueOf(length));
    }

    private Reply piece(String upload, byte[] bytes, int from, int to) {
        return operator.send(
                "PATCH",
                upload,
                BodyPublishers.ofByteArray(bytes, from, to - from),
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                String.valueOf(from));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String many(int companies) {
        return IntStream.range(0, companies)
                .mapToObj(i -> line("E-" + i, "Company " + i, "GB-COH:" + (10_000_000 + i)))
                .collect(Collectors.joining());
    }

    private static String line(String recordId, String name, String identifier) {
        return Statements.entity(recordId, name, identifier).text().replace("\n", " ") + "\n";
    }

    private JsonNode ended(Reply accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        return await(accepted.header("Location"), "complete", "given_up", "failed");
    }

    private JsonNode await(String location, String... states) {
        JsonNode status = awaitThat(
                location, now -> List.of(states).contains(now.path("state").asString("")));
        assertThat(states).contains(status.path("state").asString(""));
        return status;
    }

    private JsonNode awaitThat(String location, Predicate<JsonNode> reached) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(120));
        JsonNode status = operator.get(location).json();
        while (!reached.test(status) && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            status = operator.get(location).json();
        }
        assertThat(reached.test(status)).as(status.toString()).isTrue();
        return status;
    }
}
