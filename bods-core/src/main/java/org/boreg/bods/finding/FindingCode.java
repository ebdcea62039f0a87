package org.boreg.bods.finding;

import static org.boreg.bods.finding.Severity.ERROR;
import static org.boreg.bods.finding.Severity.INFO;
import static org.boreg.bods.finding.Severity.WARNING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.BodsVersion;

/**
 * The kinds of finding, each with one severity and the versions of the standard that it can be about. What they mean, in words, and
 * an example of each are in the {@link Catalogue}.
 *
 * <p>The codes are those of the validator that Open Ownership publishes where it has one, misspellings included, so that reports can be compared.
 */
public enum FindingCode {

    // Reading a file

    UNREADABLE_JSON(ERROR, Versions.ALL),
    DUPLICATE_FIELD(ERROR, Versions.ALL),
    NESTED_TOO_DEEPLY(ERROR, Versions.ALL),
    NUMBER_TOO_LARGE(ERROR, Versions.ALL),
    NOT_UTF8(ERROR, Versions.ALL),
    BROKEN_FILE(ERROR, Versions.ALL),
    ARCHIVE_TOO_LARGE(ERROR, Versions.ALL),
    NOTHING_TO_READ(ERROR, Versions.ALL),
    STATEMENT_TOO_LARGE(ERROR, Versions.ALL),
    NOT_A_STATEMENT(ERROR, Versions.ALL),
    LONE_SURROGATE(WARNING, Versions.ALL),

    // Reading a table

    TABLE_UNREADABLE(ERROR, Versions.ALL),
    TABLE_INCOMPLETE(WARNING, Versions.ALL),
    TABLE_COLUMN_UNKNOWN(INFO, Versions.ALL),
    TABLE_ROW_UNREADABLE(ERROR, Versions.ALL),
    TABLE_ROW_UNEVEN(WARNING, Versions.ALL),
    TABLE_ROW_ORPHANED(ERROR, Versions.ALL),
    TABLE_LINK_REPEATED(ERROR, Versions.ALL),
    TABLE_CELL_MISPLACED(WARNING, Versions.ALL),

    // Taking a statement into the register

    MISSING_FIELD(ERROR, Versions.ALL),
    UNUSABLE_FIELD(ERROR, Versions.ALL),
    MISSING_DETAIL(WARNING, Versions.ALL),
    IGNORED_VALUE(WARNING, Versions.ALL),
    STATEMENT_ID_REUSED(ERROR, Versions.ALL),
    STATEMENT_REDACTED(ERROR, Versions.ALL),
    RECORD_TYPE_CHANGED(ERROR, Versions.ALL),
    SNAPSHOT_NOT_WHOLE(WARNING, Versions.RECORDS),
    CLOSED_AS_GONE(INFO, Versions.RECORDS),

    // Turning the records of a source into statements

    SOURCE_RECORD_UNREADABLE(ERROR, Versions.RECORDS),
    SOURCE_VALUE_UNKNOWN(WARNING, Versions.RECORDS),
    SOURCE_FIELD_UNKNOWN(WARNING, Versions.RECORDS),

    // The JSON Schema of the standard

    SCHEMA_REQUIRED("schema.required", ERROR, Versions.ALL),
    SCHEMA_TYPE("schema.type", ERROR, Versions.ALL),
    SCHEMA_ENUM("schema.enum", ERROR, Versions.ALL),
    SCHEMA_CONST("schema.const", ERROR, Versions.ALL),
    SCHEMA_FORMAT("schema.format", ERROR, Versions.ALL),
    SCHEMA_PATTERN("schema.pattern", ERROR, Versions.ALL),
    SCHEMA_MIN_LENGTH("schema.minLength", ERROR, Versions.ALL),
    SCHEMA_MAX_LENGTH("schema.maxLength", ERROR, Versions.ALL),
    SCHEMA_MINIMUM("schema.minimum", ERROR, Versions.ALL),
    SCHEMA_MAXIMUM("schema.maximum", ERROR, Versions.ALL),
    SCHEMA_MIN_PROPERTIES("schema.minProperties", ERROR, Versions.ALL),
    SCHEMA_ANY_OF("schema.anyOf", ERROR, Versions.ALL),
    SCHEMA_ONE_OF("schema.oneOf", ERROR, Versions.ALL),
    SCHEMA_DEPENDENCIES("schema.dependencies", ERROR, Versions.ALL),
    ADDITIONAL_FIELD(INFO, Versions.ALL),

