package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final StatementDates records = new StatementDates(Layout.RECORDS, new Dates(Layout.RECORDS, TODAY));
    private final StatementDates flat = new StatementDates(Layout.FLAT, new Dates(Layout.FLAT, TODAY));

    @Test
    void tomorrowIsInTheFuture() {
        assertThat(Told.by(records, """
                        {'statementDate': '2026-11-24', 'publicationDetails': {'publicationDate': '2026-11-24'},
                         'source': {'retrievedAt': '2026-11-24T12:00:00Z'},
                         'annotations': [{'creationDate': '2026-11-22'}, {'creationDate': '2026-11-24'}]}"""))
                .containsExactly(
                        "statement_date_is_future_date /statementDate",
                        "statement_publication_date_is_future_date /publicationDetails/publicationDate",
                        "statement_source_retrieved_at_future_date /source/retrievedAt",
                        "statement_annotation_creation_date_is_future_date /annotations/1/creationDate");
    }

    @Test
    void anOldStatementHasOneCodeForAllDatesInTheFuture() {
        assertThat(Told.by(flat, """
                        {'statementDate': '2026-11-24', 'publicationDetails': {'publicationDate': '2026-11-24'},
                         'source': {'retrievedAt': '2026-11-24T12:00:00Z'}, 'annotations': [{'creationDate': '2027'}]}"""))
                .containsExactly(
                        "date_in_future /statementDate",
                        "date_in_future /publicationDetails/publicationDate",
                        "date_in_future /source/retrievedAt",
                        "date_in_future /annotations/0/creationDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-11-23T23:59:59Z",
                "2026",
                "2026-11",
                "2026-11-24T00:30:00+14:00",
                "2026-11-23T23:30:00-11:00",
                "2099-13-45",
                "2099-02-30",
                "2099-02-29",
                "2099-02-30T10:00:00Z",
                "20991231",
                "0000-00-00",
                "soon"
            })
    void whatIsNotCertainlyAfterTodayIsNotInTheFuture(String date) {
        assertThat(Told.by(records, "{'statementDate': '" + date + "'}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12", "2027", "2026-11-24", "2026-11-24T12:00:00Z", "2026-11-24t12:00:00-03:00"})
    void whatIsCertainlyAfterTodayIsInTheFuture(String date) {
        assertThat(Told.by(records, "{'statementDate': '" + date + "'}"))
                .containsExactly("statement_date_is_future_date /statementDate");
    }

    @Test
    void aStatementIsNotMadeAfterItIsPublished() {
        String statement = "{'statementDate': '%s', 'publicationDetails': {'publicationDate': '%s'}}";
        List<String> told = List.of("statement_after_publication /statementDate");

        assertThat(Told.by(records, statement.formatted("2024-06-02", "2024-06-01")))
                .isEqualTo(told);
        assertThat(Told.by(flat, statement.formatted("2024-06-02", "2024-06-01")))
                .isEqualTo(told);
        assertThat(Told.by(records, statement.formatted("2024-06-01", "2024-06-01")))
                .isEmpty();
        assertThat(Told.by(records, statement.formatted("2024-06-01T20:00:00Z", "2024-06-01")))
                .isEmpty();
        assertThat(Told.by(records, statement.formatted("2024-06-02T01:00:00+03:00", "2024-06-01T23:00:00Z")))
                .isEmpty();
        assertThat(Told.by(records, statement.formatted("2024-06", "2024-06-01")))
                .isEmpty();
        assertThat(Told.by(records, statement.formatted("2024-06-31", "2024-06-01")))
                .isEmpty();
    }
}
