package org.boreg.bods.validation.rules;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The scheme of a person's identifier is {@code {JURISDICTION}-{TYPE}} (BODS 0.4, Identifier, scheme). */
final class PersonIdentifierScheme implements IdentifierRule {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** What passports have instead of a country (ICAO Doc 9303-3, section 5), and some codes that were in use before. */
    private static final Set<String> OTHER_ISSUERS = Set.of(
            "BAH", "D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "UNA", "UNK", "UNO", "XBA", "XIM", "XCC", "XCO",
            "XEC", "XPO", "XOM", "XXA", "XXB", "XXC", "XXX", "ZIM");

    private static final Set<String> DOCUMENTS = Set.of("PASSPORT", "TAXID", "IDCARD");

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        JsonNode scheme = identifier.field("scheme");
        if (scheme.isMissingNode()) {
            remarks.accept(new Remark(
                    FindingCode.PERSON_IDENTIFIERS_INVALID_COMPOSITION, identifier.at(), Saying.variant("missing")));
        } else if (scheme.isString()) {
            check(scheme.stringValue(), identifier, remarks);
        }
    }

    private static void check(String scheme, PartyIdentifier identifier, Consumer<Remark> remarks) {
        FindingCode wrong = wrongIn(scheme);
        if (wrong != null) {
            remarks.accept(Remark.of(wrong, identifier.at("scheme"), "found", Fields.shown(scheme)));
        }
    }

    private static @Nullable FindingCode wrongIn(String scheme) {
        int hyphen = scheme.indexOf('-');
        if (hyphen <= 0 || hyphen == scheme.length() - 1 || hyphen != scheme.lastIndexOf('-')) {
            return FindingCode.PERSON_IDENTIFIERS_INVALID_COMPOSITION;
        }
        if (!isIssuer(scheme.substring(0, hyphen))) {
            return FindingCode.PERSON_IDENTIFIERS_NO_VALID_ISO_3166_1_ALPHA_3_CODE;
        }
        return DOCUMENTS.contains(scheme.substring(hyphen + 1))
                ? null
                : FindingCode.PERSON_IDENTIFIERS_NOT_PASSPORT_TAXID_IDCARD;
    }

    /** As the reference does, the codes of countries in small letters, too. */
    private static boolean isIssuer(String code) {
        return COUNTRIES.contains(code.toUpperCase(Locale.ROOT)) || OTHER_ISSUERS.contains(code);
    }
}
