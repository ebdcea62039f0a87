package org.boreg.bods.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.boreg.bods.history.Step.Kind;
import org.boreg.bods.series.Moment;
import org.boreg.bods.series.SeriesOrder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RecordHistoryTest {

    private static final Moment LATER = Moment.on(LocalDate.of(2030, 1, 1));

    @Test
    void theLifeOfARecordIsToldInTheOrderOfItsSeries() {
        List<Step> steps = RecordHistory.of(
                List.of(
                        told("3", "2022-01-01", "2022-01-01", 3, "{'name': 'New'}", false),
                        told("1", "2020-01-01", "2020-01-01", 1, "{'name': 'Old'}", false),
                        told("4", "2023-01-01", "2023-01-01", 4, "{'name': 'New'}", true),
                        told("2", "2021-01-01", "2021-01-01", 2, "{'name': 'Old'}", false)),
                LATER);
        assertThat(steps).extracting(step -> step.told().statementId()).containsExactly("1", "2", "3", "4");
        assertThat(steps).extracting(Step::kind).containsExactly(Kind.NEW, Kind.CONFIRMED, Kind.CHANGED, Kind.CLOSED);
        assertThat(steps.get(2).changes()).extracting(Change::pointer).containsExactly("/recordDetails/name");
        assertThat(steps.get(2).changes().get(0).before().stringValue()).isEqualTo("Old");
        assertThat(steps.get(2).changes().get(0).after().stringValue()).isEqualTo("New");
    }

    @Test
    void aLaterPublicationForTheSameDayThatChangesSomethingIsACorrection() {
        List<Step> steps = RecordHistory.of(
                List.of(
                        told("1", "2020-01-01", "2020-01-01", 1, "{'name': 'Mispelt'}", false),
                        told("2", "2020-01-01", "2021-06-01", 2, "{'name': 'Misspelt'}", false)),
                LATER);
        assertThat(steps).extracting(Step::kind).containsExactly(Kind.NEW, Kind.CORRECTED);
    }

    @Test
    void whatWasNotKnownOrNotYetTrueIsLeftOut() {
        List<Told> series = List.of(
                told("1", "2020-01-01", "2020-01-01", 1, "{}", false),
                told("2", "2021-01-01", "2024-01-01", 2, "{}", false),
                told("3", "2025-01-01", "2025-01-01", 3, "{}", false));
        assertThat(RecordHistory.of(series, Moment.on(LocalDate.of(2023, 1, 1))))
                .hasSize(1);
        assertThat(RecordHistory.of(series, new Moment(LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1))))
                .hasSize(2);
    }

    @Test
    void aStatementThatCameAfterOneThatFollowsItCameLate() {
        List<Step> steps = RecordHistory.of(
                List.of(
                        told("1", "2020-01-01", "2020-01-01", 9, "{}", false),
                        told("2", "2021-01-01", "2021-01-01", 2, "{}", false)),
                LATER);
        assertThat(steps).extracting(Step::late).containsExactly(true, false);
    }

    @Test
    void aListInAnotherOrderSaysTheSame() {
        assertThat(changes(
                        "{'identifiers': [{'scheme': 'A', 'id': '1'}, {'scheme': 'B', 'id': '2'}]}",
                        "{'identifiers': [{'id': '2', 'scheme': 'B'}, {'scheme': 'A', 'id': '1'}]}"))
                .isEmpty();
    }

    @Test
    void anInterestIsComparedWithItselfWhereverItStands() {
        List<Change> changes = changes(
                "{'interests': [{'type': 'shareholding', 'share': {'exact': 30}}, {'type': 'votingRights'}]}",
                "{'interests': [{'type': 'boardMember'}, {'type': 'votingRights'}, {'type': 'shareholding', 'share': {'exact': 60.0}}]}");
        assertThat(changes)
                .extracting(change -> change.pointer() + " " + change.before() + " " + change.after())
                .containsExactly(
                        "/recordDetails/interests/2/share/exact 30 60.0",
                        "/recordDetails/interests/0 null {\"type\":\"boardMember\"}");
    }

    @Test
    void anInterestThatBeganAnewWithAnotherShareIsToldFieldByField() {
        assertThat(changes(
                        "{'interests': [{'type': 'shareholding', 'startDate': '2014-05-01', 'share': {'exact': 100}}]}",
                        "{'interests': [{'type': 'shareholding', 'startDate': '2018-03-01', 'share': {'exact': 70}}]}"))
                .extracting(Change::pointer)
                .containsExactlyInAnyOrder(
                        "/recordDetails/interests/0/startDate", "/recordDetails/interests/0/share/exact");
    }

    @Test
    void numbersAreComparedByTheirValue() {
        assertThat(changes("{'interests': [{'share': {'exact': 30}}]}", "{'interests': [{'share': {'exact': 30.0}}]}"))
                .isEmpty();
    }

    @Test
    void whatIsLeftOfHiddenItemsLeavesNoTrace() {
        assertThat(changes("{'identifiers': [{}]}", "{'identifiers': [{}, {}]}"))
                .isEmpty();
    }

    @Test
    void aFieldThatIsNullSaysNothing() {
        assertThat(changes("{'name': null}", "{}")).isEmpty();
    }

    private static List<Change> changes(String before, String after) {
        return RecordHistory.of(
                        List.of(
                                told("1", "2020-01-01", "2020-01-01", 1, before, false),
                                told("2", "2021-01-01", "2021-01-01", 2, after, false)),
                        LATER)
                .get(1)
                .changes();
    }

    private static Told told(String id, String stated, String published, long arrival, String details, boolean closed) {
        String json = "{'recordDetails': %s}".formatted(details).replace('\'', '"');
        return new Told(
                id,
                (ObjectNode) JsonMapper.shared().readTree(json),
                new SeriesOrder(0, millis(stated), millis(published), arrival),
                Instant.EPOCH,
                closed);
    }

    private static long millis(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
