package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.validation.Conformance;
import org.junit.jupiter.api.Test;

class ShapeConformanceTest {

    private static final Set<FindingCode> OF_THE_REFERENCE = EnumSet.of(
            FindingCode.STATEMENT_SOURCE_RETRIEVED_AT_FUTURE_DATE,
            FindingCode.STATEMENT_DATE_IS_FUTURE_DATE,
            FindingCode.STATEMENT_ANNOTATION_CREATION_DATE_IS_FUTURE_DATE,
            FindingCode.STATEMENT_PUBLICATION_DATE_IS_FUTURE_DATE,
            FindingCode.STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE,
            FindingCode.STATEMENT_PERSON_BIRTH_DATE_IN_FUTURE,
            FindingCode.STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST,
            FindingCode.STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_START_AFTER_END_DATE,
            FindingCode.PERSON_BIRTH_YEAR_TOO_EARLY,
            FindingCode.PERSON_BIRTH_YEAR_TOO_LATE,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MIN_AND_EXCLUSIVEMIN,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MAX_AND_EXCLUSIVEMAX,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_EXACT_HAS_MIN_MAX,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_NOT_EXACT_MAX_GREATER_THAN_MIN,
            FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_EXACT_MAX_EQUALS_MIN,
            FindingCode.HAS_PUBLIC_LISTING_INFORMATION_BUT_HAS_PUBLIC_LISTING_IS_FALSE,
            FindingCode.ENTITY_SECURITY_LISTING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_OPERATING_MARKET_IDENTIFIER_CODE,
            FindingCode.ENTITY_SECURITY_LISTING_OPERATING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_MARKET_IDENTIFIER_CODE,
            FindingCode.HAS_PEP_DETAILS_WITHOUT_MISSING_INFO_BUT_INCORRECT_PEP_STATUS,
            FindingCode.HAS_PEP_DETAILS_WITH_MISSING_INFO_BUT_INCORRECT_PEP_STATUS,
            FindingCode.HAS_PEP_DETAILS_BUT_INCORRECT_PEP_STATUS,
            FindingCode.WRONG_ADDRESS_TYPE_USED,
            FindingCode.ALTERNATIVE_ADDRESS_WITH_NO_OTHER_ADDRESS_TYPES,
            FindingCode.STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN);

    @Test
    void theVerdictsAreThoseOfTheReference() {
        assertThat(Conformance.disagreements(OF_THE_REFERENCE)).isEmpty();
    }
}
