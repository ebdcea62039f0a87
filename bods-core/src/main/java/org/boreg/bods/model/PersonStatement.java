package org.boreg.bods.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim about a natural person.
 *
 * @param personType null where not stated, though the standard requires it
 * @param birthDate as precise as stated: a year, a month or a day
 * @param unspecified why the person is not named, where anonymous or unknown
 */
public record PersonStatement(
        StatementHead head,
        boolean isComponent,
        @Nullable PersonType personType,
        List<Name> names,
        List<Identifier> identifiers,
        List<Country> nationalities,
        @Nullable Address placeOfBirth,
        @Nullable PartialDate birthDate,
        @Nullable PartialDate deathDate,
        List<Country> taxResidencies,
        List<Address> addresses,
        @Nullable PoliticalExposure politicalExposure,
        @Nullable Unspecified unspecified)
        implements Statement {

    public PersonStatement {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        nationalities = List.copyOf(nationalities);
        taxResidencies = List.copyOf(taxResidencies);
        addresses = List.copyOf(addresses);
    }

    @Override
    public RecordType recordType() {
        return RecordType.PERSON;
    }
}
