package org.boreg.importer.source.psc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.FindingCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Addresses and countries as the standard has them. Where it is not certain which country is meant, its name stays and it has no code. */
final class Places {

    private static final List<String> LINES =
            List.of("care_of", "po_box", "premises", "address_line_1", "address_line_2", "locality", "region");

    /** The address in a field of a record; null where there is none. */
    static @Nullable ObjectNode address(Part data, String field, String type) {
        Part stated = data.part(field);
        List<String> lines = new ArrayList<>();
        for (String name : LINES) {
            String line = stated.text(name);
            if (line != null) {
                lines.add(line);
            }
        }
        return address(
                type,
                lines.isEmpty() ? null : String.join(", ", lines),
                stated.text("postal_code"),
                stated.text("country"));
    }

    /** Null where nothing of it is known. */
    static @Nullable ObjectNode address(
            String type, @Nullable String lines, @Nullable String postCode, @Nullable String country) {
        if (lines == null && postCode == null && country == null) {
            return null;
        }
        ObjectNode address = JsonNodeFactory.instance.objectNode().put("type", type);
        if (lines != null) {
            address.put("address", lines);
        }
        if (postCode != null) {
            address.put("postCode", postCode);
        }
        if (country != null) {
            address.set("country", country(country, Nations.code(country)));
        }
        return address;
    }

    /** The country in a field, in the words of the record. */
    static ObjectNode country(Part data, String field, String stated) {
        return country(stated, code(data, field, stated));
    }

    /** The nationalities in a field; null where none is named. */
    static @Nullable ArrayNode nationalities(Part data, String field) {
        String stated = data.text(field);
        if (stated == null) {
            return null;
        }
        ArrayNode nationalities = JsonNodeFactory.instance.arrayNode();
        List<String> codes = new ArrayList<>();
        for (String part : Nations.parts(stated)) {
            Optional<String> code = code(data, field, part);
            if (code.isEmpty()) {
                nationalities.add(country(part, code));
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
                nationalities.add(country(Nations.name(code.get()), code));
            }
        }
        return nationalities;
    }

    private static Optional<String> code(Part data, String field, String stated) {
        Optional<String> code = Nations.code(stated);
        if (code.isEmpty()) {
            data.remarks().add(FindingCode.PSC_COUNTRY_UNKNOWN, data.at(field), "found", Remarks.shown(stated));
        }
        return code;
    }

    static ObjectNode country(String name, Optional<String> code) {
        ObjectNode country = JsonNodeFactory.instance.objectNode().put("name", name);
        code.ifPresent(known -> country.put("code", known));
        return country;
    }

    private Places() {}
}
