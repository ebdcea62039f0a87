package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.jspecify.annotations.Nullable;

/** A record of a new register, as it is collected from the disk: who named it first, and its series. */
final class LoadedRecord {

    /** Not understood before the record is made: all statements of a part at once would be too much for the memory. */
    private final List<RowBytes.Reader> told = new ArrayList<>();

    private @Nullable RecordMention mention;

    static void writeMention(RowBytes.Writer out, int record, RecordMention mention) {
        Unspecified unspecified = mention.unspecified();
        out.number(record)
                .truth(true)
                .text(mention.key())
                .text(mention.recordId())
                .text(mention.publisher())
                .number(mention.born())
                .text(unspecified == null ? null : unspecified.reason().code())
                .text(unspecified == null ? null : unspecified.description());
    }

    /** @param records the numbers of those that it is about or names, its own first */
    static void writeStatement(RowBytes.Writer out, long node, StatementRow row, int[] records) {
        out.number(records[0]).truth(false);
        LoadedStatement.write(out, node, row, records);
    }

    /** @param row after its record's number */
    void take(RowBytes.Reader row) {
        if (row.truth()) {
            mention = mention(row);
        } else {
            told.add(row);
        }
    }

    private static RecordMention mention(RowBytes.Reader row) {
        String key = row.text();
        String recordId = row.textOrNull();
        String publisher = row.text();
        long born = row.number();
        String reason = row.textOrNull();
        String description = row.textOrNull();
        Unspecified unspecified = reason == null
                ? null
                : new Unspecified(Code.of(UnspecifiedReason.class, reason).orElseThrow(), description);
        return new RecordMention(key, recordId, publisher, unspecified, true, born);
    }

    /** How many rows it was collected from. */
    int rows() {
        return told.size() + 1;
    }

    /** Whoever first named it; that is always there. */
    RecordMention mention() {
        if (mention == null) {
            throw new IllegalStateException("A record that nobody named");
        }
        return mention;
    }

    /** The series, in its order. */
    List<LoadedStatement> series() {
        return told.stream()
                .map(LoadedStatement::read)
                .sorted(Comparator.comparing(LoadedStatement::order))
                .toList();
    }

    /**
     * The properties of its node.
     *
     * @param series in its order
     * @param describes whether a party stands behind it
     * @param claim what it says of that party; null where it says nothing
     */
    Map<String, Object> properties(List<LoadedStatement> series, boolean describes, @Nullable PartyClaim claim) {
        RecordMention named = mention();
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", named.key());
        properties.put("born", named.born());
        properties.put("publisher", named.publisher());
        properties.putAll(Records.constant(named, describes));
        if (!series.isEmpty()) {
            properties.putAll(series.get(series.size() - 1).current());
        }
        if (claim != null) {
            properties.put("says", claim.fingerprint());
            if (!claim.links().isEmpty()) {
                properties.put("links", claim.links());
            }
        }
        return properties;
    }
}