    // Which version a file follows

    UNKNOWN_SCHEMA_VERSION_USED(ERROR, Versions.ALL),
    INCONSISTENT_SCHEMA_VERSION_USED(ERROR, Versions.LEGACY),
    MIXED_SCHEMA_VERSIONS(WARNING, Versions.RECORDS),

    // Statements of BODS 0.1 to 0.3, each by itself

    ENTITY_IDENTIFIER_SCHEME_NOT_KNOWN(WARNING, Versions.LEGACY),
    WRONG_ADDRESS_TYPE_USED(WARNING, Versions.V0_2_AND_V0_3),
    ALTERNATIVE_ADDRESS_WITH_NO_OTHER_ADDRESS_TYPES(WARNING, Versions.V0_2_AND_V0_3),
    PERSON_BIRTH_YEAR_TOO_EARLY(WARNING, Versions.LEGACY),
    PERSON_BIRTH_YEAR_TOO_LATE(ERROR, Versions.LEGACY),
    OWNERSHIP_OR_CONTROL_STATEMENT_HAS_IS_COMPONTENT_AND_COMPONENT_STATEMENT_IDS(ERROR, Versions.V0_2_AND_V0_3),
    STATEMENT_IS_BENEFICIAL_OWNERSHIP_OR_CONTROL_BUT_NO_PERSON_SPECIFIED(
            "statement_is_beneficialOwnershipOrControl_but_no_person_specified", ERROR, Versions.LEGACY),
    HAS_PEP_DETAILS_WITHOUT_MISSING_INFO_BUT_INCORRECT_PEP_STATUS(ERROR, Versions.V0_2),
    STATEMENT_ENTITY_TYPE_AND_ENTITY_SUB_TYPE_DO_NOT_ALIGN(ERROR, Versions.V0_3),

    // Statements of several versions, each by itself

    HAS_PEP_DETAILS_WITH_MISSING_INFO_BUT_INCORRECT_PEP_STATUS(ERROR, Versions.SINCE_V0_2),
    HAS_PEP_DETAILS_BUT_INCORRECT_PEP_STATUS(ERROR, Versions.SINCE_V0_3),
    HAS_PUBLIC_LISTING_INFORMATION_BUT_HAS_PUBLIC_LISTING_IS_FALSE(ERROR, Versions.SINCE_V0_3),
    ENTITY_SECURITY_LISTING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_OPERATING_MARKET_IDENTIFIER_CODE(
            WARNING, Versions.SINCE_V0_3),
    ENTITY_SECURITY_LISTING_OPERATING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_MARKET_IDENTIFIER_CODE(
            WARNING, Versions.SINCE_V0_3),
    DUPLICATE_STATEMENT_ID(ERROR, Versions.ALL),

    // Statements of BODS 0.1 to 0.3, together

    ENTITY_STATEMENT_OUT_OF_ORDER(ERROR, Versions.LEGACY),
    PERSON_STATEMENT_OUT_OF_ORDER(ERROR, Versions.LEGACY),
    ENTITY_STATEMENT_MISSING(ERROR, Versions.LEGACY),
    PERSON_STATEMENT_MISSING(ERROR, Versions.LEGACY),
    ENTITY_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT(WARNING, Versions.LEGACY),
    PERSON_STATEMENT_NOT_USED_IN_OWNERSHIP_OR_CONTROL_STATEMENT(WARNING, Versions.LEGACY),
    STATEMENT_IS_COMPONENT_BUT_IS_AFTER_USE_IN_COMPONENT_STATEMENT_ID(ERROR, Versions.V0_2_AND_V0_3),
    STATEMENT_IS_COMPONENT_BUT_NOT_USED_IN_COMPONENT_STATEMENT_IDS(WARNING, Versions.V0_2_AND_V0_3),
    COMPONENT_STATEMENT_ID_NOT_IN_PACKAGE(ERROR, Versions.V0_2_AND_V0_3),

    // Statements of BODS 0.4, each by itself

