package org.boreg.bods.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts what is in statements of any version. What it cannot read it does not count. */
final class StatisticsCount {

    /** Values are the sender's, and there could be as many as statements. */
    private static final int MOST_VALUES = 1_000;

    private static final int LONGEST_VALUE = 100;
    private static final String OTHER = "other";
    private static final String UNSTATED = "unstated";

    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

    void count(ObjectNode statement) {
        boolean isRecord = statement.has("recordType") || statement.has("recordDetails");
        JsonNode details = isRecord ? statement.path("recordDetails") : statement;
        add("statementsByType", statement.path(isRecord ? "recordType" : "statementType"));
        JsonNode publication = statement.path("publicationDetails");
        add("statementsByVersion", publication.path("bodsVersion"));
        addYear(statement.path("statementDate"));
        if (isRecord) {
            add("statementsByStatus", statement.path("recordStatus"));
        }
        addPresent("publishers", publisher(publication.path("publisher")));
        addPresent("entitiesByType", entityType(details));
        addPresent("personsByType", details.path("personType"));
        countUnspecified(details.path("interestedParty"));
        for (JsonNode interest : details.path("interests")) {
            countInterest(interest);
        }
    }

    void merge(StatisticsCount other) {
        other.counts.forEach((what, values) -> values.forEach((value, count) -> add(what, value, count)));
    }

    /** In a fixed order: of what is counted, as listed here; of values, by the alphabet. */
    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> ordered = new LinkedHashMap<>();
        for (String what : ORDER) {
            Map<String, Long> values = counts.get(what);
            if (values != null) {
                ordered.put(what, new TreeMap<>(values));
            }
        }
        return ordered;
    }

    private static final String[] ORDER = {
        "statementsByType",
        "statementsByVersion",
        "statementsByStatus",
        "statementsByYear",
        "publishers",
        "entitiesByType",
        "personsByType",
        "interestsByType",
        "interestsByDirectness",
        "beneficialOwnershipInterests",
        "unspecifiedParties",
    };

    private void countInterest(JsonNode interest) {
        add("interestsByType", interest.path("type"));
        JsonNode directness = interest.path("directOrIndirect");
        add("interestsByDirectness", directness.isMissingNode() ? interest.path("interestLevel") : directness);
        add("beneficialOwnershipInterests", interest.path("beneficialOwnershipOrControl"));
    }

    private void countUnspecified(JsonNode party) {
        addPresent("unspecifiedParties", party.path("reason"));
        addPresent("unspecifiedParties", party.path("unspecified").path("reason"));
    }

    private static JsonNode publisher(JsonNode publisher) {
        JsonNode name = publisher.path("name");
        return name.isMissingNode() ? publisher.path("url") : name;
    }

    private static JsonNode entityType(JsonNode details) {
        JsonNode type = details.path("entityType");
        return type.isObject() ? type.path("type") : type;
    }

    private void addYear(JsonNode date) {
        String text = date.isString() ? date.stringValue() : "";
        boolean hasYear = text.length() >= 4 && text.chars().limit(4).allMatch(c -> c >= '0' && c <= '9');
        add("statementsByYear", hasYear ? text.substring(0, 4) : UNSTATED, 1);
    }

    private void addPresent(String what, JsonNode value) {
        if (!value.isMissingNode()) {
            add(what, value);
        }
    }

    private void add(String what, JsonNode value) {
        add(what, value.isMissingNode() || value.isNull() ? UNSTATED : value(value), 1);
    }

    private static String value(JsonNode value) {
        if (value.isContainer()) {
            return OTHER;
        }
        String text = value.asString("");
        return text.length() > LONGEST_VALUE ? OTHER : text;
    }

    private void add(String what, String value, long count) {
        Map<String, Long> values = counts.computeIfAbsent(what, any -> new LinkedHashMap<>());
        boolean isKnown = values.size() < MOST_VALUES || values.containsKey(value);
        values.merge(isKnown ? value : OTHER, count, Long::sum);
    }
}
