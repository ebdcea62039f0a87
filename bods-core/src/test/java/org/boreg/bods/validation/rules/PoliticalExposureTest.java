package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliticalExposureTest {

    private static final String WITH_MISSING_INFO = "has_pep_details_with_missing_info_but_incorrect_pep_status";
    private static final String WITHOUT_MISSING_INFO = "has_pep_details_without_missing_info_but_incorrect_pep_status";
    private static final String INCORRECT = "has_pep_details_but_incorrect_pep_status";

    private final PoliticalExposure records = new PoliticalExposure(Layout.RECORDS);
    private final PoliticalExposure flat = new PoliticalExposure(Layout.FLAT);
    private final PepStatus before = new PepStatus();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status': 'isPep', 'details': [{'reason': 'Minister'}]",
                "'status': 'isNotPep'",
                "'status': 'isNotPep', 'details': []",
                "'status': 'unknown', 'details': [{'missingInfoReason': 'not asked'}]",
                "'status': 'unknown', 'details': [{'reason': 'Minister'}]",
                "'details': []"
            })
    void detailsThatFitTheirStatusAreLeftAlone(String exposure) {
        assertThat(ofRecord(exposure)).isEmpty();
        assertThat(ofOld(exposure)).isEmpty();
    }

    @Test
    void detailsOfSomebodyWhoIsNotExposedContradictThat() {
        assertThat(ofRecord("'status': 'isNotPep', 'details': [{'reason': 'Minister'}]"))
                .containsExactly(INCORRECT + " /recordDetails/politicalExposure/status");
        assertThat(ofOld("'details': [{'reason': 'Minister'}]")).containsExactly(INCORRECT + " /politicalExposure");
    }

    @Test
    void aReasonForKnowingNothingGoesWithUnknownAlone() {
        String details = "'details': [7, {'missingInfoReason': ''}, {'missingInfoReason': 'not asked'}]";

        assertThat(ofRecord("'status': 'isPep', " + details))
                .containsExactly(WITH_MISSING_INFO + " /recordDetails/politicalExposure/status");
        assertThat(ofOld("'status': 'isNotPep', " + details))
                .containsExactly(WITH_MISSING_INFO + " /politicalExposure/status");
        assertThat(ofOld(details)).containsExactly(WITH_MISSING_INFO + " /politicalExposure");
    }

    @Test
    void theSameHoldsForYesAndNoBefore() {
        String exposure = "'pepStatusDetails': [{'reason': 'Minister'}]";
        String missing = "'pepStatusDetails': [{'missingInfoReason': 'not asked'}]";

        assertThat(ofOldest("'hasPepStatus': true, " + exposure)).isEmpty();
        assertThat(ofOldest("'hasPepStatus': false, " + missing)).isEmpty();
        assertThat(ofOldest(missing)).isEmpty();
        assertThat(ofOldest("'hasPepStatus': false")).isEmpty();
        assertThat(ofOldest("'hasPepStatus': false, 'pepStatusDetails': ['Minister']"))
                .isEmpty();
        assertThat(ofOldest("'hasPepStatus': false, " + exposure))
                .containsExactly(WITHOUT_MISSING_INFO + " /hasPepStatus");
        assertThat(ofOldest("'hasPepStatus': true, " + missing)).containsExactly(WITH_MISSING_INFO + " /hasPepStatus");
    }

    @Test
    void detailsWithoutAnyStatusAreIncorrectToo() {
        assertThat(ofOldest("'pepStatusDetails': [{'reason': 'Minister'}]"))
                .containsExactly(WITHOUT_MISSING_INFO + " /pepStatusDetails");
    }

    private List<String> ofRecord(String exposure) {
        return Told.by(records, "{'recordType': 'person', 'recordDetails': {'politicalExposure': {" + exposure + "}}}");
    }

    private List<String> ofOld(String exposure) {
        return Told.by(flat, "{'statementType': 'personStatement', 'politicalExposure': {" + exposure + "}}");
    }

    private List<String> ofOldest(String fields) {
        return Told.by(before, "{'statementType': 'personStatement', " + fields + "}");
    }
}
