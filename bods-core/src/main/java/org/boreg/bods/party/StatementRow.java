package org.boreg.bods.party;

import java.util.Optional;
import org.boreg.bods.disclosure.ProtectedPerson;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.model.Statement;
import org.boreg.bods.series.SeriesOrder;

/**
 * One statement, as all that a register knows is derived from it.
 *
 * @param recordKey key of the record whose series the statement is in
 */
public record StatementRow(Statement statement, String recordKey, SeriesOrder order) {

    /**
     * A statement that arrives.
     *
     * @param version of the standard that it was published in
     * @param generation how many statements it comes after by replacing them; of no account for BODS 0.4
     * @param arrival its number in the order in which statements are taken in
     */
    public static StatementRow of(Statement statement, BodsVersion version, int generation, long arrival) {
        return new StatementRow(
                statement,
                RecordKey.of(statement.head(), statement.recordId()),
                new SeriesOrder(
                        version == BodsVersion.V0_4 ? SeriesOrder.AFTER_OLDER_VERSIONS : generation,
                        statement.head().statementDate().start().toEpochMilli(),
                        statement.head().published().start().toEpochMilli(),
                        arrival));
    }

    public String recordType() {
        return statement().recordType().code();
    }

    public boolean isClosed() {
        return statement.head().recordStatus() == RecordStatus.CLOSED;
    }

    /** The later of the days on which it was stated and published: before it, the register would have answered otherwise. */
    public long latest() {
        return Math.max(order.stated(), order.published());
    }

    /** What it says about whom it describes; empty for a relationship, which describes nobody. */
    public Optional<PartyRow> says() {
        if (statement instanceof EntityStatement entity) {
            return Optional.of(PartyRow.of(entity));
        }
        return statement instanceof PersonStatement person
                ? Optional.of(PartyRow.of(isKept() ? ProtectedPerson.of(person) : person))
                : Optional.empty();
    }

    /**
     * Of somebody who is kept from the public only that is kept beside the statement, for every viewer: found by a name, also a former
     * one, or joined with a named record by an identifier, the person would be known to everybody.
     */
    public boolean isKept() {
        return statement instanceof PersonStatement person && ProtectedPerson.is(person);
    }

    /** The same about somebody who is kept from the public since, whatever it said itself. */
    public StatementRow keptSince() {
        return statement instanceof PersonStatement person
                ? new StatementRow(ProtectedPerson.of(person), recordKey, order)
                : this;
    }

    public PartyRank rank() {
        boolean selfDeclared = statement.recordId().equals(statement.head().declarationSubject());
        return new PartyRank(selfDeclared, order);
    }
}
