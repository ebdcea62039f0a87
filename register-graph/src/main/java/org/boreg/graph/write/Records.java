package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.party.PartyId;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.bods.series.SeriesOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** The write side of records: that they are there, and which of their statements is the current one. */
final class Records {

    /** After the last arrival: all statements count that there are. */
    static final long ALL = Long.MAX_VALUE;

    private static final BinaryOperator<StatementRow> LATER =
            (one, other) -> one.order().compareTo(other.order()) > 0 ? one : other;

    /** Makes sure that the records that these statements are about, and those they name, are there. */
    static void meet(TransactionContext tx, Collection<StatementRow> rows) {
        Collection<RecordMention> mentions = mentions(rows);
        // Setting what is there already to what it is changes nothing in Neo4j.
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $rows AS row
                        MERGE (r:Record {key: row.key})
                        SET r += row.constant, r.born = coalesce(r.born, row.born),
                            r.publisher = coalesce(r.publisher, row.publisher)
                        """,
                        Map.of(
                                "rows",
                                mentions.stream().map(Records::parameters).toList()))
                .consume();
    }

    private static Map<String, Object> parameters(RecordMention mention) {
        return Map.of(
                "key", mention.key(),
                "born", mention.born(),
                "constant", constant(mention, mention.describes()),
                "publisher", mention.publisher());
    }

    /**
     * What never changes of a record's node.
     *
     * @param describes whether a party stands behind it
     */
    static Map<String, Object> constant(RecordMention mention, boolean describes) {
        Map<String, Object> constant = new HashMap<>();
        Optional.ofNullable(mention.recordId()).ifPresent(id -> constant.put("recordId", id));
        if (describes) {
            constant.put("partyId", PartyId.ofRecord(mention.key()));
        }
        if (mention.unspecified() != null) {
            constant.put("type", PartyRow.UNSPECIFIED);
        }
        return constant;
    }

    /** Each record that the statements are about or name, once. */
    static Collection<RecordMention> mentions(Collection<StatementRow> rows) {
        return rows.stream()
                .flatMap(RecordMention::in)
                .collect(Collectors.toMap(RecordMention::key, Function.identity(), Records::both, LinkedHashMap::new))
                .values();
    }

    /** A record that a batch both describes and names: what says more, and the earlier arrival. */
    private static RecordMention both(RecordMention one, RecordMention other) {
        RecordMention more = one.describes() ? one : other;
        return new RecordMention(
                more.key(),
                more.recordId(),
                one.born() <= other.born() ? one.publisher() : other.publisher(),
                more.unspecified(),
                more.describes(),
                Math.min(one.born(), other.born()));
    }

    /** Makes the latest of these statements current where they come after what is current now; gives those that do, by record. */
    static Map<String, StatementRow> takeCurrent(
            TransactionContext tx, Collection<StatementRow> rows, Map<String, KnownRecord> before) {
        Map<String, StatementRow> current = new LinkedHashMap<>();
        rows.forEach(row -> current.merge(row.recordKey(), row, LATER));
        current.entrySet().removeIf(entry -> isBehind(entry.getValue(), before.get(entry.getKey())));
        makeCurrent(tx, current.values());
        return current;
    }

    private static boolean isBehind(StatementRow row, @Nullable KnownRecord known) {
        SeriesOrder present = known == null ? null : known.current();
        return present != null && present.compareTo(row.order()) > 0;
    }

    static void makeCurrent(TransactionContext tx, Collection<StatementRow> current) {
        List<Map<String, Object>> parameters =
                current.stream().map(Records::current).toList();
        WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.key})
                        SET r += row
                        """, Map.of("rows", parameters)).consume();
    }

    /** What a record's node has of its current statement. */
    static Map<String, Object> current(StatementRow row) {
        return current(
                row.recordKey(),
                row.recordType(),
                row.statement().statementId(),
                row.statement().head().statementDate().text(),
                row.isClosed(),
                row.order());
    }

    static Map<String, Object> current(
            String key, String type, String statementId, String statementDate, boolean closed, SeriesOrder order) {
        return Map.of(
                "key", key,
                "type", type,
                "statementId", statementId,
                "statementDate", statementDate,
                "closed", closed,
                "generation", order.generation(),
                "stated", order.stated(),
                "published", order.published(),
                "arrival", order.arrival());
    }

    /** Finds out anew which statement first described or named each of these records, and forgets those that none does. */
    static void bearAnew(TransactionContext tx, Collection<String> keys) {
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})
                        CALL (r) {
                          MATCH (r)<-[:OF_RECORD]-(s:Statement)
                          RETURN min(s.arrival) AS described
                        }
                        CALL (r) {
                          MATCH (r)-[h:HOLDS]-() WHERE h.elsewhere IS NULL
                          RETURN min(h.arrival) AS named
                        }
                        SET r.born = CASE WHEN described IS NULL OR named < described THEN named ELSE described END
                        WITH r WHERE described IS NULL AND named IS NULL
                        DETACH DELETE r
                        """, Map.of("keys", List.copyOf(keys))).consume();
    }

    /**
     * All statements of these records that the register has, each list in the order of the series.
     *
     * @param until the last arrival that counts: when a register is rebuilt, later ones are there too, but not derived yet
     */
    static Map<String, List<StatementRow>> series(TransactionContext tx, Collection<String> keys, long until) {
        Map<String, List<StatementRow>> series = new HashMap<>();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (:Record {key: key})<-[:OF_RECORD]-(s:Statement) WHERE s.arrival <= $until
                        RETURN key, %s AS statement
                        """.formatted(StoredStatements.FIELDS), Map.of("keys", List.copyOf(keys), "until", until))
                .forEachRemaining(row -> series.computeIfAbsent(row.get("key").asString(), key -> new ArrayList<>())
                        .add(StoredStatements.row(row.get("key").asString(), row.get("statement"))));
        series.values().forEach(list -> list.sort(Comparator.comparing(StatementRow::order)));
        return series;
    }

    private Records() {}
}
