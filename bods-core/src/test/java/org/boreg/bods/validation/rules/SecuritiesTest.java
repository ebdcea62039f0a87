package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.ISIN_INVALID;
import static org.boreg.bods.finding.FindingCode.MIC_INVALID;
import static org.boreg.bods.finding.FindingCode.SECURITY_ID_INVALID;

import java.util.List;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecuritiesTest {

    private static final Said SAID = Said.about(ISIN_INVALID, MIC_INVALID, SECURITY_ID_INVALID);

    @ParameterizedTest
    @CsvSource({
        "isin, GB00B0000018, ''",
        "ISIN, GB00B0000018, ''",
        "isin, XS0000000009, ''",
        "isin, GB00B0000019, isin_invalid",
        "isin, GB00B000018, isin_invalid",
        "isin, gb00b0000018, isin_invalid",
        "isin, ZZ0000000005, isin_invalid",
        "cusip, 90000A108, ''",
        "cusip, 90000A109, security_id_invalid",
        "cusip, 90000A10, security_id_invalid",
        "cins, G9000A101, ''",
        "cins, 90000A108, security_id_invalid",
        "figi, BBG00000ZZ11, ''",
        "figi, BBG00000ZZ12, security_id_invalid",
        "figi, BBG00000AZ18, security_id_invalid",
        "sedol, whatever, ''",
    })
    void theNumberOfASecurityHasTheFormOfItsScheme(String scheme, String id, String code) {
        String details = "{'publicListing': {'securitiesListings': [{'security': {'idScheme': '%s', 'id': '%s'}}]}}"
                .formatted(scheme, id);

        assertThat(SAID.ofEntity(details))
                .isEqualTo(
                        code.isEmpty()
                                ? List.of()
                                : List.of(code + " /recordDetails/publicListing/securitiesListings/0/security/id"));
    }

    @Test
    void aMarketCodeHasFourCharacters() {
        String listings =
                "{'publicListing': {'securitiesListings': [{'marketIdentifierCode': 'XLON', 'operatingMarketIdentifierCode': 'X1BC'},"
                        + " {'marketIdentifierCode': 'LSE', 'operatingMarketIdentifierCode': 'xlon'},"
                        + " {'marketIdentifierCode': '', 'operatingMarketIdentifierCode': 4}]}";

        assertThat(SAID.ofEntity(listings + "}"))
                .containsExactly(
                        "mic_invalid /recordDetails/publicListing/securitiesListings/1/marketIdentifierCode",
                        "mic_invalid /recordDetails/publicListing/securitiesListings/1/operatingMarketIdentifierCode");
        assertThat(SAID.of(BodsVersion.V0_3, listings + ", 'statementType': 'entityStatement'}"))
                .containsExactly(
                        "mic_invalid /publicListing/securitiesListings/1/marketIdentifierCode",
                        "mic_invalid /publicListing/securitiesListings/1/operatingMarketIdentifierCode");
    }
}
