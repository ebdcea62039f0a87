package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ImportsTest extends RunningService {

    private static final String IMPORTS = "/api/v1/imports";

    private static final String FILE = Stream.of(
                    Statements.entity("E-new", "Newly Sent Ltd", "GB-COH:05555555"),
                    Statements.person("P-new", "Nora Sent", "E-new"),
                    Statements.holding("R-new", "E-new", "P-new", 100))
            .map(statement -> statement.text().replace("\n", " "))
            .reduce("", (all, line) -> all + line + "\n");

    @Test
    void aFileIsTakenAndImportedInTheBackground() {
        Reply reply = operator.post(IMPORTS + "?fileName=sent.jsonl", "application/x-ndjson", FILE);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        JsonNode ended = ended(reply.header("Location"));
        assertThat(ended.get("source").asString()).isEqualTo("sent.jsonl");
        assertThat(ended.get("state").asString()).isEqualTo("complete");
        assertThat(ended.get("loaded").asInt()).isEqualTo(3);
        assertThat(publicly.get("/api/v1/parties/GB-COH:05555555").status()).isEqualTo(200);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        ended(operator.post(IMPORTS, "application/json", FILE).header("Location"));

        JsonNode again = ended(operator.post(IMPORTS, "application/json", FILE).header("Location"));

        assertThat(again.get("read").asInt()).isEqualTo(3);
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(again.get("loaded").asInt()).isZero();
    }

    @Test
    void aFileCanComeInAForm() {
        String form = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../form.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + FILE + "\r\n--edge--\r\n";

        Reply reply = operator.post(IMPORTS, "multipart/form-data; boundary=edge", form);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        JsonNode ended = ended(reply.header("Location"));
        assertThat(ended.get("source").asString()).isEqualTo("form.json");
        assertThat(ended.get("loaded").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsWrongWithAFileIsToldToTheOperatorOnly() {
        String location = operator.post(IMPORTS, "application/json", "[{\"statementId\": \"secret-of-a-statement\"}]")
                .header("Location");

        JsonNode forOperator = ended(location);
        JsonNode forPublic = publicly.get(location).json();

        assertThat(forOperator.get("rejected").asInt()).isEqualTo(1);
        assertThat(forOperator.at("/findings/0/code").asString()).isNotEmpty();
        assertThat(forOperator.at("/findings/0/message").asString()).isNotEmpty();
        assertThat(forPublic.get("rejected").asInt()).isEqualTo(1);
        assertThat(forPublic.has("findings")).isFalse();
    }

    @Test
    void theImportsAreListedTheLatestFirst() {
        String first = idOf(operator.post(IMPORTS + "?fileName=first", "application/json", FILE));
        ended(IMPORTS + "/" + first);
        String second = idOf(operator.post(IMPORTS + "?fileName=second", "application/json", FILE));
        ended(IMPORTS + "/" + second);

        JsonNode page = publicly.get(IMPORTS + "?limit=1").json();
        JsonNode next = publicly.get(
                        IMPORTS + "?limit=1&cursor=" + page.get("next").asString())
                .json();

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(next.at("/items/0/id").asString()).isEqualTo(first);
    }

    @Test
    void nobodyElseCanSendFiles() {
        Reply withoutKey = publicly.post(IMPORTS, "application/json", FILE);
        Reply withWrongKey = new Asker(service.address(), "boreg_guessed").post(IMPORTS, "application/json", FILE);

        assertThat(withoutKey.status()).isEqualTo(401);
        assertThat(withoutKey.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(withoutKey.contentType()).startsWith("application/problem+json");
        assertThat(withWrongKey.status()).isEqualTo(401);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void aWrongKeyIsRefusedAlsoWhereNoneIsNeeded() {
        assertThat(new Asker(service.address(), "boreg_guessed").get("/api/v1").status())
                .isEqualTo(401);
    }

    @Test
    void anEmptyFileIsRefused() {
        Reply reply = operator.post(IMPORTS, "application/json", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWhetherItsSizeIsAnnouncedOrNot() {
        byte[] large = new byte[(int) LARGEST_UPLOAD + 1];

        Reply announced =
                operator.send("POST", IMPORTS, BodyPublishers.ofByteArray(large), "Content-Type", "application/json");
        Reply streamed = operator.send(
                "POST",
                IMPORTS,
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
                "Content-Type",
                "application/json");

        assertThat(announced.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.json().get("detail").asString()).contains("1,048,576");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        Reply reply = operator.post(IMPORTS, "text/html", FILE);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().get("detail").asString()).contains("application/json");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        Reply empty = operator.post(IMPORTS, "multipart/form-data; boundary=edge", "--edge--\r\n");
        Reply broken = operator.post(IMPORTS, "multipart/form-data; boundary=edge", "no form at all");

        assertThat(empty.status()).isEqualTo(400);
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void anImportThatWasBrokenOffIsTakenUpAgainWhenTheServiceStarts(
            BoltAddress neo4j, RegisterGraph graph, @TempDir Path folder) throws IOException {
        String importId = UUID.randomUUID().toString();
        graph.importLog().begin(ImportBeginning.of(importId, "left.jsonl"));
        graph.writer()
                .write(java.util.List.of(Statements.entity("E-new", "Newly Sent Ltd", "GB-COH:05555555")), importId);
        Path upload = Files.createDirectories(folder.resolve("uploads").resolve(importId));
        Files.writeString(upload.resolve("left.jsonl"), FILE);
        Path halfSent = Files.createDirectories(folder.resolve("uploads").resolve("half-sent"));
        Files.writeString(halfSent.resolve(".part"), FILE.substring(0, 100));

        ServiceSettings settings = ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), folder)
                .withPort(0);
        try (RegisterService restarted = RegisterService.start(settings)) {
            JsonNode ended = ended(new Asker(restarted.address(), ""), IMPORTS + "/" + importId);

            assertThat(ended.get("state").asString()).isEqualTo("complete");
            assertThat(ended.get("loaded").asInt())
                    .as("what came by it before counts")
                    .isEqualTo(3);
            assertThat(ended.get("unchanged").asInt()).isZero();
        }
        assertThat(Files.list(folder.resolve("uploads"))).isEmpty();
    }

    private static String idOf(Reply accepted) {
        return accepted.json().get("id").asString();
    }

    private JsonNode ended(String location) {
        return ended(operator, location);
    }

    private static JsonNode ended(Asker asker, String location) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode status;
        do {
            status = asker.get(location).json();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (isUnderWay(status) && Instant.now().isBefore(patience));
        return status;
    }

    private static boolean isUnderWay(JsonNode status) {
        String state = status.path("state").asString("");
        return state.equals("waiting") || state.equals("running") || state.equals("interrupted");
    }

    private Stream<Path> uploads() {
        try {
            return Files.list(dataFolder.resolve("uploads"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
