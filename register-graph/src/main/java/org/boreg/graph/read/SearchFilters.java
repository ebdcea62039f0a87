package org.boreg.graph.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Extent;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search is narrowed to; what is null narrows nothing.
 *
 * @param type {@code entity} or {@code person}
 * @param kind the entityType or personType, as a code of BODS 0.4
 * @param jurisdiction of entities the jurisdiction, of persons the nationality, by its code
 * @param nationality of persons, by its code
 * @param status of entities: {@code active} or {@code dissolved}
 * @param birthYear of persons
 * @param role {@code owner} for those who hold interests or held some, {@code owned} for those in whom others do
 */
public record SearchFilters(
        @Nullable String type,
        @Nullable String kind,
        @Nullable String jurisdiction,
        @Nullable String nationality,
        @Nullable String status,
        @Nullable Integer birthYear,
        @Nullable String role) {

    public static final SearchFilters NONE = new SearchFilters(null, null, null, null, null, null, null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z0-9]{2,3}(-[A-Z0-9]{1,4})?");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /** @throws InvalidQuestion when one of them is not of the values that there are */
    public SearchFilters {
        oneOf("type", type, List.of("entity", "person"));
        oneOf("status", status, List.of("active", "dissolved"));
        oneOf("role", role, List.of("owner", "owned"));
        if (kind != null && !isKind(kind)) {
            throw new InvalidQuestion(
                    "kind", "\"kind\" is an entityType or personType of BODS 0.4, not \"%s\".".formatted(kind), null);
        }
        jurisdiction = country("jurisdiction", jurisdiction);
        nationality = country("nationality", nationality);
        if (birthYear != null && (birthYear < FIRST_YEAR || birthYear > LAST_YEAR)) {
            throw new InvalidQuestion(
                    "birthYear", "\"birthYear\" is a year such as 1970, not %d.".formatted(birthYear), null);
        }
    }

    /** Whoever could narrow a search to what is hidden would find it out. */
    void requireSeen(Disclosure disclosure) {
        if (birthYear != null && !disclosure.shows(Matter.BIRTH_DATE, Extent.YEAR)) {
            throw unseen("birthYear", "dates of birth");
        }
        if (nationality != null && !disclosure.showsWhole(Matter.NATIONALITIES)) {
            throw unseen("nationality", "nationalities");
        }
    }

    private static InvalidQuestion unseen(String parameter, String what) {
        return new InvalidQuestion(
                parameter,
                "\"%s\" is only for those who see the %s of people; leave it out.".formatted(parameter, what),
                null);
    }

    private static boolean isKind(String kind) {
        for (EntityType type : EntityType.values()) {
            if (type.code().equals(kind)) {
                return true;
            }
        }
        for (PersonType type : PersonType.values()) {
            if (type.code().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static void oneOf(String parameter, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value)) {
            throw new InvalidQuestion(
                    parameter,
                    "\"%s\" is %s, not \"%s\".".formatted(parameter, String.join(" or ", values), value),
                    null);
        }
    }

    private static @Nullable String country(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String code = value.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(code).matches()) {
            throw new InvalidQuestion(
                    parameter,
                    "\"%s\" is the code of a country such as GB, or of a part of one, not \"%s\"."
                            .formatted(parameter, value),
                    null);
        }
        return code;
    }
}
