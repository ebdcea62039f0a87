package org.boreg.bods.validation.dataset;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.BodsVersion;

/** What can be found in all statements together. */
final class Codes {

    private static final Set<FindingCode> ALL = EnumSet.of(
            FindingCode.DUPLICATE_STATEMENT_ID,
            FindingCode.ENTITY_STATEMENT_OUT_OF_ORDER,
            FindingCode.PERSON_STATEMENT_OUT_OF_ORDER,
            FindingCode.ENTITY_STATEMENT_MISSING,
            FindingCode.PERSON_STATEMENT_MISSING,
            FindingCode.ENTITY_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
            FindingCode.PERSON_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT,
            FindingCode.STATEMENT_IS_COMPONENT_BUT_IS_AFTER_USE_IN_COMPONENT_STATEMENT_ID,
            FindingCode.STATEMENT_IS_COMPONENT_BUT_NOT_USED_IN_COMPONENT_STATEMENT_IDS,
            FindingCode.COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE,
            FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_EXIST,
            FindingCode.STATEMENT_DECLARATION_SUBJECT_NOT_ENTITY_PERSON,
            FindingCode.STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.STATEMENT_PERSON_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.STATEMENT_RELATIONSHIP_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS,
            FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_NEW,
            FindingCode.STATEMENT_WITH_RECORD_STATUS_NEW_MUST_BE_FIRST,
            FindingCode.MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_CLOSED,
            FindingCode.STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST,
            FindingCode.STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES,
            FindingCode.SUBJECT_MUST_BE_RECORD_ID,
            FindingCode.INTERESTED_PARTY_MUST_BE_RECORD_ID,
            FindingCode.SUBJECT_CAN_ONLY_REFER_TO_ENTITY,
            FindingCode.INTERESTED_PARTY_CAN_ONLY_REFER_TO_ENTITY_OR_PERSON,
            FindingCode.INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON,
            FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_NOMINATION_ARRANGEMENT,
            FindingCode.RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_TRUST,
            FindingCode.RELATIONSHIP_SUBJECT_NOT_BEFORE_RELATIONSHIP_IN_DATASET,
            FindingCode.RELATIONSHIP_INTERESTED_PARTY_NOT_BEFORE_RELATIONSHIP_IN_DATASET,
            FindingCode.COMPONENT_RECORD_ID_NOT_IN_DATASET,
            FindingCode.COMPONENT_RECORD_IS_STATEMENT_ID,
            FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT,
            FindingCode.SERIES_DOES_NOT_BEGIN_WITH_NEW,
            FindingCode.RECORD_REOPENED,
            FindingCode.RELATIONSHIP_PARTIES_CHANGED,
            FindingCode.TRUST_INTEREST_TYPE_NOT_ALLOWED,
            FindingCode.NOMINATION_INTEREST_TYPE_NOT_ALLOWED,
            FindingCode.OWNERSHIP_RING,
            FindingCode.NO_BENEFICIAL_OWNERS_BESIDE_DECLARED_OWNER,
            FindingCode.CLOSED_PARTY_IN_OPEN_RELATIONSHIP,
            FindingCode.SHARES_OVER_100,
            FindingCode.RELATIONSHIP_DECLARED_TWICE,
            FindingCode.ENDED_PARTY_IN_OPEN_RELATIONSHIP,
            FindingCode.INTEREST_BEFORE_BIRTH,
            FindingCode.REPLACES_UNKNOWN_STATEMENT,
            FindingCode.STATEMENT_REPLACED_TWICE,
            FindingCode.REPLACEMENT_GOES_ROUND);

    static Set<FindingCode> of(BodsVersion version) {
        return ALL.stream()
                .filter(code -> code.versions().contains(version))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    private Codes() {}
}
