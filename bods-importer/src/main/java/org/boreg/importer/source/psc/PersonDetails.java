package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person as the standard describes one. Persons get no identifier: the register has none that tells them apart. */
final class PersonDetails {

    private static final int LAST_YEAR = 9999;

    private final Part data;
    private final LocalDate latest;

    /** @param latest the day of publication, before which everybody in it was born */
    PersonDetails(Part data, LocalDate latest) {
        this.data = data;
        this.latest = latest;
    }

    /** Somebody whose name is known, or ought to be. */
    ObjectNode named() {
        ArrayNode names = names();
        if (names.isEmpty()) {
            return unspecified("unknownPerson", "informationUnknownToPublisher", "The register does not have a name.");
        }
        ObjectNode person = person("knownPerson");
        person.set("names", names);
        ArrayNode nationalities = Places.nationalities(data, "nationality");
        if (nationalities != null) {
            person.set("nationalities", nationalities);
        }
        String birth = birthDate();
        if (birth != null) {
            person.put("birthDate", birth);
        }
        ArrayNode addresses = addresses();
        if (!addresses.isEmpty()) {
            person.set("addresses", addresses);
        }
        return person;
    }

    /** Somebody of whom the law lets nothing be shown. */
    ObjectNode secret() {
        String description = data.text("description");
        return unspecified(
                "anonymousPerson",
                "interestedPartyExemptFromDisclosure",
                description == null ? "Protected from disclosure." : description);
    }

    /** What of a person there is no field for. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Part verification = data.part("identity_verification_details");
        noteDay(verification, "identity_verified_on", "Identity verified on ", notes);
        String verifier = verification.text("authorised_corporate_service_provider_name");
        if (verifier != null) {
            notes.add("Identity verified by " + verifier);
        }
        noteDay(verification, "appointment_verification_start_on", "Identity verification stated on ", notes);
        noteDay(verification, "appointment_verification_end_on", "Identity verification removed on ", notes);
        if (data.isTrue("is_sanctioned")) {
            notes.add("Marked as sanctioned in the register");
        }
        return notes;
    }

    private static void noteDay(Part verification, String field, String text, List<String> notes) {
        String day = verification.text(field);
        if (day != null) {
            notes.add(text + day);
        }
    }

    private static ObjectNode person(String type) {
        return JsonNodeFactory.instance.objectNode().put("isComponent", false).put("personType", type);
    }

    private static ObjectNode unspecified(String type, String reason, String description) {
        ObjectNode person = person(type);
        person.putObject("unspecifiedPersonDetails").put("reason", reason).put("description", description);
        return person;
    }

    private ArrayNode names() {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        Part elements = data.part("name_elements");
        String given =
                joined(elements.text("forename"), elements.text("other_forenames"), elements.text("middle_name"));
        String family = elements.text("surname");
        String stated = data.text("name");
        String whole = joined(given, family);
        String full = whole == null ? stated : whole;
        if (full != null) {
            ObjectNode name = names.addObject().put("fullName", full);
            if (family != null) {
                name.put("familyName", family);
            }
            if (given != null) {
                name.put("givenName", given);
            }
        }
        String title = elements.text("title");
        if (stated != null && full != null && !isSame(stated, full) && !isSame(stated, joined(title, full))) {
            names.addObject().put("type", "alternative").put("fullName", stated);
        }
        String preferred = data.part("identity_verification_details").text("preferred_name");
        if (preferred != null
                && names.valueStream()
                        .noneMatch(
                                name -> isSame(preferred, name.path("fullName").stringValue()))) {
            names.addObject().put("type", "alternative").put("fullName", preferred);
        }
        return names;
    }

    private static boolean isSame(String one, @Nullable String other) {
        return other != null && letters(one).equals(letters(other));
    }

    private static String letters(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    /** As precise as it is stated: the register shows a year and a month. */
    private @Nullable String birthDate() {
        Part birth = data.part("date_of_birth");
        Integer year = birth.number("year", 1, LAST_YEAR);
        if (year == null) {
            return null;
        }
        Integer month = birth.number("month", 1, 12);
        String text = "%04d".formatted(year);
        YearMonth first = YearMonth.of(year, month == null ? 1 : month);
        if (first.isAfter(YearMonth.from(latest))) {
            data.remarks().add(late(text));
            return null;
        }
        if (month == null) {
            return text;
        }
        Integer day = birth.number("day", 1, first.lengthOfMonth());
        if (day != null && first.atDay(day).isAfter(latest)) {
            data.remarks().add(late(first.atDay(day).toString()));
            return first.toString();
        }
        return day == null ? first.toString() : first.atDay(day).toString();
    }

    private Remark late(String found) {
        return new Remark(
                FindingCode.PSC_DATE_UNUSABLE,
                data.at("date_of_birth"),
                Saying.variant("late", "field", "date_of_birth", "found", found, "latest", latest.toString()));
    }

    private ArrayNode addresses() {
        ArrayNode addresses = JsonNodeFactory.instance.arrayNode();
        addIfAny(Places.address(data, "address", "service"), addresses);
        addIfAny(Places.address(data, "principal_office_address", "alternative"), addresses);
        String residence = data.text("country_of_residence");
        if (residence != null) {
            ObjectNode country = Places.country(data, "country_of_residence", residence);
            addresses.addObject().put("type", "residence").set("country", country);
        }
        return addresses;
    }

    private static void addIfAny(@Nullable ObjectNode address, ArrayNode addresses) {
        if (address != null) {
            addresses.add(address);
        }
    }
}
