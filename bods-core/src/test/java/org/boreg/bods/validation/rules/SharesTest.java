package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.bods.finding.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    private static final String RECORD =
            "{'recordType': 'relationship', 'recordDetails': {'interests': [{'share': {%s}}]}}";

    private static final String OLD =
            "{'statementType': 'ownershipOrControlStatement', 'interests': [{'share': {%s}}]}";

    private final Shares shares = new Shares();
    private final FlatShares flat = new FlatShares();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'exact': 0",
                "'exact': 100",
                "'minimum': 25, 'maximum': 100",
                "'exclusiveMinimum': 25, 'maximum': 50",
                "'minimum': 25, 'exclusiveMaximum': 25.0000001",
                "'exclusiveMinimum': 0, 'exclusiveMaximum': 100",
                "'exclusiveMinimum': 99.99",
                "'maximum': 0",
                "'minimum': 100",
                "'exact': null",
                "'minimum': '60', 'maximum': 50",
                "'minimum': {}, 'maximum': []"
            })
    void aShareThatSomebodyCanHoldIsLeftAlone(String share) {
        assertThat(told(share)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'minimum': 25, 'exclusiveMinimum': 25; share_min_and_exclusivemin",
                "'maximum': 50, 'exclusiveMaximum': 50; share_max_and_exclusivemax",
                "'exact': 88, 'minimum': 12, 'maximum': 100; exact_has_min_max",
                "'exact': 0, 'exclusiveMaximum': 10; exact_has_min_max",
                "'exact': 0.0, 'minimum': 0; exact_has_min_max",
                "'minimum': 50, 'maximum': 25; not_exact_max_greater_than_min",
                "'exclusiveMinimum': 50, 'exclusiveMaximum': 25; not_exact_max_greater_than_min",
                "'minimum': 25, 'maximum': 25.00; exact_max_equals_min"
            })
    void aShareIsStatedInOneWay(String share, String code) {
        assertThat(told(share)).containsExactly("statement_relationship_interests_" + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'exclusiveMinimum': 50, 'maximum': 50",
                "'minimum': 50, 'exclusiveMaximum': 50",
                "'exclusiveMinimum': 50, 'exclusiveMaximum': 50"
            })
    void nothingLiesBetweenEndsThatAreEqualAndExcluded(String share) {
        assertThat(told(share))
                .containsExactly("statement_relationship_interests_exact_max_equals_min", "share_range_empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'exclusiveMinimum': 100", "'exclusiveMaximum': 0", "'maximum': 5, 'exclusiveMaximum': 0e0"})
    void nobodyHoldsMoreThanEverythingOrLessThanNothing(String share) {
        assertThat(told(share)).contains("share_range_empty").hasSizeLessThan(3);
    }

    @Test
    void anEmptyRangeIsNotToldTwice() {
        assertThat(told("'exclusiveMinimum': 60, 'maximum': 50"))
                .containsExactly("statement_relationship_interests_not_exact_max_greater_than_min");
    }

    @Test
    void theTighterOfTwoBoundsCounts() {
        assertThat(told("'minimum': 10, 'exclusiveMinimum': 60, 'maximum': 50"))
                .containsExactly("statement_relationship_interests_share_min_and_exclusivemin", "share_range_empty");
    }

    @Test
    void bothEndsStatedTwiceAreToldInOneMessage() {
        List<Remark> remarks = Told.remarks(
                shares, RECORD.formatted("'minimum': 1, 'exclusiveMinimum': 1, 'maximum': 9, 'exclusiveMaximum': 9"));

        assertThat(remarks).hasSize(1);
        assertThat(remarks.get(0).saying().variant()).isEqualTo("both");
        assertThat(remarks.get(0).pointer()).isEqualTo("/recordDetails/interests/0/share");
    }

    @Test
    void oneBadShareHidesNoOther() {
        assertThat(Told.by(shares, """
                        {'recordType': 'relationship', 'recordDetails': {'interests': [null, {'share': 5},
                         {'share': {'exact': 5, 'minimum': 5}}, {'share': {'minimum': 5, 'maximum': 4}}]}}"""))
                .containsExactly(
                        "statement_relationship_interests_exact_has_min_max /recordDetails/interests/2/share",
                        "statement_relationship_interests_not_exact_max_greater_than_min"
                                + " /recordDetails/interests/3/share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'minimum': 50, 'maximum': 25",
                "'minimum': 50, 'maximum': 50, 'exclusiveMinimum': true",
                "'minimum': 50, 'maximum': 50, 'exclusiveMaximum': true",
                "'minimum': 100, 'exclusiveMinimum': true",
                "'maximum': 0, 'exclusiveMaximum': true",
                "'exact': 10, 'minimum': 25, 'maximum': 50",
                "'exact': 51, 'maximum': 50"
            })
    void anOldRangeMayBeEmptyToo(String share) {
        assertThat(Told.by(flat, OLD.formatted(share))).containsExactly("share_range_empty /interests/0/share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'minimum': 50, 'maximum': 50",
                "'minimum': 50, 'maximum': 50, 'exclusiveMinimum': false, 'exclusiveMaximum': false",
                "'exact': 50, 'minimum': 50, 'maximum': 50, 'exclusiveMaximum': true",
                "'minimum': 25, 'maximum': 50, 'exclusiveMinimum': true, 'exclusiveMaximum': true",
                "'minimum': 100",
                "'maximum': 0",
                "'exact': 0, 'minimum': 0",
                "'minimum': '50', 'maximum': 25",
                "'minimum': 50, 'maximum': 50, 'exclusiveMinimum': 'true'"
            })
    void anOldShareThatSomebodyCanHoldIsLeftAlone(String share) {
        assertThat(Told.by(flat, OLD.formatted(share))).isEmpty();
    }

    private List<String> told(String share) {
        return Told.remarks(shares, RECORD.formatted(share)).stream()
                .map(remark -> remark.code().code())
                .toList();
    }
}
