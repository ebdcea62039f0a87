package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationsTest {

    @ParameterizedTest
    @CsvSource({
        "British, GB",
        "BRITISH, GB",
        " british , GB",
        "Great Britain, GB",
        "England & Wales, GB",
        "England and Wales, GB",
        "U.K., GB",
        "Irish, IE",
        "P.R. China, CN",
        "Cote d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "Turkiye, TR",
        "Türkiye, TR",
        "Isle of Man, IM",
        "St. Kitts & Nevis, KN",
        "Hong Kong, HK",
        "Nigerian, NG",
        "Nigerien, NE",
        "Delaware, US",
    })
    void aCountryIsKnownByItsNamesAndItsPeople(String text, String code) {
        assertThat(Nations.code(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "West Yorkshire", "Congolese", "Dominican", "Guiana", "123", "N/A", "Stateless"})
    void whatIsNotCertainIsNone(String text) {
        assertThat(Nations.code(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "British|British",
                "British,Irish|British;Irish",
                "British / Irish|British;Irish",
                "British and Irish|British;Irish",
                "British & Irish, British|British;Irish",
                "British-Irish|British;Irish",
                "Trinidad and Tobago|Trinidad and Tobago",
                "Antigua & Barbuda|Antigua & Barbuda",
                "British, Martian|British;Martian",
                "Moon and Mars|Moon and Mars",
                "Guinea-Bissau|Guinea-Bissau",
            })
    void severalNationalitiesAreTakenApart(String text, String parts) {
        assertThat(Nations.parts(text)).containsExactly(parts.split(";"));
    }

    @Test
    void everyCountryOfIsoIsThere() {
        Set<String> missing = new TreeSet<>(Set.of(Locale.getISOCountries()));
        missing.removeIf(
                code -> Nations.code(Nations.name(code)).filter(code::equals).isPresent());

        assertThat(missing).isSubsetOf("AN");
    }
}
