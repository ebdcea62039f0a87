package org.boreg.bods.disclosure;

import java.util.List;
import org.boreg.bods.model.Address;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Annotation;
import org.boreg.bods.model.PartialDate;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.Statement;
import org.boreg.bods.model.StatementHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides who may see what of a statement. Everything that leaves the register goes through here: as JSON or as the model, both
 * of which are redacted alike.
 *
 * <p>The operator sees all. The public sees of any statement what the standard has, typed as the standard has it, but no fields of
 * the publisher's own, since nobody knows what they hold. Of a natural person it sees
 *
 * <ul>
 *   <li>names, nationalities, tax residencies, political exposure, and why somebody is not named;
 *   <li>of the dates of birth and death the year and month;
 *   <li>of the place of birth and of every address but a service address the country;
 *   <li>no identifiers;
 *   <li>the content of an annotation only where it points at something that is public of every person.
 * </ul>
 *
 * <p>Of a person that the statement calls anonymous it sees only why.
 */
public final class Disclosure {

    /**
     * Statement as this viewer may see it.
     *
     * @param statement a statement of BODS 0.4; of anything else the public sees next to nothing. Left as it is
     */
    public static Redacted redact(ObjectNode statement, Viewer viewer) {
        return switch (viewer) {
            case OPERATOR -> new Redacted(statement.deepCopy(), List.of());
            case PUBLIC, LEGITIMATE_INTEREST, OBLIGED_ENTITY, AUTHORITY -> forPublic(statement);
        };
    }

    /** Statement as this viewer may see it. The model has no fields but those of the standard, so only persons change. */
    public static Statement redact(Statement statement, Viewer viewer) {
        return statement instanceof PersonStatement person ? redact(person, viewer) : statement;
    }

    /** Person as this viewer may see them. */
    public static PersonStatement redact(PersonStatement person, Viewer viewer) {
        return switch (viewer) {
            case OPERATOR -> person;
            case PUBLIC, LEGITIMATE_INTEREST, OBLIGED_ENTITY, AUTHORITY ->
                person.personType() == PersonType.ANONYMOUS_PERSON ? anonymous(person) : named(person);
        };
    }

    private static Redacted forPublic(ObjectNode statement) {
        Hidden hidden = Hidden.nothing();
        ObjectNode seen = (ObjectNode)
                PublicSight.of(statement).of(statement, hidden).orElseGet(JsonNodeFactory.instance::objectNode);
        boolean isPerson = statement.path("recordType").asString("").equals("person");
        AnnotationSight.hide(seen, statement, isPerson, hidden);
        return new Redacted(seen, hidden.list());
    }

    private static PersonStatement named(PersonStatement person) {
        return new PersonStatement(
                head(person.head(), true),
                person.isComponent(),
                person.personType(),
                person.names(),
                List.of(),
                person.nationalities(),
                countryOf(person.placeOfBirth()),
                monthOf(person.birthDate()),
                monthOf(person.deathDate()),
                person.taxResidencies(),
                person.addresses().stream().map(Disclosure::address).toList(),
                person.politicalExposure(),
                person.unspecified());
    }

    private static PersonStatement anonymous(PersonStatement person) {
        return new PersonStatement(
                head(person.head(), false),
                person.isComponent(),
                person.personType(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                person.unspecified());
    }

    private static StatementHead head(StatementHead head, boolean isNamed) {
        List<Annotation> annotations = head.annotations().stream()
                .map(annotation -> AnnotationSight.ofPerson(annotation, isNamed))
                .toList();
        return new StatementHead(
                head.statementId(),
                head.statementDate(),
                head.declaration(),
                head.declarationSubject(),
                head.recordId(),
                head.recordStatus(),
                head.publicationDetails(),
                head.source(),
                annotations);
    }

    private static Address address(Address address) {
        return address.type() == AddressType.SERVICE ? address : withoutPlace(address);
    }

    private static @Nullable Address countryOf(@Nullable Address address) {
        return address == null ? null : withoutPlace(address);
    }

    private static Address withoutPlace(Address address) {
        return new Address(address.type(), null, null, address.country());
    }

    private static @Nullable PartialDate monthOf(@Nullable PartialDate date) {
        return date == null ? null : date.toMonth();
    }

    private Disclosure() {}
}
