package org.boreg.bods.validation.rules;

import java.util.Locale;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.CheckDigits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes of markets and identifiers of securities can be what they are said to be (ISO 10383, ISO 6166, ANSI X9.6, ANSI X9.145). */
final class Securities implements DetailsRule {

    private final Layout layout;

    Securities(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        JsonNode listings = Fields.list(details.path("publicListing"), "securitiesListings");
        for (int i = 0; i < listings.size(); i++) {
            String at = layout.at("/publicListing/securitiesListings/" + i);
            checkMarket(listings.get(i), "marketIdentifierCode", at, remarks);
            checkMarket(listings.get(i), "operatingMarketIdentifierCode", at, remarks);
            checkSecurity(listings.get(i).path("security"), at + "/security/id", remarks);
        }
    }

    private static void checkMarket(JsonNode listing, String field, String at, Consumer<Remark> remarks) {
        String code = Fields.filledText(listing, field);
        if (code != null && !isMarketCode(code)) {
            remarks.accept(Remark.of(FindingCode.MIC_INVALID, at + "/" + field, "found", Fields.shown(code)));
        }
    }

    private static void checkSecurity(JsonNode security, String at, Consumer<Remark> remarks) {
        String scheme = Fields.filledText(security, "idScheme");
        String given = Fields.filledText(security, "id");
        if (scheme == null || given == null) {
            return;
        }
        String id = given.strip();
        switch (scheme.toLowerCase(Locale.ROOT)) {
            case "isin" -> checkIsin(id, at, remarks);
            case "figi" -> checkOther(CheckDigits.isFigi(id), id, "FIGI", at, remarks);
            case "cusip" -> checkOther(CheckDigits.isCusip(id), id, "CUSIP", at, remarks);
            case "cins" -> checkOther(CheckDigits.isCusip(id) && id.charAt(0) > '9', id, "CINS", at, remarks);
            default -> {
                // Not a code of the standard, which the schema says.
            }
        }
    }

    private static void checkIsin(String id, String at, Consumer<Remark> remarks) {
        String wrong = wrongInIsin(id);
        if (wrong != null) {
            String length = String.valueOf(id.length());
            remarks.accept(new Remark(
                    FindingCode.ISIN_INVALID, at, Saying.variant(wrong, "found", Fields.shown(id), "length", length)));
        }
    }

    /** Which message says what is wrong; null where nothing is. */
    private static @Nullable String wrongInIsin(String id) {
        if (!CheckDigits.hasFormOfIsin(id)) {
            return "";
        }
        if (!CountryCode.isPrefixOfIsin(id.substring(0, 2))) {
            return "country";
        }
        return CheckDigits.isIsin(id) ? null : "digit";
    }

    private static void checkOther(boolean right, String id, String scheme, String at, Consumer<Remark> remarks) {
        if (!right) {
            remarks.accept(Remark.of(FindingCode.SECURITY_ID_INVALID, at, "found", Fields.shown(id), "scheme", scheme));
        }
    }

    /** Four characters, A-Z or 0-9 (ISO 10383). */
    private static boolean isMarketCode(String code) {
        if (code.length() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            char c = code.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
