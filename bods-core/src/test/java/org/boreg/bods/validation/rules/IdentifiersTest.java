package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.COMPANY_NUMBER_MALFORMED;
import static org.boreg.bods.finding.FindingCode.ENTITY_IDENTIFIERS_NOT_KNOWN_SCHEME;
import static org.boreg.bods.finding.FindingCode.ENTITY_IDENTIFIER_SCHEME_NOT_KNOWN;
import static org.boreg.bods.finding.FindingCode.IDENTIFIER_WITHOUT_ID;
import static org.boreg.bods.finding.FindingCode.LEI_INVALID;
import static org.boreg.bods.finding.FindingCode.PERSONAL_IDENTIFIER_PUBLISHED;
import static org.boreg.bods.finding.FindingCode.PERSON_IDENTIFIERS_INVALID_COMPOSITION;
import static org.boreg.bods.finding.FindingCode.PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD;
import static org.boreg.bods.finding.FindingCode.PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE;
import static org.boreg.bods.finding.FindingCode.PLACEHOLDER_IDENTIFIER;

import java.util.List;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final Said SCHEMES =
            Said.about(ENTITY_IDENTIFIER_SCHEME_NOT_KNOWN, ENTITY_IDENTIFIERS_NOT_KNOWN_SCHEME);

    private static final Said SCHEMES_OF_PERSONS = Said.about(
            PERSON_IDENTIFIERS_INVALID_COMPOSITION,
            PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE,
            PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD);

    private static final Said IDS = Said.about(IDENTIFIER_WITHOUT_ID, PLACEHOLDER_IDENTIFIER);

    @ParameterizedTest
    @EnumSource(names = {"V0_1", "V0_2", "V0_3"})
    void anEntitysSchemeIsOneOfOrgIdGuideBeforeRecords(BodsVersion version) {
        String statement =
                "{'statementID': 's', 'statementType': 'entityStatement', 'identifiers': [{'scheme': '%s'}]}";

        assertThat(SCHEMES.of(version, statement.formatted("GB-COH"))).isEmpty();
        assertThat(SCHEMES.of(version, statement.formatted(""))).isEmpty();
        assertThat(SCHEMES.of(version, statement.formatted("GB-CON")))
                .containsExactly("entity_identifier_scheme_not_known /identifiers/0/scheme");
        assertThat(SCHEMES.of(version, statement.replace("'s'", "''").formatted("GB-CON")))
                .isEmpty();
    }

    @Test
    void anEntitysSchemeIsOneOfOrgIdGuideInRecords() {
        String where = " /recordDetails/identifiers/0/scheme";
        assertThat(SCHEMES.ofEntity("{'identifiers': [{'scheme': 'XI-LEI'}, {'schemeName': 'Ours'}]}"))
                .isEmpty();
        assertThat(SCHEMES.ofEntity("{'identifiers': [{'scheme': 'xi-lei'}]}"))
                .containsExactly("entity_identifiers_not_known_scheme" + where);
        assertThat(SCHEMES.ofEntity("{'identifiers': [{'scheme': ''}]}"))
                .containsExactly("entity_identifiers_not_known_scheme" + where);
        assertThat(SCHEMES.ofEntity("{'identifiers': [{'scheme': null}]}"))
                .containsExactly("entity_identifiers_not_known_scheme" + where);
        assertThat(SCHEMES.ofPerson("{'identifiers': [{'scheme': 'GB-CON'}]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESP-PASSPORT", "GBR-TAXID", "D-IDCARD", "UNO-PASSPORT", "XXA-IDCARD", "gbr-IDCARD"})
    void aPersonsSchemeNamesCountryAndDocument(String scheme) {
        assertThat(SCHEMES_OF_PERSONS.ofPerson("{'identifiers': [{'scheme': '" + scheme + "'}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GBR--PASSPORT, person_identifiers_invalid_composition",
        "-PASSPORT, person_identifiers_invalid_composition",
        "GBR-, person_identifiers_invalid_composition",
        "GBRPASSPORT, person_identifiers_invalid_composition",
        "'', person_identifiers_invalid_composition",
        "GB-PASSPORT, person_identifiers_no_valid_iso_3166_1_alpha_3_code",
        "ANT-NOTHING, person_identifiers_no_valid_iso_3166_1_alpha_3_code",
        "GBR-ID, person_identifiers_not_passport_taxid_idcard",
        "GBR-passport, person_identifiers_not_passport_taxid_idcard",
    })
    void aPersonsSchemeOfAnotherFormIsSaidOnce(String scheme, String code) {
        assertThat(SCHEMES_OF_PERSONS.ofPerson("{'identifiers': [{'scheme': '" + scheme + "'}]}"))
                .containsExactly(code + " /recordDetails/identifiers/0/scheme");
    }

    @Test
    void aPersonsIdentifierWithoutSchemeHasNoComposition() {
        assertThat(SCHEMES_OF_PERSONS.ofPerson("{'identifiers': [{'schemeName': 'Ours', 'id': '1'}]}"))
                .containsExactly("person_identifiers_invalid_composition /recordDetails/identifiers/0");
        assertThat(SCHEMES_OF_PERSONS.ofPerson("{'identifiers': [{'scheme': 5}, 'GBR', null]}"))
                .isEmpty();
    }

    @Test
    void anIdentifierWithoutNumberIdentifiesNobody() {
        assertThat(IDS.ofEntity("{'identifiers': [{'scheme': 'GB-COH', 'id': ' '}, {'schemeName': 'Ours'}]}"))
                .containsExactly(
                        "identifier_without_id /recordDetails/identifiers/0",
                        "identifier_without_id /recordDetails/identifiers/1");
        assertThat(IDS.of(BodsVersion.V0_1, "{'statementType': 'personStatement', 'identifiers': [{'scheme': 'A-B'}]}"))
                .containsExactly("identifier_without_id /identifiers/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "N/A", "n/a", "-", "Unknown", "not known", "desconocido", "XXXXXXXX", "нет", "无"})
    void aStopgapIsNoNumber(String id) {
        assertThat(IDS.ofEntity("{'identifiers': [{'scheme': 'GB-COH', 'id': '" + id + "'}]}"))
                .containsExactly("placeholder_identifier /recordDetails/identifiers/0/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000001", "NA123456", "X1", "Unknown Ltd 7"})
    void aNumberIsNoStopgap(String id) {
        assertThat(IDS.ofEntity("{'identifiers': [{'scheme': 'GB-COH', 'id': '" + id + "'}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB-COH, 90000011", "GB-COH, SC900001", "GB-COH, sc900001", "GB-COH, OC399999", "GB-COH, R0900001",
        "GB-COH, IP90012R", "GB-COH, SP9001RS", "GB-COH, N/A", "NO-BRC, 999999999", "NO-BRC, 999 999 999",
        "DK-CVR, 90000011", "CZ-ICO, 99999994", "AU-ABN, 53004085616", "AU-ABN, 53 004 085 616", "SE-BLV, whatever",
    })
    void aCompanyNumberOfTheRegistersFormIsRight(String scheme, String id) {
        assertThat(numbers(scheme, id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GB-COH, 9000011", "GB-COH, 900000110", "GB-COH, GB900001", "GB-COH, SC90000", "GB-COH, 9000001O",
        "GB-COH, SC9O0001", "NO-BRC, 999999998", "NO-BRC, 99999999A", "DK-CVR, DK900000", "CZ-ICO, 99999995",
        "AU-ABN, 53004085617", "GB-COH, Bristol",
    })
    void aCompanyNumberOfAnotherFormIsMalformed(String scheme, String id) {
        assertThat(numbers(scheme, id)).containsExactly("company_number_malformed /recordDetails/identifiers/0/id");
    }

    @Test
    void lostZerosAreCalledByTheirName() {
        assertThat(Said.about(COMPANY_NUMBER_MALFORMED)
                        .messageOfEntity("{'identifiers': [{'scheme': 'GB-COH', 'id': '123456'}]}"))
                .isEqualTo("\"123456\" is too short for GB-COH, whose numbers have 8 characters;"
                        + " zeros in front seem to be lost.");
    }

    @ParameterizedTest
    @CsvSource({
        "'scheme', XI-LEI, 9845LARKSPURWHARF130, true",
        "'scheme', XI-LEI, 9845larkspurwharf130, true",
        "'scheme', XI-LEI, 9845LARKSPURWHARF103, false",
        "'scheme', XI-LEI, 9845LARKSPURWHARF13, false",
        "'scheme', XI-LEI, 9845LARKSPURWHARF13O, false",
        "'scheme', XI-LEI, unknown, true",
        "'schemeName', LEI, 9845LARKSPURWHARF131, false",
        "'schemeName', Global Legal Entity Identifier Index, 1, false",
        "'schemeName', Leisure register, 1, true",
        "'scheme', GB-COH, 1, true",
    })
    void whatIsCalledAnLeiHasItsCheckDigits(String field, String scheme, String id, boolean right) {
        String details = "{'identifiers': [{'%s': '%s', 'id': '%s'}]}".formatted(field, scheme, id);
        assertThat(Said.about(LEI_INVALID).ofEntity(details))
                .isEqualTo(right ? List.of() : List.of("lei_invalid /recordDetails/identifiers/0/id"));
    }

    @Test
    void theNumberOfADocumentIsNotForThePublic() {
        assertThat(published("{'scheme': 'ESP-TAXID', 'id': 'Z1'}")).hasSize(1);
        assertThat(published("{'schemeName': 'Número de pasaporte', 'id': 'Z1'}"))
                .hasSize(1);
        assertThat(published("{'scheme': 'ESP-TAXID'}")).isEmpty();
        assertThat(published("{'scheme': 'ESP-TAXID', 'id': 'N/A'}")).isEmpty();
        assertThat(published("{'schemeName': 'Ours-person', 'id': 'Z1'}")).isEmpty();
    }

    @Test
    void theNumberOfADocumentMayBeDeclaredToTheAuthority() {
        Said said = Said.about(PERSONAL_IDENTIFIER_PUBLISHED);
        String identifiers = "'identifiers': [{'scheme': 'ESP-TAXID', 'id': 'Z1'}]";

        assertThat(said.ofPerson("{" + identifiers + "}")).isEmpty();
        assertThat(said.of(BodsVersion.V0_1, "{'statementType': 'personStatement', " + identifiers + "}"))
                .containsExactly("personal_identifier_published /identifiers/0/id");
    }

    private static List<String> published(String identifier) {
        return Said.about(PERSONAL_IDENTIFIER_PUBLISHED)
                .of(
                        BodsVersion.V0_4,
                        "{'recordType': 'person', 'publicationDetails': {'bodsVersion': '0.4'},"
                                + " 'recordDetails': {'identifiers': [" + identifier + "]}}");
    }

    private static List<String> numbers(String scheme, String id) {
        return Said.about(COMPANY_NUMBER_MALFORMED)
                .ofEntity("{'identifiers': [{'scheme': '%s', 'id': '%s'}]}".formatted(scheme, id));
    }
}
