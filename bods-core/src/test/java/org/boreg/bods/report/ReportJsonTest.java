package org.boreg.bods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.ValidationReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

    @Test
    void theReportIsOneLineWithEveryKey() {
        String line = ReportJson.of(new Reports().with(Reports.ERROR, 2).report(), ReportLanguage.ENGLISH)
                .line();

        assertThat(line).doesNotContain("\n").startsWith("{\"file\":\"declaration.json\",\"bodsVersion\":\"0.4\",");
        assertThat(json(line).propertyNames())
                .containsExactly(
                        "file",
                        "bodsVersion",
                        "statements",
                        "valid",
                        "complete",
                        "counts",
                        "severities",
                        "listedPerCode",
                        "findings",
                        "sample",
                        "statistics");
    }

    @Test
    void aFindingPointsIntoTheFile() {
        JsonNode report = written(new Reports().with(Reports.ERROR, 2).report(), ReportLanguage.ENGLISH);
        JsonNode second = report.at("/findings/1");

        assertThat(second.path("code").asString()).isEqualTo("statement_date_is_future_date");
        assertThat(second.path("severity").asString()).isEqualTo("error");
        assertThat(second.path("statementId").asString()).isEqualTo("statement-1");
        assertThat(second.path("pointer").asString()).isEqualTo("/1/statementDate");
        assertThat(second.path("line").asInt()).isEqualTo(11);
        assertThat(second.path("message").asString()).contains("2999-12-31");
    }

    @Test
    void findingsAreCountedInFullAndListedUpToTheCap() {
        JsonNode report = written(
                new Reports().with(Reports.ERROR, 5000).with(Reports.WARNING, 3).report(), ReportLanguage.ENGLISH);

        assertThat(report.path("valid").asBoolean()).isFalse();
        assertThat(report.at("/counts/statement_date_is_future_date").asLong()).isEqualTo(5000);
        assertThat(report.at("/severities/error").asLong()).isEqualTo(5000);
        assertThat(report.at("/severities/warning").asLong()).isEqualTo(3);
        assertThat(report.at("/severities/info").asLong()).isZero();
        assertThat(report.path("findings").size()).isEqualTo(103);
        assertThat(report.path("listedPerCode").asInt()).isEqualTo(100);
    }

    @Test
    void whatIsNotKnownIsNull() {
        JsonNode report = written(
                new Reports()
                        .with(Reports.WARNING, Place.wholeFile("declaration.json"), null, "", Saying.PLAIN)
                        .report(),
                ReportLanguage.ENGLISH);

        assertThat(report.at("/findings/0/statementId").isNull()).isTrue();
        assertThat(report.at("/findings/0/line").isNull()).isTrue();
        assertThat(report.at("/findings/0/pointer").asString()).isEmpty();
        assertThat(report.path("sample").isNull()).isTrue();
    }

    @Test
    void aSampleNamesTheCodesThatItSkipped() {
        JsonNode report = written(
                new Reports()
                        .sampled(FindingCode.OWNERSHIP_RING, FindingCode.DUPLICATE_STATEMENT_ID)
                        .report(),
                ReportLanguage.ENGLISH);

        assertThat(report.at("/sample/statements").asInt()).isEqualTo(6);
        assertThat(report.at("/sample/skipped").toString())
                .isEqualTo("[\"duplicate_statement_id\",\"ownership_ring\"]");
    }

    @Test
    void messagesAreInTheLanguageThatIsAskedFor() {
        ValidationReport report = new Reports().with(Reports.ERROR, 1).report();

        assertThat(written(report, ReportLanguage.SPANISH)
                        .at("/findings/0/message")
                        .asString())
                .startsWith("La declaración");
    }

    @Test
    void halfACharacterOfAFileIsStillJsonThatAnybodyReads() {
        ValidationReport report = new Reports()
                .file("a\ud800b.json")
                .statistics(Map.of("publishers", Map.of("Añil", 2L)))
                .report();

        String line = ReportJson.of(report, ReportLanguage.ENGLISH).line();

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
        assertThat(json(line).path("file").asString()).isEqualTo("a\ud800b.json");
        assertThat(json(line).at("/statistics/publishers/Añil").asInt()).isEqualTo(2);
    }

    @Test
    void lettersOfAnyScriptAreWrittenAsTheyAre() {
        assertThat(ReportJson.of(new Reports().file("شركة.json").report(), ReportLanguage.ENGLISH)
                        .line())
                .contains("شركة.json");
    }

    private static JsonNode written(ValidationReport report, ReportLanguage language) {
        return json(ReportJson.of(report, language).line());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
