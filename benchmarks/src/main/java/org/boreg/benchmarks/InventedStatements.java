package org.boreg.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The statements of one declaration, their fields filled with what its random numbers give. */
final class InventedStatements {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SplittableRandom random;
    private final String declarationSubject;
    private final InventedNames names;
    private final String date;

    InventedStatements(SplittableRandom random, String declarationSubject) {
        this.random = random;
        this.declarationSubject = declarationSubject;
        this.names = new InventedNames(random);
        this.date = names.day(2016, 8);
    }

    ObjectNode company(String record, long company) {
        ObjectNode statement = statement("entity", record);
        ObjectNode details = statement.putObject("recordDetails");
        details.put("isComponent", false);
        details.putObject("entityType").put("type", "registeredEntity");
        details.put("name", InventedNames.company(company));
        country(details.putObject("jurisdiction"));
        ObjectNode identifier = details.putArray("identifiers").addObject();
        identifier.put("id", "%09d".formatted(company + 1));
        identifier.put("scheme", "LI-CR");
        identifier.put("schemeName", "An invented number of the register of companies");
        details.put("foundingDate", names.day(1980, 36));
        address(details, "registered");
        return statement;
    }

    ObjectNode person(String record) {
        ObjectNode statement = statement("person", record);
        ObjectNode details = statement.putObject("recordDetails");
        details.put("isComponent", false);
        details.put("personType", "knownPerson");
        ObjectNode name = details.putArray("names").addObject();
        String given = names.given();
        String family = names.family();
        name.put("type", "legal").put("fullName", given + " " + family);
        name.put("givenName", given).put("familyName", family);
        country(details.putArray("nationalities").addObject());
        details.put("birthDate", names.day(1940, 60).substring(0, 7));
        address(details, "service");
        return statement;
    }

    /** @param holders among how many the company is divided, all of them people if there are several */
    ObjectNode holding(String record, String subject, JsonNode interestedParty, int holders, boolean person) {
        ObjectNode statement = statement("relationship", record);
        ObjectNode details = statement.putObject("recordDetails");
        details.put("isComponent", false);
        details.put("subject", subject);
        details.set("interestedParty", interestedParty);
        for (String type : List.of("shareholding", "votingRights")) {
            ObjectNode interest = details.withArray("interests").addObject();
            interest.put("type", type);
            interest.put("directOrIndirect", "direct");
            if (person) {
                interest.put("beneficialOwnershipOrControl", true);
            }
            share(interest.putObject("share"), holders);
            interest.put("startDate", date);
        }
        return statement;
    }

    JsonNode record(String recordId) {
        return JSON.stringNode(recordId);
    }

    ObjectNode nobodyKnown() {
        return JSON.objectNode()
                .put("reason", "subjectUnableToConfirmOrIdentifyBeneficialOwner")
                .put("description", "The company has not yet been told who owns it.");
    }

    ObjectNode changed(ObjectNode holding, String recordStatus, int holders) {
        ObjectNode later = holding.deepCopy();
        later.put("statementId", names.uuid());
        later.put("recordStatus", recordStatus);
        later.put("statementDate", names.day(2024, 2));
        for (JsonNode interest : later.path("recordDetails").path("interests")) {
            share(((ObjectNode) interest).putObject("share"), holders);
        }
        return later;
    }

    private ObjectNode statement(String recordType, String recordId) {
        ObjectNode statement = JSON.objectNode();
        statement.put("statementId", names.uuid());
        statement.put("declarationSubject", declarationSubject);
        statement.put("statementDate", date);
        ObjectNode publication = statement.putObject("publicationDetails");
        publication.put("publicationDate", "2026-01-31");
        publication.put("bodsVersion", "0.4");
        publication.put("license", "https://creativecommons.org/publicdomain/zero/1.0/");
        publication.putObject("publisher").put("name", "Register of Invented Companies");
        ObjectNode source = statement.putObject("source");
        source.putArray("type").add("officialRegister");
        source.put("description", "Filed with the Register of Invented Companies");
        source.put("url", "https://register.example/companies/" + declarationSubject);
        source.put("retrievedAt", "2026-01-30");
        statement.put("recordId", recordId);
        statement.put("recordStatus", "new");
        statement.put("recordType", recordType);
        return statement;
    }

    private void address(ObjectNode details, String type) {
        ObjectNode address = details.putArray("addresses").addObject();
        address.put("type", type);
        address.put("address", names.street());
        address.put("postCode", "%05d".formatted(random.nextInt(100_000)));
        country(address.putObject("country"));
    }

    /** Part of what one of several may have, so that all of them together have no more than all there is. */
    private void share(ObjectNode share, int holders) {
        int most = 100 / holders;
        int least = most / 2 + random.nextInt(most / 4);
        if (random.nextInt(3) == 0) {
            share.put("exact", least);
        } else {
            share.put("exclusiveMinimum", least).put("maximum", most);
        }
    }

    private static void country(ObjectNode country) {
        country.put("name", "Liechtenstein").put("code", "LI");
    }
}
