package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes of countries are those of ISO 3166-1, and codes of jurisdictions those or ones of ISO 3166-2 (BODS, Country and Jurisdiction). */
final class Countries implements StatementRule {

    private static final String[] COUNTRIES = {"nationalities", "taxResidencies"};
    private static final String[] ADDRESSES = {"placeOfBirth", "placeOfResidence"};
    private static final String[] JURISDICTIONS = {"jurisdiction", "incorporatedInJurisdiction"};
    private static final String[] POLITICAL = {"pepStatus", "pepStatusDetails"};

    private final Layout layout;

    Countries(BodsVersion version) {
        this.layout = Layout.of(version);
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode details = layout.details(statement);
        if (layout.isRelationship(statement) || !details.isObject()) {
            return;
        }
        checkCountries(details, remarks);
        checkAddresses(details, remarks);
        checkJurisdictions(details, remarks);
        checkPolitical(details, remarks);
        checkMarkets(details, remarks);
    }

    private void checkCountries(JsonNode details, Consumer<Remark> remarks) {
        for (String field : COUNTRIES) {
            JsonNode countries = Fields.list(details, field);
            for (int i = 0; i < countries.size(); i++) {
                JsonNode code = countries.get(i).path("code");
                if (isWrongCountry(code)) {
                    say(FindingCode.COUNTRY_CODE_NOT_ISO, code, "/" + field + "/" + i + "/code", remarks);
                }
            }
        }
    }

    private void checkAddresses(JsonNode details, Consumer<Remark> remarks) {
        JsonNode addresses = Fields.list(details, "addresses");
        for (int i = 0; i < addresses.size(); i++) {
            checkAddress(addresses.get(i), "/addresses/", i, remarks);
        }
        for (String field : ADDRESSES) {
            checkAddress(details.path(field), "/" + field, -1, remarks);
        }
    }

    /** The country of an address became an object in BODS 0.4. */
    private void checkAddress(JsonNode address, String at, int index, Consumer<Remark> remarks) {
        JsonNode country = address.path("country");
        JsonNode code = layout == Layout.RECORDS ? country.path("code") : country;
        if (isWrongCountry(code)) {
            String below = layout == Layout.RECORDS ? "/country/code" : "/country";
            say(FindingCode.COUNTRY_CODE_NOT_ISO, code, (index < 0 ? at : at + index) + below, remarks);
        }
    }

    private void checkJurisdictions(JsonNode details, Consumer<Remark> remarks) {
        for (String field : JURISDICTIONS) {
            JsonNode code = details.path(field).path("code");
            if (isWrongJurisdiction(code)) {
                say(FindingCode.JURISDICTION_CODE_NOT_ISO, code, "/" + field + "/code", remarks);
            }
        }
    }

    private void checkPolitical(JsonNode details, Consumer<Remark> remarks) {
        checkPolitical(
                Fields.list(details.path("politicalExposure"), "details"), "/politicalExposure/details", remarks);
        for (String field : POLITICAL) {
            checkPolitical(Fields.list(details, field), "/" + field, remarks);
        }
    }

    private void checkPolitical(JsonNode list, String at, Consumer<Remark> remarks) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode code = list.get(i).path("jurisdiction").path("code");
            if (isWrongJurisdiction(code)) {
                say(FindingCode.JURISDICTION_CODE_NOT_ISO, code, at + "/" + i + "/jurisdiction/code", remarks);
            }
        }
    }

    private void checkMarkets(JsonNode details, Consumer<Remark> remarks) {
        JsonNode listings = Fields.list(details.path("publicListing"), "securitiesListings");
        for (int i = 0; i < listings.size(); i++) {
            JsonNode code = listings.get(i).path("stockExchangeJurisdiction");
            if (isWrongJurisdiction(code)) {
                String at = "/publicListing/securitiesListings/" + i + "/stockExchangeJurisdiction";
                say(FindingCode.JURISDICTION_CODE_NOT_ISO, code, at, remarks);
            }
        }
    }

    /** Of other lengths than two the schema says already that they are wrong. */
    private static boolean isWrongCountry(JsonNode code) {
        return code.isString() && code.stringValue().length() == 2 && !CountryCode.isCountry(code.stringValue());
    }

    /** Of other lengths than two to six the schema says already that they are wrong. */
    private static boolean isWrongJurisdiction(JsonNode code) {
        return code.isString()
                && code.stringValue().length() >= 2
                && code.stringValue().length() <= 6
                && !CountryCode.isJurisdiction(code.stringValue());
    }

    private void say(FindingCode finding, JsonNode code, String at, Consumer<Remark> remarks) {
        String found = code.stringValue();
        String meant = CountryCode.probablyMeant(found);
        Saying saying =
                meant == null ? Saying.of("found", found) : Saying.variant("instead", "found", found, "instead", meant);
        remarks.accept(new Remark(finding, layout.at(at), saying));
    }
}
