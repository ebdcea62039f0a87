package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.boreg.bods.version.Countries;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of an entity: legal, head office, and each of these in other languages and scripts. */
final class Addresses {

    private static final String RECORD = "/recordDetails/addresses/";

    static void write(Fields entity, ObjectNode statement) {
        add(entity.at("LegalAddress"), "registered", statement);
        add(entity.at("HeadquartersAddress"), "business", statement);
        addOthers(entity, "OtherAddresses", "OtherAddress", statement);
        addOthers(entity, "TransliteratedOtherAddresses", "TransliteratedOtherAddress", statement);
    }

    private static void addOthers(Fields entity, String list, String item, ObjectNode statement) {
        for (Fields address : entity.list(list, item)) {
            String kind = address.text("type");
            int at = add(address, type(kind), statement);
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
    private static int add(Fields address, String type, ObjectNode statement) {
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
            place(added.putObject("country"), country, 2);
        }
        return addresses.size() - 1;
    }

    /** Names a country, or a part of one, by its code, or by what else stands there. */
    static void place(ObjectNode place, String code, int longestCode) {
        String upper = code.toUpperCase(Locale.ROOT);
        String name =
                Countries.name(upper.substring(0, Math.min(2, upper.length()))).orElse("");
        boolean isCode = upper.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") && upper.length() <= longestCode;
        place.put("name", isCode && !name.isEmpty() ? name : code);
        if (isCode) {
            place.put("code", upper);
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
