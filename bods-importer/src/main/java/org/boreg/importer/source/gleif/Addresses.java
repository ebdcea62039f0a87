package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.boreg.bods.version.Countries;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an entity is: its jurisdiction and its addresses, legal, of the head office, and each of these in other languages and scripts. */
final class Addresses {

    private static final String RECORD = "/recordDetails/addresses/";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern COUNTRY_OR_PART = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    static void write(Draft draft, Fields entity, ObjectNode statement) {
        add(draft, "LegalAddress", entity.at("LegalAddress"), "registered", statement);
        add(draft, "HeadquartersAddress", entity.at("HeadquartersAddress"), "business", statement);
        addOthers(draft, entity, "OtherAddresses", "OtherAddress", statement);
        addOthers(draft, entity, "TransliteratedOtherAddresses", "TransliteratedOtherAddress", statement);
    }

    private static void addOthers(Draft draft, Fields entity, String list, String item, ObjectNode statement) {
        for (Fields address : entity.list(list, item)) {
            String kind = address.text("type");
            int at = add(draft, list + "/" + item, address, type(kind), statement);
            if (at >= 0 && !kind.isEmpty()) {
                Notes.add(statement, RECORD + at, "Kind of address: " + kind);
            }
        }
    }

    private static String type(String kind) {
        if (kind.endsWith("LEGAL_ADDRESS")) {
            return "registered";
        }
        return kind.endsWith("HEADQUARTERS_ADDRESS") ? "business" : "alternative";
    }

    /** The place in the list that it has; -1 where there is nothing to add. */
    private static int add(Draft draft, String path, Fields address, String type, ObjectNode statement) {
        String lines = String.join(", ", lines(address));
        String postCode = address.text("PostalCode");
        String country = address.text("Country");
        if (lines.isEmpty() && postCode.isEmpty() && country.isEmpty()) {
            return -1;
        }
        ArrayNode addresses = ((ObjectNode) statement.path("recordDetails")).withArray("addresses");
        ObjectNode added = addresses.addObject().put("type", type);
        put(added, "address", lines);
        put(added, "postCode", postCode);
        if (!country.isEmpty()) {
            place(draft, "Entity/" + path + "/Country", added.putObject("country"), country, COUNTRY);
        }
        return addresses.size() - 1;
    }

    static void writeJurisdiction(Draft draft, Fields entity, ObjectNode details) {
        String jurisdiction = entity.text("LegalJurisdiction");
        if (!jurisdiction.isEmpty()) {
            ObjectNode place = details.putObject("jurisdiction");
            place(draft, "Entity/LegalJurisdiction", place, jurisdiction, COUNTRY_OR_PART);
        }
    }

    /** Names a country by its code, or the country that a part of it belongs to; else by what stands there. */
    private static void place(Draft draft, String path, ObjectNode place, String text, Pattern codes) {
        String code = text.toUpperCase(Locale.ROOT);
        boolean isCode = codes.matcher(code).matches();
        String name = isCode ? Countries.name(code.substring(0, 2)).orElse("") : "";
        if (name.isEmpty()) {
            draft.remark("", path, text);
        }
        place.put("name", name.isEmpty() ? text : name);
        if (isCode) {
            place.put("code", code);
        }
    }

    /** Some repeat in a field of its own what stands in a line as well: mail routing, and the number of the house. */
    private static List<String> lines(Fields address) {
        List<String> lines = new ArrayList<>();
        add(address.text("FirstAddressLine"), lines);
        address.all("AdditionalAddressLine").forEach(line -> add(line.text(), lines));
        prepend(address.text("AddressNumberWithinBuilding"), lines);
        prepend(address.text("AddressNumber"), lines);
        prepend(address.text("MailRouting"), lines);
        add(address.text("City"), lines);
        add(address.text("Region"), lines);
        return lines;
    }

    private static void add(String line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static void prepend(String part, List<String> lines) {
        if (!part.isEmpty() && lines.stream().noneMatch(line -> line.contains(part))) {
            lines.add(0, part);
        }
    }

    private static void put(ObjectNode object, String field, String text) {
        if (!text.isEmpty()) {
            object.put(field, text);
        }
    }

    private Addresses() {}
}
