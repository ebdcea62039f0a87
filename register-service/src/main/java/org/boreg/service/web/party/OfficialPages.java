package org.boreg.service.web.party;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a well-known register has a page of its own about who bears one of its numbers. */
final class OfficialPages {

    private static final Map<String, OfficialPage> BY_SCHEME = Map.ofEntries(
            page("AU-ABN", "\\d{11}", "https://abr.business.gov.au/ABN/View?id="),
            page("CZ-ICO", "\\d{8}", "https://ares.gov.cz/ekonomicke-subjekty?ico="),
            page("DK-CVR", "\\d{8}", "https://datacvr.virk.dk/enhed/virksomhed/"),
            page("EE-RIK", "\\d{8}", "https://ariregister.rik.ee/eng/company/"),
            page("FI-PRO", "\\d{7}-\\d", "https://tietopalvelu.ytj.fi/yritys/"),
            page("FR-RCS", "\\d{9}", "https://annuaire-entreprises.data.gouv.fr/entreprise/"),
            page("FR-INSEE", "\\d{9}", "https://annuaire-entreprises.data.gouv.fr/entreprise/"),
            page(
                    "GB-CHC",
                    "\\d{6,7}",
                    "https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/"),
            page("GB-COH", "[A-Z0-9]{8}", "https://find-and-update.company-information.service.gov.uk/company/"),
            page("NO-BRC", "\\d{9}", "https://virksomhet.brreg.no/nb/oppslag/enheter/"),
            page("XI-LEI", "[A-Z0-9]{18}\\d{2}", "https://search.gleif.org/#/record/"));

    /**
     * An identifier as a reader sees it.
     *
     * @param url null where no page is known, or the number does not look like one of its register
     */
    record IdentifierLine(String text, @Nullable String url) {

        static IdentifierLine of(String identifier) {
            return new IdentifierLine(identifier, urlOf(identifier));
        }
    }

    /** @param identifier {@code SCHEME:id} */
    static @Nullable String urlOf(String identifier) {
        int colon = identifier.indexOf(':');
        OfficialPage page = colon < 0 ? null : BY_SCHEME.get(identifier.substring(0, colon));
        return page == null ? null : page.of(identifier.substring(colon + 1));
    }

    private static Map.Entry<String, OfficialPage> page(String scheme, String number, String address) {
        return Map.entry(scheme, new OfficialPage(Pattern.compile(number), address));
    }

    private record OfficialPage(Pattern number, String address) {

        @Nullable
        String of(String id) {
            return number.matcher(id).matches() ? address + id : null;
        }
    }

    private OfficialPages() {}
}
