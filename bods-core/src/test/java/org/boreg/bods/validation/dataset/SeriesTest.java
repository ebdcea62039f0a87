package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.finding.FindingCode;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final String CORRECTION = ",'annotations':[{'motivation':'correcting'}]";

    private static Filing series(String... statusesAndDates) {
        Filing filing = Filing.ofRecords();
        for (String each : statusesAndDates) {
            String[] parts = each.split(" ");
            filing.entity("c", parts[0], parts[1], "");
        }
        return filing;
    }

    @Test
    void aSeriesIsInTheOrderOfItsDatesAndNotOfTheFile() {
        assertThat(series("closed 2024-03-01", "updated 2024-02-01", "new 2024-01-01")
                        .found())
                .isEmpty();
    }

    @Test
    void onlyTheFirstFaultOfASeriesIsSaid() {
        assertThat(series("updated 2024-01-01", "new 2024-02-01", "closed 2024-03-01", "new 2024-04-01")
                        .found())
                .contains("multiple_statements_in_series_with_record_status_new /3/recordStatus")
                .noneMatch(found -> found.contains("must_be"));
    }

    @Test
    void newThatIsNotFirstIsFoundAtTheFirst() {
        assertThat(series("new 2024-02-01", "updated 2024-01-01").found())
                .containsExactly("statement_with_record_status_new_must_be_first /1/recordStatus");
    }

    @Test
    void closedThatIsNotLastIsFoundAtTheFirst() {
        assertThat(series("new 2024-01-01", "closed 2024-02-01", "updated 2024-03-01")
                        .found())
                .containsExactly(
                        "statement_with_record_status_closed_must_be_last /0/recordStatus",
                        "record_reopened /2/recordStatus");
    }

    @Test
    void twoClosingsAreFound() {
        assertThat(series("new 2024-01-01", "closed 2024-02-01", "closed 2024-03-01")
                        .found())
                .containsExactly("multiple_statements_in_series_with_record_status_closed /2/recordStatus");
    }

    @Test
    void aRecordKeepsItsType() {
        assertThat(series("new 2024-01-01")
                        .record("c", "person", "updated", "2024-02-01", "", "")
                        .found())
                .containsExactly("statements_in_series_with_different_record_types /1/recordType");
    }

    @Test
    void aStatementWithoutAReadableDateIsInNoOrder() {
        assertThat(series("new 2020-02-30", "new 2024-01-01").found()).isEmpty();
    }

    @Test
    void aHistoryThatBeginsInTheMiddleIsFound() {
        assertThat(series("updated 2024-02-01", "closed 2024-03-01").found())
                .containsExactly("series_does_not_begin_with_new /0/recordStatus");
    }

    @Test
    void whoUsesNoStatusIsNotAskedForNew() {
        assertThat(series("none 2024-02-01", "none 2024-03-01").found()).isEmpty();
    }

    @Test
    void publicationOrdersWhatIsOfTheSameDay() {
        String later = ",'publicationDetails':{'publicationDate':'2024-05-02'}";
        String earlier = ",'publicationDetails':{'publicationDate':'2024-05-01'}";

        assertThat(series("new 2024-01-01")
                        .record("c", "entity", "closed", "2024-02-01", "", later)
                        .record("c", "entity", "updated", "2024-02-01", "", earlier)
                        .found(FindingCode.RECORD_REOPENED))
                .isEmpty();
        assertThat(series("new 2024-01-01")
                        .record("c", "entity", "closed", "2024-02-01", "", earlier)
                        .record("c", "entity", "updated", "2024-02-01", "", later)
                        .found(FindingCode.RECORD_REOPENED))
                .containsExactly("/2/recordStatus");
    }

    @Test
    void aCorrectionOpensNoClosedRecord() {
        assertThat(series("new 2024-01-01", "closed 2024-02-01")
                        .record("c", "entity", "updated", "2024-02-01", "", CORRECTION)
                        .found(FindingCode.RECORD_REOPENED))
                .isEmpty();
    }

    @Test
    void aRelationshipKeepsItsPartiesUnlessItIsCorrected() {
        Filing filing = Filing.ofRecords().entity("c").entity("d").person("p").link("l", "c", "p");

        assertThat(filing.linkAgain("l", "updated", "2024-02-01", "d", "p", CORRECTION)
                        .linkAgain("l", "updated", "2024-03-01", "d", "?unknown", "")
                        .linkAgain("l", "updated", "2024-04-01", "d", "?noBeneficialOwners", "")
                        .linkAgain("l", "updated", "2024-05-01", "c", "?unknown", "")
                        .found(FindingCode.RELATIONSHIP_PARTIES_CHANGED))
                .containsExactly("/5/recordDetails/interestedParty", "/7/recordDetails/subject");
    }
}
