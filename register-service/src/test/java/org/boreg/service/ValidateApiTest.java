package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ValidateApiTest extends RunningService {

    private static final String VALIDATE = "/api/v1/validate";
    private static final String JSON = "application/json";

    private static final String FUTURE = Statements.entity("E-late", "Late Ltd", "GB-COH:05555556")
            .text()
            .replaceFirst("\"statementDate\"\\s*:\\s*\"[^\"]*\"", "\"statementDate\": \"2999-12-31\"");

    @AfterEach
    void nothingIsKept() throws IOException {
        try (Stream<Path> kept = Files.list(dataFolder.resolve("validating"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void anybodyIsToldWhatIsWrongWithAFile() {
        Reply reply = publicly.post(VALIDATE + "?fileName=late.json", JSON, "[" + FUTURE + "]");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo(JSON);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        JsonNode report = reply.json();
        assertThat(report.path("file").asString()).isEqualTo("late.json");
        assertThat(report.path("valid").asBoolean()).isFalse();
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("bodsVersion").asString()).isEqualTo("0.4");
        assertThat(report.at("/counts/statement_date_is_future_date").asInt()).isEqualTo(1);
        assertThat(report.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("code").asString()).isEqualTo("statement_date_is_future_date");
            assertThat(finding.path("pointer").asString()).isEqualTo("/0/statementDate");
            assertThat(finding.path("message").asString()).contains("2999-12-31");
        });
    }

    @Test
    void whoIsTheOperatorIsToldTheSame() {
        assertThat(operator.post(VALIDATE, JSON, FUTURE).json())
                .isEqualTo(publicly.post(VALIDATE, JSON, FUTURE).json());
    }

    @Test
    void aTableOfStatementsIsValidatedToo() {
        JsonNode report = publicly.post(VALIDATE, "text/csv", "statementId,recordType\n1\n2,\"entity\n")
                .json();

        assertThat(report.path("statements").asInt()).isEqualTo(2);
        assertThat(report.at("/counts/table_row_uneven").asInt()).isEqualTo(1);
        assertThat(report.at("/counts/table_row_unreadable").asInt()).isEqualTo(1);
    }

    @Test
    void messagesComeInTheLanguageThatIsAskedFor() {
        JsonNode report = publicly.post(VALIDATE + "?lang=es", JSON, FUTURE).json();

        assertThat(report.path("findings"))
                .anySatisfy(finding ->
                        assertThat(finding.path("message").asString()).startsWith("La declaración lleva la fecha"));
    }

    @Test
    void findingsAreListedAsManyAsAreAskedForAndCountedInFull() {
        JsonNode report = publicly.post(VALIDATE + "?listed=1", JSON, "[" + FUTURE + "," + FUTURE + "]")
                .json();

        assertThat(report.at("/counts/statement_date_is_future_date").asInt()).isEqualTo(2);
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("code").asString().equals("statement_date_is_future_date"))
                .hasSize(1);
        assertThat(report.path("listedPerCode").asInt()).isEqualTo(1);
    }

    @Test
    void aPersonGetsAPageThatRunsNothing() {
        String evil = FUTURE.replaceFirst(
                "\"statementId\"\\s*:\\s*\"[^\"]*\"", "\"statementId\": \"<script>alert(1)</script>\"");
        Reply reply = publicly.send(
                "POST",
                VALIDATE + "?lang=es",
                BodyPublishers.ofString(evil),
                "Content-Type",
                JSON,
                "Accept",
                "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(reply.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'", "sandbox")
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.text())
                .contains("<html lang=\"es\">", "La fecha de una declaración está en el futuro")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void compressedFilesAreReadAsImportsReadThem() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(FUTURE.getBytes(StandardCharsets.UTF_8));
        }
        Reply reply = publicly.send(
                "POST", VALIDATE, BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Type", "application/gzip");

        assertThat(reply.json().at("/counts/statement_date_is_future_date").asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWhetherItsSizeIsAnnouncedOrNot() {
        byte[] large = new byte[(int) LARGEST_VALIDATION + 1];

        Reply announced = publicly.send("POST", VALIDATE, BodyPublishers.ofByteArray(large), "Content-Type", JSON);
        Reply streamed = publicly.send(
                "POST",
                VALIDATE,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Content-Type",
                JSON);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.contentType()).startsWith("application/problem+json");
        assertThat(streamed.json().path("detail").asString()).contains("524,288 bytes");
    }

    @Test
    void anEmptyFileIsRefused() {
        Reply reply = publicly.post(VALIDATE, JSON, "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=fr", "listed=-1", "listed=1001", "listed=many"})
    void aParameterThatCannotBeUsedIsNamed(String query) {
        Reply reply = publicly.post(VALIDATE + "?" + query, JSON, FUTURE);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().path("parameter").asString()).isEqualTo(query.replaceAll("=.*", ""));
    }

    @Test
    void otherKindsOfBodiesAndAnswersAreRefused() {
        assertThat(publicly.post(VALIDATE, "text/html", FUTURE).status()).isEqualTo(415);
        assertThat(publicly.post(VALIDATE, "multipart/form-data; boundary=edge", "--edge--\r\n")
                        .status())
                .isEqualTo(415);
        assertThat(publicly.send(
                                "POST",
                                VALIDATE,
                                BodyPublishers.ofString(FUTURE),
                                "Content-Type",
                                JSON,
                                "Accept",
                                "text/csv")
                        .status())
                .isEqualTo(406);
        assertThat(publicly.get(VALIDATE).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON at all",
                "{",
                "[[[[",
                "null",
                "[1, \"two\", null]",
                "{\"statementId\": {\"a\": [\"\\ud800\"]}, \"recordDetails\": 5}",
                "\ufeff[]",
                "[{\"bodsVersion\": \"0.4\", \"publicationDetails\": []}]",
                "<html><body>Forbidden</body></html>",
                "PK\u0003\u0004 no archive",
                "\u001f\u008b no gzip",
            })
    void nothingThatIsSentGivesAServersError(String body) {
        for (String accept : new String[] {JSON, "text/html"}) {
            Reply reply = publicly.send(
                    "POST",
                    VALIDATE + "?fileName=..%2f..%2fetc%2fpasswd",
                    BodyPublishers.ofString(body),
                    "Content-Type",
                    JSON,
                    "Accept",
                    accept);

            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.text()).doesNotContain("Exception", "\tat ", dataFolder.toString());
        }
    }

    @Test
    void mutatedFilesNeverGiveAServersError() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] body = FUTURE.getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < 3; change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Reply reply = publicly.send("POST", VALIDATE, BodyPublishers.ofByteArray(body), "Content-Type", JSON);

            assertThat(reply.status())
                    .as("seed %d, file %d: %s", seed, i, reply)
                    .isEqualTo(200);
        }
    }
}
