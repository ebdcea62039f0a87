package org.boreg.graph.write;

import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;

/** What the current statement of one record says about whom it describes. */
record PartyClaim(String recordKey, PartyRank rank, PartyRow says) {

    /** Empty for a relationship, which describes nobody. */
    static Optional<PartyClaim> of(StatementRow row) {
        return party(row).map(says -> new PartyClaim(row.recordKey(), rank(row), says));
    }

    long arrival() {
        return rank.order().arrival();
    }

    /** Keys of the strong identifiers: a person and an entity never become one party, whatever they are given. */
    Stream<String> identifierKeys() {
        return says.identifiers().stream().map(identifier -> IdentifierKey.of(says.kind(), identifier));
    }

    private static Optional<PartyRow> party(StatementRow row) {
        if (row.statement() instanceof EntityStatement entity) {
            return Optional.of(PartyRow.of(entity));
        }
        return row.statement() instanceof PersonStatement person
                ? Optional.of(PartyRow.of(asKept(person)))
                : Optional.empty();
    }

    /**
     * Of somebody who is kept from the public only that is kept beside the statement, for every viewer: found by a name, or joined
     * with a named record by an identifier, the person would be known to everybody.
     */
    private static PersonStatement asKept(PersonStatement person) {
        return person.personType() == PersonType.ANONYMOUS_PERSON ? Disclosure.redact(person, Viewer.PUBLIC) : person;
    }

    private static PartyRank rank(StatementRow row) {
        boolean selfDeclared =
                row.statement().recordId().equals(row.statement().head().declarationSubject());
        return new PartyRank(selfDeclared, row.order());
    }
}
