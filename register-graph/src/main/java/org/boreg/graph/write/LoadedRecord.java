package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.text.PackedText;
import org.jspecify.annotations.Nullable;

/** A record of a new register, as it is collected from the disk: who named it first, and its series. */
final class LoadedRecord {

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    /** Not understood before the record is made: all statements of a part at once would be too much for the memory. */
    private final List<RowBytes.Reader> told = new ArrayList<>();

    private @Nullable RecordMention mention;

    /** A statement of the series, and its node. */
    record Told(long node, StatementRow row) {}

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

    static void writeStatement(RowBytes.Writer out, int record, long node, StatementRow row, byte[] packed) {
        out.number(record)
                .truth(false)
                .number(node)
                .text(row.recordKey())
                .number(row.order().generation())
                .number(row.order().stated())
                .number(row.order().published())
                .number(row.order().arrival())
                .bytes(packed);
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

    private static Told told(RowBytes.Reader row) {
        long node = row.number();
        String recordKey = row.text();
        SeriesOrder order = new SeriesOrder(row.number(), row.number(), row.number(), row.number());
        String text = PackedText.unpack(row.bytes());
        if (PARSER.parseKept(new RawStatement(new Place(recordKey, 1, 0), text)) instanceof ParsedStatement parsed) {
            return new Told(node, new StatementRow(parsed.statement(), recordKey, order));
        }
        throw new IllegalStateException("A statement of %s cannot be read any more".formatted(recordKey));
    }

    /** Whoever first named it; that is always there. */
    RecordMention mention() {
        if (mention == null) {
            throw new IllegalStateException("A record that nobody named");
        }
        return mention;
    }

    /** The series, in its order. */
    List<Told> series() {
        return told.stream()
                .map(LoadedRecord::told)
                .sorted(Comparator.comparing(one -> one.row().order()))
                .toList();
    }

    /**
     * The properties of its node.
     *
     * @param sorted the series
     * @param describes whether a party stands behind it
     * @param claim what it says of that party; null where it says nothing
     */
    Map<String, Object> properties(List<StatementRow> sorted, boolean describes, @Nullable PartyClaim claim) {
        RecordMention named = mention();
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", named.key());
        properties.put("born", named.born());
        properties.put("publisher", named.publisher());
        properties.putAll(Records.constant(named, describes));
        if (!sorted.isEmpty()) {
            properties.putAll(Records.current(sorted.get(sorted.size() - 1)));
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
