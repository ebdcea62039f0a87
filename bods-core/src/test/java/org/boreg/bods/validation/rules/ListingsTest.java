package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {

    private static final String IS_FALSE = "has_public_listing_information_but_has_public_listing_is_false";
    private static final String MARKET_ALONE =
            "entity_security_listing_market_identifier_code_set_but_not_operating_market_identifier_code";
    private static final String EXCHANGE_ALONE =
            "entity_security_listing_operating_market_identifier_code_set_but_not_market_identifier_code";

    private final Listings records = new Listings(Layout.RECORDS);
    private final Listings flat = new Listings(Layout.FLAT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'hasPublicListing': false",
                "'hasPublicListing': false, 'companyFilingsURLs': [], 'securitiesListings': []",
                "'hasPublicListing': true, 'companyFilingsURLs': ['https://filings.example/1']",
                "'companyFilingsURLs': null"
            })
    void aListingThatContradictsNothingIsLeftAlone(String listing) {
        assertThat(ofRecord(listing)).isEmpty();
        assertThat(ofOld(listing)).isEmpty();
    }

    @Test
    void filingsOfACompanyThatIsNotListedContradictThat() {
        assertThat(ofRecord("'hasPublicListing': false, 'companyFilingsURLs': ['https://filings.example/1']"))
                .containsExactly(IS_FALSE + " /recordDetails/publicListing/hasPublicListing");
        assertThat(ofOld("'hasPublicListing': false, 'companyFilingsURLs': 'https://filings.example/1'"))
                .containsExactly(IS_FALSE + " /publicListing/hasPublicListing");
        assertThat(ofRecord("'companyFilingsURLs': ['https://filings.example/1']"))
                .containsExactly(IS_FALSE + " /recordDetails/publicListing");
    }

    @Test
    void securitiesOfACompanyThatSaysItIsNotListedAreToldBesides() {
        assertThat(ofRecord("'hasPublicListing': false, 'securitiesListings': [{}]"))
                .containsExactly(
                        IS_FALSE + " /recordDetails/publicListing/hasPublicListing",
                        "statement_entity_securities_listings_haspubliclisting_is_false"
                                + " /recordDetails/publicListing/securitiesListings");
        assertThat(ofRecord("'securitiesListings': [{}]")).containsExactly(IS_FALSE + " /recordDetails/publicListing");
        assertThat(ofOld("'hasPublicListing': false, 'securitiesListings': [{}]"))
                .containsExactly(IS_FALSE + " /publicListing/hasPublicListing");
    }

    @Test
    void aMarketAndItsExchangeGoTogether() {
        String listing = """
                'hasPublicListing': true, 'securitiesListings': [
                 {'marketIdentifierCode': 'XLON', 'operatingMarketIdentifierCode': 'XLON'},
                 {'marketIdentifierCode': 'XLON', 'operatingMarketIdentifierCode': ''}, 'XLON', {},
                 {'operatingMarketIdentifierCode': 'XLON'}]""";

        assertThat(ofRecord(listing))
                .containsExactly(
                        MARKET_ALONE + " /recordDetails/publicListing/securitiesListings/1",
                        EXCHANGE_ALONE + " /recordDetails/publicListing/securitiesListings/4");
        assertThat(ofOld(listing))
                .containsExactly(
                        MARKET_ALONE + " /publicListing/securitiesListings/1",
                        EXCHANGE_ALONE + " /publicListing/securitiesListings/4");
    }

    private List<String> ofRecord(String listing) {
        return Told.by(records, "{'recordType': 'entity', 'recordDetails': {'publicListing': {" + listing + "}}}");
    }

    private List<String> ofOld(String listing) {
        return Told.by(flat, "{'statementType': 'entityStatement', 'publicListing': {" + listing + "}}");
    }
}
