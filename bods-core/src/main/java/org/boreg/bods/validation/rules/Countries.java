package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import tools.jackson.databind.JsonNode;

/** Codes of countries are those of ISO 3166-1, and codes of jurisdictions those or ones of ISO 3166-2 (BODS, Country and Jurisdiction). */
final class Countries {

    private final Layout layout;

    Countries(Layout layout) {
        this.layout = layout;
    }

    /** A list of countries. */
    void checkCountries(JsonNode details, String field, Consumer<Remark> remarks) {
        JsonNode countries = Fields.list(details, field);
        for (int i = 0; i < countries.size(); i++) {
            JsonNode code = countries.get(i).path("code");
            if (isWrongCountry(code)) {
                say(FindingCode.COUNTRY_CODE_NOT_ISO, code, "/" + field + "/" + i + "/code", remarks);
            }
        }
    }

    void checkAddresses(JsonNode details, Consumer<Remark> remarks) {
        JsonNode addresses = Fields.list(details, "addresses");
        for (int i = 0; i < addresses.size(); i++) {
            JsonNode code = countryOf(addresses.get(i));
            if (isWrongCountry(code)) {
                sayOfAddress(code, "/addresses/" + i, remarks);
            }
        }
    }

    void checkAddress(JsonNode details, String field, Consumer<Remark> remarks) {
        JsonNode code = countryOf(details.path(field));
        if (isWrongCountry(code)) {
            sayOfAddress(code, "/" + field, remarks);
        }
    }

    void checkJurisdiction(JsonNode details, String field, Consumer<Remark> remarks) {
        JsonNode code = details.path(field).path("code");
        if (isWrongJurisdiction(code)) {
            say(FindingCode.JURISDICTION_CODE_NOT_ISO, code, "/" + field + "/code", remarks);
        }
    }

    /** A list of things that each have a jurisdiction, which is an object or only its code. */
    void checkJurisdictions(JsonNode list, String at, String below, Consumer<Remark> remarks) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode jurisdiction = list.get(i).path(below);
            JsonNode code = jurisdiction.isObject() ? jurisdiction.path("code") : jurisdiction;
            if (isWrongJurisdiction(code)) {
                String pointer = at + "/" + i + "/" + below + (code == jurisdiction ? "" : "/code");
                say(FindingCode.JURISDICTION_CODE_NOT_ISO, code, pointer, remarks);
            }
        }
    }

    /** The country of an address became an object in BODS 0.4. */
    private JsonNode countryOf(JsonNode address) {
        JsonNode country = address.path("country");
        return layout == Layout.RECORDS ? country.path("code") : country;
    }

    private void sayOfAddress(JsonNode code, String at, Consumer<Remark> remarks) {
        String below = layout == Layout.RECORDS ? "/country/code" : "/country";
        say(FindingCode.COUNTRY_CODE_NOT_ISO, code, at + below, remarks);
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
