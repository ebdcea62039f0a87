package org.boreg.bods.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.model.Country;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.Identifier;
import org.boreg.bods.model.Name;
import org.boreg.bods.model.NameType;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PoliticalExposureStatus;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.model.Unspecified;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says about a party, as a register keeps it for search and display.
 *
 * @param kind "entity", "person"
 * @param names every name the party goes by, the main one first
 * @param details further properties; the best record's win
 */
public record PartyRow(
        String kind,
        @Nullable String name,
        List<String> names,
        List<StrongIdentifier> identifiers,
        Map<String, Object> details) {

    public static final String ENTITY = "entity";
    public static final String PERSON = "person";
    public static final String UNSPECIFIED = "unspecified";

    public static PartyRow of(EntityStatement entity) {
        Map<String, Object> details = new HashMap<>();
        if (entity.kind() != null) {
            details.put("type", entity.kind().type().code());
            put(
                    details,
                    "subtype",
                    entity.kind().subtype() == null
                            ? null
                            : entity.kind().subtype().code());
            put(details, "legalForm", entity.kind().details());
        }
        if (entity.jurisdiction() != null) {
            put(details, "jurisdictionName", entity.jurisdiction().name());
            put(details, "jurisdiction", entity.jurisdiction().code());
        }
        put(details, "founded", text(entity.foundingDate()));
        put(details, "dissolved", text(entity.dissolutionDate()));
        put(
                details,
                "listed",
                entity.publicListing() == null ? null : entity.publicListing().hasPublicListing());
        putUnspecified(details, entity.unspecified());
        return new PartyRow(
                ENTITY,
                entity.name(),
                names(Stream.concat(Stream.ofNullable(entity.name()), entity.alternateNames().stream())),
                strong(entity.identifiers()),
                details);
    }

    public static PartyRow of(PersonStatement person) {
        Map<String, Object> details = new HashMap<>();
        put(
                details,
                "type",
                person.personType() == null ? null : person.personType().code());
        put(details, "birthDate", text(person.birthDate()));
        put(details, "deathDate", text(person.deathDate()));
        details.put(
                "nationalities",
                person.nationalities().stream().map(PartyRow::codeOrName).toList());
        put(
                details,
                "politicallyExposed",
                person.politicalExposure() == null
                        ? null
                        : person.politicalExposure().status() == PoliticalExposureStatus.IS_PEP);
        putUnspecified(details, person.unspecified());
        String name = mainName(person.names());
        return new PartyRow(
                PERSON,
                name,
                names(Stream.concat(
                        Stream.ofNullable(name), person.names().stream().map(Name::fullName))),
                strong(person.identifiers()),
                details);
    }

    public static PartyRow of(Unspecified unspecified) {
        Map<String, Object> details = new HashMap<>();
        putUnspecified(details, unspecified);
        return new PartyRow(UNSPECIFIED, null, List.of(), List.of(), details);
    }

    /** By what it is joined with others: strong identifiers of its kind, since a person and an entity never become one party. */
    public Stream<String> keys() {
        return identifiers.stream().map(identifier -> IdentifierKey.of(kind, identifier));
    }

    private static @Nullable String mainName(List<Name> names) {
        Optional<Name> legal =
                names.stream().filter(name -> name.type() == NameType.LEGAL).findFirst();
        return legal.or(() -> names.stream().findFirst()).map(Name::fullName).orElse(null);
    }

    private static List<String> names(Stream<String> names) {
        return names.filter(name -> !name.isBlank()).distinct().toList();
    }

    private static List<StrongIdentifier> strong(List<Identifier> identifiers) {
        List<StrongIdentifier> strong = new ArrayList<>();
        identifiers.forEach(identifier -> StrongIdentifier.of(identifier).ifPresent(strong::add));
        return strong.stream().distinct().toList();
    }

    private static String codeOrName(Country country) {
        return Objects.requireNonNullElse(country.code(), country.name());
    }

    private static void putUnspecified(Map<String, Object> details, @Nullable Unspecified unspecified) {
        if (unspecified != null) {
            details.put("unspecifiedReason", unspecified.reason().code());
            put(details, "unspecifiedDescription", unspecified.description());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Object> details, String key, @Nullable Object value) {
        if (value != null) {
            details.put(key, value);
        }
    }
}
