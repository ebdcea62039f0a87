package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.COUNTRY_CODE_NOT_ISO;
import static org.boreg.bods.finding.FindingCode.JURISDICTION_CODE_NOT_ISO;

import java.util.List;
import java.util.Locale;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private static final Said SAID = Said.about(COUNTRY_CODE_NOT_ISO, JURISDICTION_CODE_NOT_ISO);

    @Test
    void javaKnowsTheCountriesThatIsoKnows() {
        assertThat(Locale.getISOCountries())
                .hasSize(249)
                .contains("AX", "BL", "BQ", "CW", "MF", "PS", "SS", "SX", "TL", "TW")
                .doesNotContain("AN", "CS", "EU", "SU", "UK", "XK", "YU", "ZZ");
    }

    @Test
    void theCodeOfACountryIsOneOfIsoWhereverItStands() {
        String person = """
                {'nationalities': [{'code': 'ES'}, {'code': 'UK'}], 'taxResidencies': [{'code': 'XX'}],
                 'placeOfBirth': {'country': {'code': 'gb'}}, 'placeOfResidence': {'country': 'YU'},
                 'addresses': [{'country': {'code': 'XK'}}, {'country': {'code': 'ZZ'}}, {'country': 'ZZ'}]}
                """;

        assertThat(SAID.ofPerson(person))
                .containsExactlyInAnyOrder(
                        "country_code_not_iso /recordDetails/nationalities/1/code",
                        "country_code_not_iso /recordDetails/taxResidencies/0/code",
                        "country_code_not_iso /recordDetails/placeOfBirth/country/code",
                        "country_code_not_iso /recordDetails/addresses/1/country/code");
    }

    @Test
    void theCountryOfAnAddressWasATextBeforeRecords() {
        String person = """
                {'statementType': 'personStatement', 'addresses': [{'country': 'GB'}, {'country': 'UK'}],
                 'placeOfResidence': {'country': 'YU'}, 'placeOfBirth': {'country': {'code': 'YU'}}}
                """;

        assertThat(SAID.of(BodsVersion.V0_2, person))
                .containsExactlyInAnyOrder(
                        "country_code_not_iso /addresses/1/country", "country_code_not_iso /placeOfResidence/country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "GB-SCT", "US-DE", "XK", "EU", "UN", "AD-02", "FR-2", "", "Z"})
    void theCodeOfAJurisdictionIsOfACountryOrAPartOfOne(String code) {
        assertThat(SAID.ofEntity("{'jurisdiction': {'code': '" + code + "'}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "GBR", "GB-", "GB-SCOT", "GB SCT", "US_DE", "ZZ-AB", "EU-DE", "gb", "US-de"})
    void theCodeOfAJurisdictionIsNothingElse(String code) {
        List<String> expected = code.length() > 6 ? List.of() : List.of("jurisdiction_code_not_iso ");
        assertThat(SAID.ofEntity("{'jurisdiction': {'code': '" + code + "'}}"))
                .isEqualTo(expected.stream()
                        .map(said -> said + "/recordDetails/jurisdiction/code")
                        .toList());
    }

    @Test
    void jurisdictionsAreFoundWhereverTheyStand() {
        assertThat(SAID.ofEntity("{'publicListing': {'securitiesListings': [{'stockExchangeJurisdiction': 'UK'}]}}"))
                .containsExactly("jurisdiction_code_not_iso"
                        + " /recordDetails/publicListing/securitiesListings/0/stockExchangeJurisdiction");
        assertThat(SAID.ofPerson("{'politicalExposure': {'details': [{'jurisdiction': {'code': 'UK'}}]}}"))
                .containsExactly(
                        "jurisdiction_code_not_iso /recordDetails/politicalExposure/details/0/jurisdiction/code");
        assertThat(SAID.of(
                        BodsVersion.V0_1,
                        "{'statementType': 'entityStatement', 'incorporatedInJurisdiction': {'code': 'UK'}}"))
                .containsExactly("jurisdiction_code_not_iso /incorporatedInJurisdiction/code");
        assertThat(SAID.of(
                        BodsVersion.V0_2,
                        "{'statementType': 'personStatement', 'pepStatusDetails': [{'jurisdiction': {'code': 'UK'}}]}"))
                .containsExactly("jurisdiction_code_not_iso /pepStatusDetails/0/jurisdiction/code");
    }

    @ParameterizedTest
    @CsvSource({"UK, GB", "EL, GR", "gb, GB", "GBR, GB", "us-de, US-DE", "US_DE, US-DE", "ZZ,"})
    void theCodeThatIsMeantIsNamed(String code, String meant) {
        assertThat(CountryCode.probablyMeant(code)).isEqualTo(meant);
    }
}
