package org.boreg.bods.disclosure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.model.Address;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Annotation;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.PartialDate;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.Source;
import org.boreg.bods.model.StatementHead;
import org.boreg.bods.model.Unspecified;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a {@link DisclosurePolicy} discloses to one tier of viewers. Everything that leaves the register goes through here: as JSON or as
 * the model, both of which are redacted alike, or as what was derived from them. Safe for many threads.
 *
 * <p>A tier that does not see all of everything sees of any statement only what the standard has, typed as the standard has it: of what
 * is anything else nobody knows what it holds.
 */
public final class Disclosure {

    private final Map<Matter, Extent> extents;
    private final StatementSight statements;
    private final AnnotationSight annotations;
    private final boolean seesAll;

    private Disclosure(Map<Matter, Extent> extents) {
        this.extents = new EnumMap<>(extents);
        this.statements = new StatementSight(extents);
        this.annotations = new AnnotationSight(extents);
        this.seesAll = extents.values().stream().allMatch(extent -> extent == Extent.WHOLE);
    }

    /** @param extents of every matter */
    static Disclosure of(Map<Matter, Extent> extents) {
        return new Disclosure(extents);
    }

    static Disclosure ofAll() {
        return of(
                Arrays.stream(Matter.values()).collect(Collectors.toMap(Function.identity(), matter -> Extent.WHOLE)));
    }

    /** How much is seen of this. */
    public Extent extent(Matter matter) {
        return extents.getOrDefault(matter, Extent.HIDDEN);
    }

    /** Whether all of this is seen of every person who is not protected. */
    public boolean showsWhole(Matter matter) {
        return extent(matter) == Extent.WHOLE;
    }

    /** Whether of everybody who is not protected so much is seen of this, or more. */
    public boolean shows(Matter matter, Extent least) {
        return extent(matter).compareTo(least) >= 0;
    }

    /** What is seen of a date, {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; null where that is nothing. */
    public @Nullable String date(Matter matter, @Nullable String date) {
        return date == null
                ? null
                : PartialDate.parse(date)
                        .flatMap(extent(matter)::of)
                        .map(PartialDate::toString)
                        .orElse(null);
    }

    /** Statement as it is seen; the same as {@link #redact(ObjectNode, boolean)} of somebody who was not protected since. */
    public Redacted redact(ObjectNode statement) {
        return redact(statement, false);
    }

    /**
     * Statement as it is seen.
     *
     * @param statement a statement of BODS 0.4; of anything else next to nothing is seen. Left as it is
     * @param protectedSince whether it is about a person whom a later statement of its record calls anonymous
     */
    public Redacted redact(ObjectNode statement, boolean protectedSince) {
        if (seesAll) {
            return new Redacted(statement.deepCopy(), List.of());
        }
        boolean isProtected = !showsWhole(Matter.PROTECTED_PERSONS)
                && statement.path("recordType").asString("").equals("person")
                && (protectedSince || isAnonymous(statement.path("recordDetails")));
        Hidden hidden = Hidden.nothing();
        ObjectNode seen = (ObjectNode) statements
                .of(statement, isProtected)
                .of(statement, hidden)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        annotations.hide(seen, statement, isProtected, hidden);
        return new Redacted(seen, hidden.list());
    }

    /** Interest as it is seen. */
    public Interest redact(Interest interest) {
        return interest.details() == null || showsWhole(Matter.INTEREST_DETAILS)
                ? interest
                : new Interest(
                        interest.type(),
                        interest.directOrIndirect(),
                        interest.beneficialOwnershipOrControl(),
                        null,
                        interest.share(),
                        interest.startDate(),
                        interest.endDate());
    }

    /** Person as they are seen. */
    public PersonStatement redact(PersonStatement person) {
        if (seesAll) {
            return person;
        }
        return ProtectedPerson.is(person) && !showsWhole(Matter.PROTECTED_PERSONS)
                ? ProtectedPerson.of(person, head(person.head(), true), unspecified(person.unspecified()))
                : named(person);
    }

    private PersonStatement named(PersonStatement person) {
        return new PersonStatement(
                head(person.head(), false),
                person.isComponent(),
                person.personType(),
                list(Matter.NAMES, person.names()),
                list(Matter.IDENTIFIERS, person.identifiers()),
                list(Matter.NATIONALITIES, person.nationalities()),
                person.placeOfBirth() == null || extent(Matter.PLACE_OF_BIRTH) == Extent.HIDDEN
                        ? null
                        : address(Matter.PLACE_OF_BIRTH, person.placeOfBirth()),
                date(Matter.BIRTH_DATE, person.birthDate()),
                date(Matter.DEATH_DATE, person.deathDate()),
                list(Matter.TAX_RESIDENCIES, person.taxResidencies()),
                person.addresses().stream().map(this::address).toList(),
                showsWhole(Matter.POLITICAL_EXPOSURE) ? person.politicalExposure() : null,
                unspecified(person.unspecified()));
    }

    private StatementHead head(StatementHead head, boolean isProtected) {
        List<Annotation> seen = head.annotations().stream()
                .map(annotation -> annotations.ofPerson(annotation, isProtected))
                .toList();
        return new StatementHead(
                head.statementId(),
                head.statementDate(),
                head.declaration(),
                head.declarationSubject(),
                head.recordId(),
                head.recordStatus(),
                head.publicationDetails(),
                head.source() == null || !isProtected && showsWhole(Matter.SOURCES)
                        ? head.source()
                        : new Source(
                                head.source().types(), null, null, head.source().retrievedAt(), List.of()),
                seen);
    }

    private @Nullable Unspecified unspecified(@Nullable Unspecified unspecified) {
        return unspecified == null || showsWhole(Matter.NAMES)
                ? unspecified
                : new Unspecified(unspecified.reason(), null);
    }

    private Address address(Address address) {
        return address(matter(address.type() == null ? "" : address.type().code()), address);
    }

    private Address address(Matter matter, Address address) {
        return switch (extent(matter)) {
            case WHOLE -> address;
            case COUNTRY -> new Address(address.type(), null, null, address.country());
            default -> new Address(null, null, null, null);
        };
    }

    private @Nullable PartialDate date(Matter matter, @Nullable PartialDate date) {
        return date == null ? null : extent(matter).of(date).orElse(null);
    }

    private <T> List<T> list(Matter matter, List<T> items) {
        return showsWhole(matter) ? items : List.of();
    }

    /** What decides on an address of a person. */
    static Matter matter(String addressType) {
        if (addressType.equals(AddressType.RESIDENCE.code())) {
            return Matter.RESIDENCE;
        }
        return addressType.equals(AddressType.SERVICE.code()) ? Matter.SERVICE_ADDRESS : Matter.OTHER_ADDRESSES;
    }

    private static boolean isAnonymous(JsonNode person) {
        JsonNode type = person.path("personType");
        return type.isString() && type.stringValue().equals(PersonType.ANONYMOUS_PERSON.code());
    }
}
