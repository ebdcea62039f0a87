package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.UnspecifiedReason;
import org.jspecify.annotations.Nullable;

/**
 * A real person or company, or an interested party that is not named.
 *
 * @param type a {@link PersonType}, an {@link EntityType} or an {@link UnspecifiedReason}, as the kind asks for; null where
 *     not stated
 * @param name null where none is known
 * @param recordIds the records that describe the party
 * @param dissolvedOn when the entity ceased to be; null while it exists and for persons
 */
public record Party(
        String id,
        PartyKind kind,
        @Nullable Code type,
        @Nullable String name,
        List<String> recordIds,
        @Nullable LocalDate dissolvedOn) {

    /** @throws IllegalArgumentException when the type is not one of the kind */
    public Party {
        recordIds = List.copyOf(recordIds);
        Class<? extends Code> expected = switch (kind) {
            case PERSON -> PersonType.class;
            case ENTITY -> EntityType.class;
            case UNSPECIFIED -> UnspecifiedReason.class;
        };
        if (type != null && !expected.isInstance(type)) {
            throw new IllegalArgumentException(
                    "The type of a party of kind " + kind + " is a " + expected.getSimpleName() + ", not " + type);
        }
    }

    public static Party person(String id, @Nullable PersonType type, @Nullable String name) {
        return new Party(id, PartyKind.PERSON, type, name, List.of(), null);
    }

    public static Party entity(String id, @Nullable EntityType type, @Nullable String name) {
        return new Party(id, PartyKind.ENTITY, type, name, List.of(), null);
    }

    public static Party unspecified(String id, @Nullable UnspecifiedReason reason) {
        return new Party(id, PartyKind.UNSPECIFIED, reason, null, List.of(), null);
    }

    /** A natural person of whom it is known who she is; an anonymous or unknown person is natural, but not known. */
    public boolean isKnownPerson() {
        return kind == PartyKind.PERSON && type != PersonType.ANONYMOUS_PERSON && type != PersonType.UNKNOWN_PERSON;
    }

    /** The name where there is one, else the id. */
    String label() {
        return name == null ? id : name;
    }
}
