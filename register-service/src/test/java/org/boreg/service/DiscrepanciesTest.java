package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.discrepancies.Discrepancies;
import org.boreg.service.discrepancies.DiscrepancyAnswer;
import org.boreg.service.discrepancies.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiscrepanciesTest extends RunningService {

    private static final String JSON = "application/json";
    private static final String REPORTS = "/api/v1/discrepancies";
    private static final String CLAIM = "The share is 40 percent, says the shareholder list.";
    private static final Caller FILER = new Caller("key:filer", Set.of(Role.FILER), Set.of(Register.HOLDING));
    private static final Caller OTHER = new Caller("key:other", Set.of(Role.FILER), Set.of(Register.COMPANY));

    private final String statementId = Register.BENS_SHARE.statement().statementId();

    @Test
    void anybodyReportsAndTheStatementIsUnderQueryUntilItIsDecided() {
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("false");

        Reply reported = report(publicly);

        assertThat(reported.status()).isEqualTo(201);
        JsonNode report = reported.json().get("report");
        assertThat(report.get("capacity").asString()).isEqualTo("public");
        assertThat(report.get("subject").asString()).isEqualTo("E-holding");
        assertThat(report.get("due").asString())
                .isGreaterThan(report.get("reportedAt").asString());
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("true");
        assertThat(publicly.page("/statement/" + statementId).text()).contains("reported to be wrong");

        String id = report.get("id").asString();
        Reply decided = operator.post(
                REPORTS + "/" + id + "/decision",
                JSON,
                "{\"outcome\": \"dismissed\", \"reason\": \"The list is of 2019.\"}");

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("false");
        JsonNode seen = publicly.get(REPORTS + "/" + id).json();
        assertThat(seen.get("state").asString()).isEqualTo("dismissed");
        assertThat(seen.get("decision").asString()).isEqualTo("The list is of 2019.");
    }

    @Test
    void whatIsWrongStaysUnderQueryUntilItIsCorrected() {
        String id = report(publicly).json().at("/report/id").asString();
        String decision = REPORTS + "/" + id + "/decision";

        operator.post(decision, JSON, "{\"outcome\": \"upheld\", \"reason\": \"It is 40.\"}");
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("true");
        assertThat(operator.post(decision, JSON, "{\"outcome\": \"dismissed\", \"reason\": \"No.\"}")
                        .status())
                .isEqualTo(409);

        assertThat(operator.post(decision, JSON, "{\"outcome\": \"corrected\", \"reason\": \"Done.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("false");
    }

    @Test
    void thePublicSeesThatThereIsAReportAndNotWhatItSaysOrWhoMadeIt() {
        Reply reported = report(publicly);
        String path = REPORTS + "/" + reported.json().at("/report/id").asString();
        String secret = reported.json().get("secret").asString();

        assertThat(publicly.get(path).text()).doesNotContain("40 percent", "ann@example.org", "list.pdf");
        assertThat(publicly.get(REPORTS + "?statement=" + statementId).text())
                .doesNotContain("40 percent", "ann@example.org", "list.pdf")
                .contains("/recordDetails/interests/0/share");
        assertThat(publicly.get(path, "Boreg-Secret", secret).text())
                .contains("40 percent")
                .doesNotContain("ann@");
        assertThat(publicly.get(path, "Boreg-Secret", "guessed").text()).doesNotContain("40 percent");
        assertThat(operator.get(path).text()).contains("40 percent", "ann@example.org", "list.pdf");
    }

    @Test
    void onlyWhoMadeItWithdrawsAReport() {
        Reply reported = report(publicly);
        String path = REPORTS + "/" + reported.json().at("/report/id").asString() + "/withdrawal";

        assertThat(publicly.post(path, JSON, "").status()).isEqualTo(403);
        Reply withdrawn = publicly.send(
                "POST",
                path,
                BodyPublishers.noBody(),
                "Boreg-Secret",
                reported.json().get("secret").asString());

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(statement().header("Boreg-Under-Query")).isEqualTo("false");
        assertThat(operator.post(path, JSON, "").status()).isEqualTo(409);
    }

    @Test
    void onlyWhoDeclaresForTheCompanyAnswersAndReadsWhatWasSaid() {
        Discrepancies discrepancies = service.bean(Discrepancies.class);
        String id = discrepancies
                .report(Report.of(statementId, null, CLAIM, null, "ann@example.org"), Caller.PUBLIC)
                .report()
                .id();

        assertThatThrownBy(() -> discrepancies.answer(id, "We have it so.", OTHER))
                .isInstanceOf(Discrepancies.NotAllowed.class);
        assertThat(discrepancies.discrepancy(id, OTHER, null).claim()).isNull();

        DiscrepancyAnswer answered = discrepancies.answer(id, "We have it so.", FILER);
        assertThat(answered.state()).isEqualTo("answered");
        assertThat(answered.claim()).isEqualTo(CLAIM);
        assertThat(answered.contact()).isNull();
        assertThat(answered.reportedBy()).isNull();
        assertThat(discrepancies.discrepancy(id, Caller.PUBLIC, null).answer()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                     | 400 | statementId
            {"statementId": "nowhere"}                             | 400 | claim
            {"statementId": "nowhere", "claim": "x"}               | 404 |
            {"statementId": "nowhere", "claim": "x", "field": "y"} | 400 | field
            {"statementId": 5, "claim": []}                        | 400 |
            nonsense                                               | 400 |
            """)
    void aReportThatCannotBeTakenIsRefusedInWords(String body, int status, String field) {
        Reply reply = publicly.post(REPORTS, JSON, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        if (field != null) {
            assertThat(reply.json().get("parameter").asString()).isEqualTo(field);
        }
    }

    @Test
    void textsAreBounded() {
        Reply reply = publicly.post(
                REPORTS,
                JSON,
                JsonMapper.shared().writeValueAsString(Map.of("statementId", statementId, "claim", "x".repeat(4_001))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).contains("4001", "4000");
    }

    @Test
    void whoMayNotDecideIsToldSo() {
        String id = report(publicly).json().at("/report/id").asString();

        assertThat(publicly.post(REPORTS + "/" + id + "/decision", JSON, "{}").status())
                .isEqualTo(401);
        assertThat(publicly.post(REPORTS + "/" + id + "/answer", JSON, "{}").status())
                .isEqualTo(401);
        assertThat(operator.post(REPORTS + "/" + id + "/decision", JSON, "{\"outcome\": \"open\"}")
                        .status())
                .isEqualTo(400);
        assertThat(publicly.get(REPORTS + "/nowhere").status()).isEqualTo(404);
        assertThat(publicly.get(REPORTS + "?state=nothing").status()).isEqualTo(400);
        assertThat(publicly.get(REPORTS + "?cursor=x").status()).isEqualTo(400);
        assertThat(publicly.get(REPORTS + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void reportsAreListedTheLatestFirst() {
        String first = report(publicly).json().at("/report/id").asString();
        String second = report(publicly).json().at("/report/id").asString();

        JsonNode page =
                publicly.get(REPORTS + "?subject=E-holding&state=open&limit=1").json();
        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        JsonNode next = publicly.get(
                        REPORTS + "?limit=1&cursor=" + page.get("next").asString())
                .json();
        assertThat(next.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(publicly.get(REPORTS + "?subject=E-company").json().get("items"))
                .isEmpty();
    }

    private Reply report(Asker asker) {
        return asker.post(REPORTS, JSON, """
                {"statementId": "%s", "field": "/recordDetails/interests/0/share", "claim": "%s",
                 "evidence": "https://evidence.example/list.pdf", "contact": "ann@example.org"}
                """.formatted(statementId, CLAIM));
    }

    private Reply statement() {
        return publicly.get("/api/v1/statements/" + statementId);
    }
}
