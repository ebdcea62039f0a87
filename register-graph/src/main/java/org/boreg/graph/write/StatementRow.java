package org.boreg.graph.write;

import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.model.Statement;
import org.boreg.bods.series.SeriesOrder;

/**
 * One statement, as the graph is derived from it.
 *
 * @param recordKey key of the record whose series the statement is in
 */
record StatementRow(Statement statement, String recordKey, SeriesOrder order) {

    static StatementRow of(Statement statement, long generation, long arrival) {
        return new StatementRow(
                statement,
                RecordKey.of(statement.head(), statement.recordId()),
                new SeriesOrder(
                        generation,
                        statement.head().statementDate().start().toEpochMilli(),
                        statement.head().published().start().toEpochMilli(),
                        arrival));
    }

    String recordType() {
        return statement().recordType().code();
    }

    boolean isClosed() {
        return statement.head().recordStatus() == RecordStatus.CLOSED;
    }

    /** The later of the days on which it was stated and published: before it, the register would have answered otherwise. */
    long latest() {
        return Math.max(order.stated(), order.published());
    }
}
