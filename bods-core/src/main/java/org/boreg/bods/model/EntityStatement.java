package org.boreg.bods.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim about a company, a trust, a state or any other entity.
 *
 * @param kind null where not stated, though the standard requires it
 * @param foundingDate null where not stated
 * @param dissolutionDate null where not stated, as for an entity that still exists
 * @param unspecified why the entity is not named, where it is anonymous or unknown
 */
public record EntityStatement(
        StatementHead head,
        boolean isComponent,
        @Nullable EntityKind kind,
        @Nullable String name,
        List<String> alternateNames,
        @Nullable Jurisdiction jurisdiction,
        List<Identifier> identifiers,
        @Nullable LocalDate foundingDate,
        @Nullable LocalDate dissolutionDate,
        List<Address> addresses,
        @Nullable String uri,
        @Nullable PublicListing publicListing,
        @Nullable Statute formedByStatute,
        @Nullable Unspecified unspecified)
        implements Statement {

    public EntityStatement {
        alternateNames = List.copyOf(alternateNames);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
    }

    @Override
    public RecordType recordType() {
        return RecordType.ENTITY;
    }
}
