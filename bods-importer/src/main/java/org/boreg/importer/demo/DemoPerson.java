package org.boreg.importer.demo;

import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person of the invented world. Immutable like {@link DemoEntity}. */
record DemoPerson(String key, ObjectNode details) implements DemoParty.Recorded {

    /** A known person; the birth date is a month (YYYY-MM), as registers publish it. */
    static DemoPerson person(String given, String family, String born, DemoPlace nationality) {
        return named(given + " " + family, given, family, born, nationality);
    }

    /** As {@link #person}, for names that are not written given name first. */
    static DemoPerson named(String full, String given, String family, String born, DemoPlace nationality) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("personType", "knownPerson");
        details.putArray("names")
                .addObject()
                .put("type", "legal")
                .put("fullName", full)
                .put("familyName", family)
                .put("givenName", given);
        details.putArray("nationalities").add(country(nationality));
        details.put("birthDate", born);
        return new DemoPerson(full + " " + born, details);
    }

    /** Someone the register knows and may not name. */
    static DemoPerson anonymous(String key, String reason, String description) {
        return untold(key, "anonymousPerson", reason, description);
    }

    /** Someone who exists, and that is all that is known. */
    static DemoPerson unknown(String key, String reason, String description) {
        return untold(key, "unknownPerson", reason, description);
    }

    @Override
    public String recordType() {
        return "person";
    }

    DemoPerson transliterated(String fullName) {
        return alsoNamed("transliteration", fullName);
    }

    DemoPerson alsoNamed(String type, String fullName) {
        return with(d -> d.withArray("names").addObject().put("type", type).put("fullName", fullName));
    }

    /** With a patronymic beside given and family name. */
    DemoPerson patronymic(String patronymic) {
        return with(d -> ((ObjectNode) d.path("names").path(0)).put("patronymicName", patronymic));
    }

    /** A tax number: what lets the records of two declarations be joined into one person. */
    DemoPerson taxId(String alpha3, String number) {
        return with(d -> d.putArray("identifiers")
                .addObject()
                .put("scheme", alpha3 + "-TAXID")
                .put("id", number));
    }

    DemoPerson livingIn(DemoPlace place, int house) {
        return with(d -> d.putArray("addresses").add(DemoNames.address("service", place, house)));
    }

    DemoPerson politicallyExposed(String reason, DemoPlace place, String since) {
        return with(d -> {
            ObjectNode exposure = d.putObject("politicalExposure").put("status", "isPep");
            ObjectNode detail = exposure.putArray("details").addObject().put("reason", reason);
            detail.set("jurisdiction", country(place));
            detail.put("startDate", since);
        });
    }

    DemoPerson notPoliticallyExposed() {
        return with(d -> d.putObject("politicalExposure").put("status", "isNotPep"));
    }

    DemoPerson with(Consumer<ObjectNode> change) {
        ObjectNode copy = details.deepCopy();
        change.accept(copy);
        return new DemoPerson(key, copy);
    }

    private static DemoPerson untold(String key, String type, String reason, String description) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("personType", type);
        details.putObject("unspecifiedPersonDetails").put("reason", reason).put("description", description);
        return new DemoPerson(key, details);
    }

    private static ObjectNode country(DemoPlace place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", place.country())
                .put("code", place.name());
    }
}
