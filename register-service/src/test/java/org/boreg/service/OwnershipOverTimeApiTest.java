package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TimelineAnswer.OwnerOverTime;
import org.boreg.service.questions.TimelineAnswer.PeriodAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Ines holds 30, then 60 percent of Mill Holdings, which has all of Mill Works; from 2023 on Otto has half of the holding instead. */
class OwnershipOverTimeApiTest extends RunningService {

    private static final String WORKS = "/api/v1/parties/works";

    private static final ParsedStatement LATE =
            Statements.holding("r-otto", "mill", "\"otto\"", 50, "2023-01-01", "new");

    @BeforeEach
    void millWorks(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.entity("works", "Mill Works Ltd", "GB-COH:66666666", "works", "2019-01-01"),
                Statements.entity("mill", "Mill Holdings Ltd", "", "mill", "2019-01-01"),
                Statements.person("ines", "Ines Moulin", "mill"),
                Statements.person("otto", "Otto Moulin", "mill"),
                Statements.holding("r-mill", "works", "\"mill\"", 100, "2020-01-01", "new"),
                Statements.holding("r-ines", "mill", "\"ines\"", 30, "2020-01-01", "new"),
                Statements.holding("r-ines", "mill", "\"ines\"", 60, "2022-01-01", "updated"),
                Statements.holding("r-ines", "mill", "\"ines\"", 60, "2023-01-01", "closed"),
                LATE);
    }

    @Test
    void aStakeIsToldPeriodByPeriod() {
        TimelineAnswer told = timeline("?owner=ines");

        assertThat(told.subject().name()).isEqualTo("Mill Works Ltd");
        assertThat(told.complete()).isTrue();
        assertThat(told.warnings()).isEmpty();
        assertThat(told.since()).hasToString("2020-01-01");
        OwnerOverTime ines = told.owners().get(0);
        assertThat(ines.party().name()).isEqualTo("Ines Moulin");
        assertThat(ines.periods())
                .extracting(period -> period.from() + " " + period.until() + " " + percent(period.shares()) + " "
                        + period.control() + " " + period.certainty())
                .containsExactly(
                        "2020-01-01 2022-01-01 30.0 none certain",
                        "2022-01-01 2023-01-01 60.0 certain certain",
                        "2023-01-01 null 0.0 none none");
    }

    @Test
    void eachDayNamesTheStatementsOfWhatBeganAndEnded() {
        JsonNode told = publicly.get(WORKS + "/timeline?owner=ines").json();

        assertThat(told.get("days")).hasSize(3);
        assertThat(told.at("/days/0/begun")).hasSize(2);
        JsonNode second = told.at("/days/1");
        assertThat(second.get("date").asString()).isEqualTo("2022-01-01");
        assertThat(second.at("/begun/0/statementDate").asString()).isEqualTo("2022-01-01");
        assertThat(second.at("/begun/0/recordId").asString()).isEqualTo("r-ines");
        assertThat(second.at("/begun/0/interests/0/share/exact").asInt()).isEqualTo(60);
        assertThat(second.at("/ended/0/interests/0/share/exact").asInt()).isEqualTo(30);
        assertThat(told.at("/days/2/begun/0/statementId").asString())
                .isEqualTo(LATE.statement().statementId());
        String owner = told.at("/days/2/begun/0/owner").asString();
        assertThat(told.at("/parties/" + owner + "/name").asString()).isEqualTo("Otto Moulin");
    }

    @Test
    void allBeneficialOwnersAreToldThoseOfTheLatestDayFirst() {
        TimelineAnswer told = timeline("");

        assertThat(told.owners())
                .extracting(owner -> owner.party().name())
                .containsExactly("Otto Moulin", "Ines Moulin");
        assertThat(told.owners().get(0).periods()).hasSize(1);
        assertThat(timeline("?threshold=55").owners())
                .extracting(owner -> owner.party().name())
                .containsExactly("Ines Moulin");
        assertThat(timeline("?regime=uk-psc").regime()).isEqualTo("uk-psc");
    }

    @Test
    void aCompanyInTheMiddleHasItsTimelineAndAStrangerAnEmptyOne() {
        assertThat(timeline("?owner=mill").owners().get(0).periods())
                .extracting(PeriodAnswer::certainty)
                .containsExactly("none");
        OwnerOverTime stranger = timeline("?owner=P-ada").owners().get(0);
        assertThat(stranger.party().name()).isEqualTo("Ada Marrow");
        assertThat(stranger.periods()).isEmpty();
    }

    @Test
    void whatWasPublishedLaterIsNotTold() {
        TimelineAnswer told = timeline("?owner=ines&knownAt=2021-12-31");

        assertThat(told.knownAt()).hasToString("2021-12-31");
        assertThat(told.owners().get(0).periods())
                .extracting(period -> percent(period.shares()))
                .containsExactly(30.0);
        assertThat(timeline("?knownAt=2018-01-01").owners()).isEmpty();
    }

    @Test
    void aTimelineIsOnEachDayWhatTheOwnersOfThatDayAre() {
        for (OwnerOverTime owner : timeline("").owners()) {
            for (PeriodAnswer period : owner.periods()) {
                JsonNode owners =
                        publicly.get(WORKS + "/owners?asOf=" + period.from()).json();
                List<String> names = owners.at("/owners").findValuesAsString("name");
                assertThat(names.contains(owner.party().name()))
                        .as(period.toString())
                        .isEqualTo(!period.certainty().equals("none"));
            }
        }
    }

    @Test
    void aDifferenceNamesWhoCameWhoWentAndWhatBeganAndEnded() {
        DifferenceAnswer difference = difference("?from=2021-01-01&to=2024-01-01");

        assertThat(difference.complete()).isTrue();
        assertThat(difference.changes())
                .extracting(change -> change.party().name() + " "
                        + percent(change.before().shares()) + " "
                        + change.before().certainty() + " "
                        + percent(change.after().shares()) + " "
                        + change.after().certainty())
                .containsExactly("Otto Moulin 0.0 none 50.0 certain", "Ines Moulin 30.0 certain 0.0 none");
        assertThat(difference.begun()).singleElement().satisfies(link -> {
            assertThat(link.statementId()).isEqualTo(LATE.statement().statementId());
            assertThat(link.statementDate()).isEqualTo("2023-01-01");
            assertThat(difference.parties()).containsKeys(link.owner(), link.owned());
        });
        assertThat(difference.ended())
                .singleElement()
                .satisfies(link -> assertThat(link.recordId()).isEqualTo("r-ines"));
    }

    @Test
    void aDifferenceIsAskedUntilTodayAndAsWasKnown() {
        assertThat(difference("?from=2021-01-01").changes()).hasSize(2);
        assertThat(difference("?from=2021-01-01&to=2024-01-01&knownAt=2021-12-31")
                        .changes())
                .isEmpty();
        assertThat(difference("?from=2023-02-01&to=2024-01-01").begun()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "works/difference, from, from",
        "works/difference?from=2024, from, 2024-03-31",
        "works/difference?from=2024-01-01&to=2023-01-01, from, not before",
        "works/difference?from=2024-01-01&to=2024-01-01, from, not before",
        "works/difference?from=2024-01-01&to=soon, to, soon",
        "works/difference?from=2020-01-01&regime=any, regime, uk-psc",
        "works/timeline?knownAt=2024-13-01, knownAt, 2024-03-31",
        "works/timeline?threshold=120, threshold, 0 to 100",
        "works/timeline?regime=eu-amlr&threshold=20, threshold, alone",
        "ines/timeline, id, have owners",
        "ines/difference?from=2020-01-01, id, have owners",
    })
    void whatCannotBeAskedIsSaid(String path, String parameter, String said) {
        Reply reply = publicly.get("/api/v1/parties/" + path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("parameter").asString()).isEqualTo(parameter);
        assertThat(reply.json().get("detail").asString()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody/timeline", "works/timeline?owner=nobody", "nobody/difference?from=2020-01-01"})
    void whoeverIsNotThereIsNamed(String path) {
        Reply reply = publicly.get("/api/v1/parties/" + path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asString()).contains("\"nobody\"");
    }

    @Test
    void theSecretsOfAPersonAreNotTold() {
        for (String path : List.of("/timeline", "/timeline?owner=P-ada", "/difference?from=2000-01-01")) {
            assertThat(publicly.get("/api/v1/parties/E-company" + path).text())
                    .contains("Ada Marrow")
                    .doesNotContain(Register.SECRETS);
        }
    }

    private TimelineAnswer timeline(String query) {
        return AnswersJson.mapper()
                .readValue(publicly.get(WORKS + "/timeline" + query).text(), TimelineAnswer.class);
    }

    private DifferenceAnswer difference(String query) {
        return AnswersJson.mapper()
                .readValue(publicly.get(WORKS + "/difference" + query).text(), DifferenceAnswer.class);
    }

    private static double percent(Range range) {
        assertThat(range.min()).isEqualTo(range.max());
        return range.min();
    }
}