    STATEMENT_SOURCE_RETRIEVED_AT_FUTURE_DATE(ERROR, Versions.RECORDS),
    STATEMENT_DATE_IS_FUTURE_DATE(ERROR, Versions.RECORDS),
    STATEMENT_ANNOTATION_CREATION_DATE_IS_FUTURE_DATE(ERROR, Versions.RECORDS),
    STATEMENT_PUBLICATION_DATE_IS_FUTURE_DATE(ERROR, Versions.RECORDS),
    STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE(ERROR, Versions.RECORDS),
    STATEMENT_PERSON_BIRTH_DATE_IN_FUTURE(ERROR, Versions.RECORDS),
    STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST(WARNING, Versions.RECORDS),
    STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_START_AFTER_END_DATE(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MIN_AND_EXCLUSIVEMIN(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MAX_AND_EXCLUSIVEMAX(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_EXACT_HAS_MIN_MAX(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_NOT_EXACT_MAX_GREATER_THAN_MIN(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_INTERESTS_EXACT_MAX_EQUALS_MIN(WARNING, Versions.RECORDS),
    ANNOTATION_STATEMENT_POINTER_TARGET_INVALID(ERROR, Versions.RECORDS),
    PERSON_IDENTIFIERS_INVALID_COMPOSITION(WARNING, Versions.RECORDS),
    PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE(WARNING, Versions.RECORDS),
    PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD(WARNING, Versions.RECORDS),
    ENTITY_IDENTIFIERS_NOT_KNOWN_SCHEME(WARNING, Versions.RECORDS),
    STATEMENT_ENTITY_SECURITIES_LISTINGS_HASPUBLICLISTING_IS_FALSE(ERROR, Versions.RECORDS),

    // Statements of BODS 0.4, together

    STATEMENT_DECLARATION_SUBJECT_NOT_EXIST(ERROR, Versions.RECORDS),
    STATEMENT_DECLARATION_SUBJECT_NOT_ENTITY_PERSON(ERROR, Versions.RECORDS),
    STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS(ERROR, Versions.RECORDS),
    STATEMENT_PERSON_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS(ERROR, Versions.RECORDS),
    STATEMENT_RELATIONSHIP_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS(ERROR, Versions.RECORDS),
    MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_NEW(ERROR, Versions.RECORDS),
    STATEMENT_WITH_RECORD_STATUS_NEW_MUST_BE_FIRST(ERROR, Versions.RECORDS),
    MULTIPLE_STATEMENTS_IN_SERIES_WITH_RECORD_STATUS_CLOSED(ERROR, Versions.RECORDS),
    STATEMENT_WITH_RECORD_STATUS_CLOSED_MUST_BE_LAST(ERROR, Versions.RECORDS),
    STATEMENTS_IN_SERIES_WITH_DIFFERENT_RECORD_TYPES(ERROR, Versions.RECORDS),
    SUBJECT_MUST_BE_RECORD_ID(ERROR, Versions.RECORDS),
    INTERESTED_PARTY_MUST_BE_RECORD_ID(ERROR, Versions.RECORDS),
    SUBJECT_CAN_ONLY_REFER_TO_ENTITY(ERROR, Versions.RECORDS),
    INTERESTED_PARTY_CAN_ONLY_REFER_TO_ENTITY_OR_PERSON(ERROR, Versions.RECORDS),
    INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON(ERROR, Versions.RECORDS),
    RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_NOMINATION_ARRANGEMENT(ERROR, Versions.RECORDS),
    RELATIONSHIP_INTERESTS_SUBJECT_SHOULD_BE_ENTITY_TRUST(ERROR, Versions.RECORDS),
    RELATIONSHIP_SUBJECT_NOT_BEFORE_RELATIONSHIP_IN_DATASET(ERROR, Versions.RECORDS),
    RELATIONSHIP_INTERESTED_PARTY_NOT_BEFORE_RELATIONSHIP_IN_DATASET(ERROR, Versions.RECORDS),
    COMPONENT_RECORD_ID_NOT_IN_DATASET(ERROR, Versions.RECORDS),
    COMPONENT_RECORD_IS_STATEMENT_ID(ERROR, Versions.RECORDS),

    // What the register looks for beyond that, in each statement

    BENEFICIAL_OWNER_UNSPECIFIED(ERROR, Versions.RECORDS),
    ANNOTATION_TARGET_NOT_IN_STATEMENT(WARNING, Versions.ALL),
    UNSPECIFIED_PERSON_WITHOUT_REASON(WARNING, Versions.ALL),
    UNSPECIFIED_ENTITY_WITHOUT_REASON(WARNING, Versions.ALL),
    COUNTRY_CODE_NOT_ISO(WARNING, Versions.ALL),
    JURISDICTION_CODE_NOT_ISO(WARNING, Versions.ALL),
    LEI_INVALID(WARNING, Versions.ALL),
    ISIN_INVALID(WARNING, Versions.SINCE_V0_3),
    MIC_INVALID(WARNING, Versions.SINCE_V0_3),
    SECURITY_ID_INVALID(WARNING, Versions.SINCE_V0_3),
    IDENTIFIER_WITHOUT_ID(WARNING, Versions.ALL),
    PLACEHOLDER_IDENTIFIER(WARNING, Versions.ALL),
    COMPANY_NUMBER_MALFORMED(WARNING, Versions.ALL),
    ALTERNATIVE_ADDRESS_ALONE(WARNING, Versions.RECORDS),
    SELF_OWNERSHIP(WARNING, Versions.ALL),
    STATEMENT_AFTER_PUBLICATION(WARNING, Versions.ALL),
    SHARE_RANGE_EMPTY(ERROR, Versions.ALL),
    INTEREST_ENDS_BEFORE_IT_STARTS(ERROR, Versions.LEGACY),
    ENTITY_DISSOLVED_BEFORE_FOUNDED(ERROR, Versions.LEGACY),
    DEATH_DATE_NOT_SENSIBLE(ERROR, Versions.LEGACY),
    DATE_IN_FUTURE(WARNING, Versions.LEGACY),
    INTEREST_STARTS_IN_FUTURE(INFO, Versions.ALL),
    INTERESTS_ALL_ENDED(INFO, Versions.ALL),
    RELATIONSHIP_WITHOUT_INTERESTS(INFO, Versions.ALL),
    PERSON_WITHOUT_NAME(WARNING, Versions.ALL),
    ENTITY_WITHOUT_NAME(WARNING, Versions.ALL),
    PERSON_IMPROBABLY_OLD(INFO, Versions.ALL),
    PERSONAL_IDENTIFIER_PUBLISHED(WARNING, Versions.ALL),
    SOURCE_MISSING(WARNING, Versions.ALL),
    LICENSE_MISSING(INFO, Versions.SINCE_V0_2),
    STATE_WITHOUT_JURISDICTION(WARNING, Versions.SINCE_V0_3),
    COMPONENTS_OF_DIRECT_INTEREST(WARNING, Versions.SINCE_V0_2),

    // What the register looks for beyond that, in all statements together

    STATEMENT_ID_REUSED_FOR_OTHER_CONTENT(ERROR, Versions.ALL),
    SERIES_DOES_NOT_BEGIN_WITH_NEW(WARNING, Versions.RECORDS),
    RECORD_REOPENED(ERROR, Versions.RECORDS),
    RELATIONSHIP_PARTIES_CHANGED(ERROR, Versions.RECORDS),
    TRUST_INTEREST_TYPE_NOT_ALLOWED(ERROR, Versions.RECORDS),
    NOMINATION_INTEREST_TYPE_NOT_ALLOWED(ERROR, Versions.RECORDS),
    OWNERSHIP_RING(INFO, Versions.ALL),
    NO_BENEFICIAL_OWNERS_BESIDE_DECLARED_OWNER(ERROR, Versions.ALL),
    CLOSED_PARTY_IN_OPEN_RELATIONSHIP(WARNING, Versions.RECORDS),
    SHARES_OVER_100(WARNING, Versions.ALL),
    RELATIONSHIP_DECLARED_TWICE(WARNING, Versions.ALL),
    ENDED_PARTY_IN_OPEN_RELATIONSHIP(WARNING, Versions.ALL),
    INTEREST_BEFORE_BIRTH(WARNING, Versions.ALL),
    REPLACES_UNKNOWN_STATEMENT(INFO, Versions.LEGACY),
    STATEMENT_REPLACED_TWICE(WARNING, Versions.LEGACY),
    REPLACEMENT_GOES_ROUND(ERROR, Versions.LEGACY),

    // What BODS 0.4 asks for and an older statement does not say

    UPGRADE_STATEMENT_DATE_UNKNOWN(WARNING, Versions.LEGACY),
    UPGRADE_DECLARATION_SUBJECT_UNKNOWN(WARNING, Versions.LEGACY),
    UPGRADE_DETAIL_UNKNOWN(WARNING, Versions.LEGACY),
    UPGRADE_VALUE_LOST(WARNING, Versions.LEGACY),
    UPGRADE_VALUE_NOT_ALLOWED(WARNING, Versions.LEGACY),
    UPGRADE_COUNTRY_NAME_UNKNOWN(WARNING, Versions.LEGACY),
    UPGRADE_SERIES_SPLIT(WARNING, Versions.LEGACY),
    UPGRADE_SERIES_MERGED(INFO, Versions.LEGACY),
    UPGRADE_SERIES_INCOMPLETE(INFO, Versions.LEGACY),
    UPGRADE_DATE_ROUNDED(INFO, Versions.LEGACY),

    // What of the UK PSC register cannot become a statement as it is

    PSC_KIND_UNKNOWN(ERROR, Versions.RECORDS),
    PSC_RECORD_UNUSABLE(ERROR, Versions.RECORDS),
    PSC_CODE_UNKNOWN(WARNING, Versions.RECORDS),
    PSC_DATE_UNUSABLE(WARNING, Versions.RECORDS),
    PSC_VALUE_UNUSABLE(WARNING, Versions.RECORDS),
    PSC_TOTALS_DIFFER(WARNING, Versions.RECORDS),
    PSC_IDENTIFIER_UNUSABLE(INFO, Versions.RECORDS),
    PSC_COUNTRY_UNKNOWN(INFO, Versions.RECORDS),
    PSC_FIELD_UNKNOWN(INFO, Versions.RECORDS);

    private static final Map<String, FindingCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(FindingCode::code, Function.identity()));

    private final String code;
    private final Severity severity;
    private final Set<BodsVersion> versions;

    FindingCode(Severity severity, Set<BodsVersion> versions) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.severity = severity;
        this.versions = versions;
    }

    FindingCode(String code, Severity severity, Set<BodsVersion> versions) {
        this.code = code;
        this.severity = severity;
        this.versions = versions;
    }

    /** The code that reports write like this. */
    public static Optional<FindingCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * A violation of this keyword of JSON Schema.
     *
     * @throws java.util.NoSuchElementException where the schemas of the standard do not use it
     */
    public static FindingCode ofSchemaKeyword(String keyword) {
        return of("schema." + keyword).orElseThrow();
    }

    public Severity severity() {
        return severity;
    }

    /** The versions of the standard that files can have this finding in. */
    public Set<BodsVersion> versions() {
        return EnumSet.copyOf(versions);
    }

    /** The code as reports write it: {@code UNREADABLE_JSON} is {@code unreadable_json}. */
    public String code() {
        return code;
    }

    /** The words about this code, and its example. */
    public CatalogueEntry entry() {
        return Catalogue.entry(this);
    }

    private static final class Versions {

        private static final Set<BodsVersion> ALL = EnumSet.allOf(BodsVersion.class);
        private static final Set<BodsVersion> LEGACY = EnumSet.range(BodsVersion.V0_1, BodsVersion.V0_3);
        private static final Set<BodsVersion> V0_2 = EnumSet.of(BodsVersion.V0_2);
        private static final Set<BodsVersion> V0_3 = EnumSet.of(BodsVersion.V0_3);
        private static final Set<BodsVersion> V0_2_AND_V0_3 = EnumSet.range(BodsVersion.V0_2, BodsVersion.V0_3);
        private static final Set<BodsVersion> SINCE_V0_2 = EnumSet.range(BodsVersion.V0_2, BodsVersion.V0_4);
        private static final Set<BodsVersion> SINCE_V0_3 = EnumSet.range(BodsVersion.V0_3, BodsVersion.V0_4);
        private static final Set<BodsVersion> RECORDS = EnumSet.of(BodsVersion.V0_4);
    }
}
