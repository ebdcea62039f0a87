package org.boreg.importer.source.psc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The company that a record is about: its number, and what the basic company data knows of it. */
final class CompanyDetails {

    private static final String USUAL_STATUS = "Active";

    /** @param name as the record itself has it, for where the company data does not know the company */
    static ObjectNode of(CompanyNumber number, @Nullable Company known, @Nullable String name) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode().put("isComponent", false);
        ObjectNode type = entity.putObject("entityType").put("type", "registeredEntity");
        if (known == null) {
            if (number.isOverseasEntity()) {
                type.put("details", "Overseas entity");
            }
            put(entity, "name", name);
            addJurisdiction(number, entity);
        } else {
            put(type, "details", kind(known));
            put(entity, "name", known.name() == null ? name : known.name());
            addFormerNames(known, entity);
            addJurisdiction(number, known, entity);
        }
        entity.putArray("identifiers")
                .addObject()
                .put("id", number.text())
                .put("scheme", CompanyNumber.SCHEME)
                .put("schemeName", "Companies House");
        if (known != null) {
            addDates(known, entity);
            addAddress(known, entity);
        }
        return entity.put("uri", Draft.page(number));
    }

    private static @Nullable String kind(Company known) {
        String status = USUAL_STATUS.equalsIgnoreCase(known.status()) ? null : known.status();
        if (known.category() == null || status == null) {
            return known.category() == null ? status : known.category();
        }
        return known.category() + "; " + status;
    }

    private static void addFormerNames(Company known, ObjectNode entity) {
        if (!known.formerNames().isEmpty()) {
            ArrayNode names = entity.putArray("alternateNames");
            known.formerNames().forEach(names::add);
        }
    }

    private static void addJurisdiction(CompanyNumber number, Company known, ObjectNode entity) {
        String country = known.countryOfOrigin();
        if (country == null) {
            addJurisdiction(number, entity);
        } else {
            entity.set("jurisdiction", Places.country(country, Nations.code(country)));
        }
    }

    /** An overseas entity is registered in the UK, but under the law of some other country. */
    private static void addJurisdiction(CompanyNumber number, ObjectNode entity) {
        if (!number.isOverseasEntity()) {
            entity.putObject("jurisdiction").put("name", Nations.name("GB")).put("code", "GB");
        }
    }

    private static void addDates(Company known, ObjectNode entity) {
        LocalDate from = known.incorporated();
        LocalDate to = known.dissolved();
        if (from != null) {
            entity.put("foundingDate", from.toString());
        }
        if (to != null && (from == null || !to.isBefore(from))) {
            entity.put("dissolutionDate", to.toString());
        }
    }

    private static void addAddress(Company known, ObjectNode entity) {
        ObjectNode address = Places.address("registered", known.address(), known.postCode(), known.country());
        if (address != null) {
            entity.putArray("addresses").add(address);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String text) {
        if (text != null) {
            node.put(field, text);
        }
    }

    private CompanyDetails() {}
}
