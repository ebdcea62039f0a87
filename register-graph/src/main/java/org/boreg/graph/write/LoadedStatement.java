package org.boreg.graph.write;

import java.util.Map;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a new register gives to what is derived from its record's series. It is worked out when the statement is read, and
 * waits on the disk: to understand the statement a second time would cost more.
 *
 * @param node the statement's
 * @param kept whether it is about somebody who is kept from the public
 * @param current what the record's node has of it where it is the last of the series
 * @param claim what it says of a party; null for a relationship
 * @param holding what it says of a relationship, between numbers of records; null for a party
 */
record LoadedStatement(
        long node,
        SeriesOrder order,
        boolean kept,
        Map<String, Object> current,
        @Nullable PartyClaim claim,
        @Nullable HoldingRow holding) {

    /** @param records the numbers of those that the statement is about or names, as {@link RecordMention#in} has them */
    static void write(RowBytes.Writer out, long node, StatementRow row, int[] records) {
        out.number(node)
                .number(row.order().generation())
                .number(row.order().stated())
                .number(row.order().published())
                .number(row.order().arrival())
                .truth(row.isKept())
                .text(row.recordKey())
                .text(row.recordType())
                .text(row.statement().statementId())
                .text(row.statement().head().statementDate().text())
                .truth(row.isClosed());
        if (row.statement() instanceof RelationshipStatement relationship) {
            out.truth(true).number(records[1]).number(records[2]).properties(HoldingRow.properties(row, relationship));
        } else {
            out.truth(false);
            PartyClaim.ofOne(row, Decisions.NONE).orElseThrow().write(out);
        }
    }

    static LoadedStatement read(RowBytes.Reader row) {
        long node = row.number();
        SeriesOrder order = new SeriesOrder(row.number(), row.number(), row.number(), row.number());
        boolean kept = row.truth();
        String recordKey = row.text();
        String type = row.text();
        String statementId = row.text();
        Map<String, Object> current = Records.current(recordKey, type, statementId, row.text(), row.truth(), order);
        return row.truth()
                ? new LoadedStatement(node, order, kept, current, null, holding(recordKey, statementId, row))
                : new LoadedStatement(node, order, kept, current, PartyClaim.read(row), null);
    }

    private static HoldingRow holding(String recordKey, String statementId, RowBytes.Reader row) {
        HoldingRow.Ends ends = new HoldingRow.Ends(Long.toString(row.number()), Long.toString(row.number()));
        return new HoldingRow(recordKey, statementId, ends, row.properties());
    }
}
