package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InterestDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String RECORD =
            "{'recordType': 'relationship', 'recordStatus': 'new', 'recordDetails': {'interests': [%s]}}";

    private static final String OLD = "{'statementType': 'ownershipOrControlStatement', 'interests': [%s]}";

    private final InterestDates records = new InterestDates(Layout.RECORDS, new Dates(Layout.RECORDS, TODAY));
    private final InterestDates flat = new InterestDates(Layout.FLAT, new Dates(Layout.FLAT, TODAY));
    private final EntityDates entities = new EntityDates(Layout.RECORDS, new Dates(Layout.RECORDS, TODAY));
    private final EntityDates entitiesBefore = new EntityDates(Layout.FLAT, new Dates(Layout.FLAT, TODAY));

    @Test
    void anInterestEndsAfterItStarts() {
        String interests = "{}, {'startDate': '2030-01-01'}, {'startDate': '2020-01-02', 'endDate': '2020-01-01'}";

        assertThat(Told.by(records, RECORD.formatted(interests)))
                .containsExactly(
                        "interest_starts_in_future /recordDetails/interests/1/startDate",
                        "statement_relationship_interests_start_after_end_date /recordDetails/interests/2/endDate");
        assertThat(Told.by(flat, OLD.formatted(interests)))
                .containsExactly(
                        "interest_starts_in_future /interests/1/startDate",
                        "interest_ends_before_it_starts /interests/2/endDate");
    }

    @Test
    void anInterestMayEndOnTheDayItStarts() {
        assertThat(Told.by(records, RECORD.formatted("{}, {'startDate': '2020-01-01', 'endDate': '2020-01-01'}")))
                .isEmpty();
    }

    @Test
    void roundedDatesThatMayBeInOrderAre() {
        assertThat(Told.by(flat, OLD.formatted("{}, {'startDate': '2020-05-31', 'endDate': '2020'}")))
                .isEmpty();
        assertThat(Told.by(flat, OLD.formatted("{}, {'startDate': '2020-152', 'endDate': '2020-05'}")))
                .isEmpty();
        assertThat(Told.by(flat, OLD.formatted("{}, {'startDate': '20200601', 'endDate': '2020-W22'}")))
                .containsExactly("interest_ends_before_it_starts /interests/1/endDate");
    }

    @Test
    void impossibleDatesAreLeftToTheSchema() {
        assertThat(Told.by(records, RECORD.formatted("{'startDate': '2020-13-45', 'endDate': '2020-02-30'}")))
                .isEmpty();
        assertThat(Told.by(records, RECORD.formatted("{'startDate': '2023-02-29', 'endDate': '2020-02-03'}, {}")))
                .isEmpty();
    }

    @Test
    void anInterestThatEndsTodayHasEnded() {
        assertThat(Told.by(records, RECORD.formatted("{'endDate': '2026-11-23'}, {'endDate': '2020-01-01'}")))
                .containsExactly("interests_all_ended /recordDetails/interests");
        assertThat(Told.by(flat, OLD.formatted("{'endDate': '2025'}")))
                .containsExactly("interests_all_ended /interests");
    }

    @Test
    void oneInterestThatHoldsIsEnough() {
        assertThat(Told.by(records, RECORD.formatted("{'endDate': '2020-01-01'}, {'endDate': '2026-11-24'}")))
                .isEmpty();
        assertThat(Told.by(flat, OLD.formatted("{'endDate': '2026'}"))).isEmpty();
        assertThat(Told.by(records, RECORD.formatted("{'endDate': '2020-01-01'}, {}")))
                .isEmpty();
    }

    @Test
    void aClosedRecordMayHaveNothingThatHolds() {
        String closed = RECORD.replace("'new'", "'closed'");

        assertThat(Told.by(records, closed.formatted("{'endDate': '2020-01-01'}")))
                .isEmpty();
    }

    @Test
    void anEntityIsFoundedBeforeItIsDissolved() {
        String entity = "{'recordType': 'entity', 'recordDetails': {'foundingDate': '%s', 'dissolutionDate': '%s'}}";

        assertThat(Told.by(entities, entity.formatted("1990-08-21", "1990-08-01")))
                .containsExactly("statement_entity_dissolution_before_founding_date /recordDetails/dissolutionDate");
        assertThat(Told.by(entities, entity.formatted("1990-08-21", "1990-08-21")))
                .isEmpty();
        assertThat(Told.by(entities, entity.formatted("1990-08-21", "1990-08"))).isEmpty();
        assertThat(Told.by(entities, entity.formatted("1990-08-32", "1980-01-01")))
                .isEmpty();
    }

    @Test
    void anEntityOfAnOldStatementIsFoundedBeforeItIsDissolvedToo() {
        String entity = "{'statementType': 'entityStatement', 'foundingDate': '%s', 'dissolutionDate': '%s'}";

        assertThat(Told.by(entitiesBefore, entity.formatted("1990-08", "199007")))
                .containsExactly("entity_dissolved_before_founded /dissolutionDate");
        assertThat(Told.by(entitiesBefore, entity.formatted("1990-08", "1990"))).isEmpty();
    }
}
