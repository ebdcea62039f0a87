package org.boreg.importer.source.gleif;

import java.util.Map;
import java.util.Set;

/** The lists of the Common Data File formats, and how their items are called. */
final class Lists {

    private static final Map<String, String> ITEMS = Map.of(
            "OtherEntityNames", "OtherEntityName",
            "TransliteratedOtherEntityNames", "TransliteratedOtherEntityName",
            "OtherAddresses", "OtherAddress",
            "TransliteratedOtherAddresses", "TransliteratedOtherAddress",
            "LegalEntityEvents", "LegalEntityEvent",
            "AffectedFields", "AffectedField",
            "OtherValidationAuthorities", "OtherValidationAuthority",
            "RelationshipPeriods", "RelationshipPeriod",
            "RelationshipQualifiers", "RelationshipQualifier",
            "RelationshipQuantifiers", "RelationshipQuantifier");

    private static final Set<String> RECORDS = Set.of("LEIRecord", "RelationshipRecord", "Exception");

    /** How the items of the list of this name are called; the name itself where it is no list. */
    static String item(String name) {
        return ITEMS.getOrDefault(name, name);
    }

    static boolean isList(String name) {
        return ITEMS.containsKey(name);
    }

    /** Whether this is what a record is called as a whole. */
    static boolean isRecord(String name) {
        return RECORDS.contains(name);
    }

    private Lists() {}
}
