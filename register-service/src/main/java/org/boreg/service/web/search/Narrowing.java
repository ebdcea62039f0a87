package org.boreg.service.web.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.SearchFilters;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.web.DatesQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is searched for and how it is narrowed, as a form sends it: what is null or empty asks for nothing. */
record Narrowing(
        @Nullable String q,
        @Nullable String type,
        @Nullable String kind,
        @Nullable String jurisdiction,
        @Nullable String nationality,
        @Nullable String status,
        @Nullable String birthYear,
        @Nullable String role) {

    Narrowing {
        q = q == null ? "" : q;
    }

    /** @throws InvalidQuestion when one of the filters is not of the values that there are */
    SearchFilters filters() {
        return new SearchFilters(
                orNull(type),
                orNull(kind),
                orNull(jurisdiction),
                orNull(nationality),
                orNull(status),
                year(birthYear),
                orNull(role));
    }

    /** What it is narrowed by: the name and the value of each filter that is set. */
    public Map<String, String> applied() {
        Map<String, String> applied = fields();
        applied.remove("q");
        return applied;
    }

    /** All of it as the query of an address, with its question mark. */
    public String query(AskedDates dates) {
        return query(fields(), dates);
    }

    /** The address of the search that is narrowed by this too, or by this instead. */
    String with(String filter, String value, AskedDates dates) {
        Map<String, String> fields = fields();
        fields.put(filter, value);
        return "/" + query(fields, dates);
    }

    /** The address of the search that is not narrowed by this. */
    String without(String filter, AskedDates dates) {
        Map<String, String> fields = fields();
        fields.remove(filter);
        return "/" + query(fields, dates);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "q", q);
        put(fields, "type", type);
        put(fields, "kind", kind);
        put(fields, "jurisdiction", jurisdiction);
        put(fields, "nationality", nationality);
        put(fields, "status", status);
        put(fields, "birthYear", birthYear);
        put(fields, "role", role);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static String query(Map<String, String> fields, AskedDates dates) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        fields.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        DatesQuery.addTo(address, dates);
        return address.encode().buildAndExpand(fields).toUriString();
    }

    private static @Nullable Integer year(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            throw new InvalidQuestion("birthYear", "\"birthYear\" is a year such as 1970.", none);
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
