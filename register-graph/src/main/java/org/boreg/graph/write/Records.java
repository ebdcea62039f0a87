package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boreg.bods.model.RecordStatus;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The write side of records: that they are there, and which of their statements is the current one. */
final class Records {

    /** Makes sure that the records of these statements are there, and tells the type that each is of: the first one it was given. */
    static Map<String, String> mergeAndRead(TransactionContext tx, List<StatementRow> rows) {
        List<Map<String, Object>> parameters = rows.stream()
                .map(row -> Map.<String, Object>of(
                        "key", row.recordKey(),
                        "recordId", row.statement().recordId(),
                        "publisher", RecordKey.publisher(row.statement().head()),
                        "type", row.recordType()))
                .toList();
        return WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MERGE (r:Record {key: row.key})
                        ON CREATE SET r.recordId = row.recordId, r.publisher = row.publisher
                        SET r.type = coalesce(r.type, row.type)
                        RETURN r.key AS key, r.type AS type
                        """, Map.of("rows", parameters)).list().stream()
                .collect(Collectors.toMap(
                        row -> row.get("key").asString(), row -> row.get("type").asString(), (one, same) -> one));
    }

    /** Makes the newest statements current where they come after what is current now; gives those that do. */
    static List<StatementRow> takeCurrent(TransactionContext tx, Map<String, StatementRow> newest) {
        Map<String, RecordOrder> present = currentOrders(tx, newest);
        List<StatementRow> current = new ArrayList<>();
        newest.forEach((key, row) -> {
            RecordOrder before = present.get(key);
            if (before == null || before.compareTo(row.order()) < 0) {
                current.add(row);
            }
        });
        makeCurrent(tx, current);
        return current;
    }

    private static Map<String, RecordOrder> currentOrders(TransactionContext tx, Map<String, StatementRow> newest) {
        Map<String, RecordOrder> orders = new HashMap<>();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key}) WHERE r.statementId IS NOT NULL
                        RETURN r.key AS key, coalesce(r.generation, 0) AS generation, r.stated AS stated,
                               r.published AS published, r.arrival AS arrival
                        """, Map.of("keys", List.copyOf(newest.keySet())))
                .forEachRemaining(row -> orders.put(row.get("key").asString(), order(row)));
        return orders;
    }

    private static RecordOrder order(Record row) {
        return new RecordOrder(
                row.get("generation").asLong(),
                row.get("stated").asLong(),
                row.get("published").asLong(),
                row.get("arrival").asLong());
    }

    private static void makeCurrent(TransactionContext tx, List<StatementRow> current) {
        List<Map<String, Object>> parameters = current.stream()
                .map(row -> Map.<String, Object>of(
                        "key", row.recordKey(),
                        "statementId", row.statement().statementId(),
                        "statementDate", row.statement().head().statementDate().text(),
                        "closed", row.statement().head().recordStatus() == RecordStatus.CLOSED,
                        "generation", row.order().generation(),
                        "stated", row.order().stated(),
                        "published", row.order().published(),
                        "arrival", row.order().arrival()))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.key})
                        SET r += row
                        """, Map.of("rows", parameters)).consume();
    }

    private Records() {}
}
