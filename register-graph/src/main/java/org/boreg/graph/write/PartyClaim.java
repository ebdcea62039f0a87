package org.boreg.graph.write;

import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.PersonStatement;

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
        return row.statement() instanceof PersonStatement person ? Optional.of(PartyRow.of(person)) : Optional.empty();
    }

    private static PartyRank rank(StatementRow row) {
        boolean selfDeclared =
                row.statement().recordId().equals(row.statement().head().declarationSubject());
        return new PartyRank(selfDeclared, row.order());
    }
}
