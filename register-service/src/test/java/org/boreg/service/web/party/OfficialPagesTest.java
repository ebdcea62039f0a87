package org.boreg.service.web.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialPagesTest {

    @ParameterizedTest
    @CsvSource({
        "GB-COH:01234567, https://find-and-update.company-information.service.gov.uk/company/01234567",
        "GB-COH:SC123456, https://find-and-update.company-information.service.gov.uk/company/SC123456",
        "XI-LEI:5493001KJTIIGC8Y1R12, https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12",
        "NO-BRC:923609016, https://virksomhet.brreg.no/nb/oppslag/enheter/923609016",
        "DK-CVR:10403782, https://datacvr.virk.dk/enhed/virksomhed/10403782",
        "CZ-ICO:45274649, https://ares.gov.cz/ekonomicke-subjekty?ico=45274649",
        "FI-PRO:0112038-9, https://tietopalvelu.ytj.fi/yritys/0112038-9",
        "AU-ABN:51824753556, https://abr.business.gov.au/ABN/View?id=51824753556",
        "EE-RIK:10765896, https://ariregister.rik.ee/eng/company/10765896",
        "FR-INSEE:542107651, https://annuaire-entreprises.data.gouv.fr/entreprise/542107651",
        "GB-CHC:1158839,"
                + " https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/1158839",
    })
    void aNumberOfAWellKnownRegisterLeadsToItsPageThere(String identifier, String address) {
        assertThat(OfficialPages.urlOf(identifier)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"GB-COH:1", "GB-COH:0123456/", "GB-COH:../../xx", "XI-LEI:none", "ELB-BRN:1", "GB-COH", "''"})
    void whatDoesNotLookLikeOneLeadsNowhere(String identifier) {
        assertThat(OfficialPages.urlOf(identifier)).isNull();
    }
}
