package org.boreg.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.series.SeriesOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * A record as the register has it before a batch.
 *
 * @param type null for one that is only mentioned
 * @param current where its current statement stands in the series; null for one that no statement is about
 * @param says what its statements say of a party, as a fingerprint; null for one that describes none
 * @param party id of the party it describes
 */
record KnownRecord(
        @Nullable String type,
        @Nullable SeriesOrder current,
        @Nullable String says,
        @Nullable String party,
        Decisions decisions) {

    /** Those of these records that are there, by their keys. */
    static Map<String, KnownRecord> find(TransactionContext tx, Collection<String> keys) {
        Map<String, KnownRecord> found = new HashMap<>();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})
                        OPTIONAL MATCH (r)-[:DESCRIBES]->(p:Party)
                        RETURN key, r {.type, .statementId, .generation, .stated, .published, .arrival, .says, .apart,
                               .together} AS record, p.id AS party
                        """, Map.of("keys", List.copyOf(keys)))
                .forEachRemaining(row -> found.put(row.get("key").asString(), of(row)));
        return found;
    }

    private static KnownRecord of(Record row) {
        Value record = row.get("record");
        return new KnownRecord(
                record.get("type").asString(null),
                record.get("statementId").isNull() ? null : StoredStatements.order(record),
                record.get("says").asString(null),
                row.get("party").asString(null),
                Decisions.of(record));
    }
}
