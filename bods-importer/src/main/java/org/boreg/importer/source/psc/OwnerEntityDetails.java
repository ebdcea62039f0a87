package org.boreg.importer.source.psc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.Placeholder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A company or another legal person that owns or controls, as it was declared. */
final class OwnerEntityDetails {

    private static final String UK = "GB";
    private static final Pattern COMPANIES_HOUSE = Pattern.compile(
            "COMPAN(?:Y|IES)['’]?S? (?:HOUSE|REGIST)|REGISTRAR? (?:OF|FOR) COMPANIES|REGISTER OF COMPANIES",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABROAD = Pattern.compile(
            "GIBRALTAR|JERSEY|GUERNSEY|ISLE OF MAN|CAYMAN|BERMUDA|VIRGIN|IRELAND \\(REP|DUBLIN|MALTA|CYPRUS",
            Pattern.CASE_INSENSITIVE);

    private final Part data;
    private final Part identification;

    OwnerEntityDetails(Part data) {
        this.data = data;
        this.identification = data.part("identification");
    }

    /** @param type of entity, as the standard has it */
    ObjectNode entity(String type) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode().put("isComponent", false);
        ObjectNode entityType = entity.putObject("entityType").put("type", type);
        String number = identification.text("registration_number");
        String details = details(number);
        if (!details.isEmpty()) {
            entityType.put("details", details);
        }
        String name = data.text("name");
        if (name != null) {
            entity.put("name", name);
        }
        ObjectNode jurisdiction = jurisdiction();
        if (jurisdiction != null) {
            entity.set("jurisdiction", jurisdiction);
        }
        if (number != null) {
            identify(number, entity);
        }
        ArrayNode addresses = addresses();
        if (!addresses.isEmpty()) {
            entity.set("addresses", addresses);
        }
        return entity;
    }

    private String details(@Nullable String number) {
        List<String> details = new ArrayList<>();
        String form = identification.text("legal_form");
        if (form != null) {
            details.add(form);
        }
        String law = identification.text("legal_authority");
        if (law != null) {
            details.add("law: " + law);
        }
        String place = identification.text("place_registered");
        if (place != null && number == null) {
            details.add("registered: " + place);
        }
        return String.join("; ", details);
    }

    private @Nullable ObjectNode jurisdiction() {
        String country = identification.text("country_registered");
        if (country != null) {
            return Places.country(identification, "country_registered", country);
        }
        String place = identification.text("place_registered");
        Optional<String> code = place == null ? Optional.empty() : Nations.code(place);
        return place == null || code.isEmpty() ? null : Places.country(place, code);
    }

    /**
     * Parties with an equal identifier become one, so that a number gets the scheme of a register only where it is certain to be of that one.
     * Any other stays as it is, under the name of the register that is stated.
     */
    private void identify(String number, ObjectNode entity) {
        if (Placeholder.is(number)) {
            unusable(number);
            return;
        }
        String country = identification.text("country_registered");
        String place = identification.text("place_registered");
        boolean isOfUk = isOfCompaniesHouse(country, place);
        Optional<CompanyNumber> known = isOfUk ? CompanyNumber.ofOwner(number) : Optional.empty();
        if (isOfUk && known.isEmpty()) {
            unusable(number);
        }
        ObjectNode identifier = entity.putArray("identifiers").addObject();
        identifier.put("id", known.map(CompanyNumber::text).orElse(number));
        known.ifPresent(companyNumber -> identifier.put("scheme", CompanyNumber.SCHEME));
        identifier.put("schemeName", schemeName(country, place));
    }

    private void unusable(String number) {
        data.remarks()
                .add(
                        FindingCode.PSC_IDENTIFIER_UNUSABLE,
                        identification.at("registration_number"),
                        "found",
                        Remarks.shown(number));
    }

    private static String schemeName(@Nullable String country, @Nullable String place) {
        if (place != null) {
            return place;
        }
        return country == null ? "Registration number" : "Company register: " + country;
    }

    private static boolean isOfCompaniesHouse(@Nullable String country, @Nullable String place) {
        boolean isUk =
                country != null && Nations.code(country).filter(UK::equals).isPresent();
        if (place == null) {
            return isUk;
        }
        boolean isHouse =
                COMPANIES_HOUSE.matcher(place).find() && !ABROAD.matcher(place).find();
        boolean isPlaceInUk = Nations.code(place).filter(UK::equals).isPresent();
        return isUk && (isHouse || isPlaceInUk)
                || country == null && (place.equalsIgnoreCase("Companies House") || isPlaceInUk);
    }

    private ArrayNode addresses() {
        ArrayNode addresses = JsonNodeFactory.instance.arrayNode();
        ObjectNode office = Places.address(data, "principal_office_address", "registered");
        ObjectNode other = Places.address(data, "address", office == null ? "registered" : "alternative");
        if (office != null) {
            addresses.add(office);
        }
        if (other != null) {
            addresses.add(other);
        }
        return addresses;
    }
}
