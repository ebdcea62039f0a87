package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.validation.Conformance;
import org.junit.jupiter.api.Test;

class IdentifierAndInterestConformanceTest {

    private static final Set<FindingCode> CODES = Set.of(
            FindingCode.ENTITY_IDENTIFIER_SCHEME_NOT_KNOWN,
            FindingCode.ENTITY_IDENTIFIERS_NOT_KNOWN_SCHEME,
            FindingCode.PERSON_IDENTIFIERS_INVALID_COMPOSITION,
            FindingCode.PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE,
            FindingCode.PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD,
            FindingCode.ANNOTATION_STATEMENT_POINTER_TARGET_INVALID,
            FindingCode.STATEMENT_IS_BENEFICIAL_OWNERSHIP_OR_CONTROL_BUT_NO_PERSON_SPECIFIED,
            FindingCode.OWNERSHIP_OR_CONTROL_STATEMENT_HAS_IS_COMPONTENT_AND_COMPONENT_STATEMENT_IDS);

    @Test
    void theVerdictsAreThoseOfTheReference() {
        assertThat(Conformance.disagreements(CODES)).isEmpty();
    }
}
