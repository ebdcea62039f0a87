package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.text.PackedText;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a register that an earlier release wrote into the present shape: texts are packed, and what is derived is made anew. Broken off, it
 * goes on when the register is opened again.
 */
public final class ReleaseBefore {

    private static final Logger log = LoggerFactory.getLogger(ReleaseBefore.class);

    /** Counted up whenever what is derived from statements changes its form. */
    static final int SHAPE = 2;

    private static final int AT_ONCE = 2_000;

    private final Driver driver;

    public ReleaseBefore(Driver driver) {
        this.driver = driver;
    }

    /** @throws RegisterUnavailable when Neo4j cannot be reached, or another program is at it */
    public void bringUpToDate() {
        RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                if (session.executeWrite(ReleaseBefore::shape) < SHAPE) {
                    bringUpToDate(session);
                }
            }
        });
    }

    /** An empty register has the present shape. */
    private static int shape(TransactionContext tx) {
        return tx.run("""
                        WITH CASE WHEN EXISTS { MATCH (:Statement) } THEN 1 ELSE $shape END AS found
                        MERGE (c:Counter {name: 'shape'})
                        ON CREATE SET c.value = found
                        RETURN c.value AS shape
                        """, Map.of("shape", SHAPE)).single().get("shape").asInt();
    }

    private void bringUpToDate(Session session) {
        log.info("This register was written by an earlier release: packing its statements");
        long after = -1;
        while (after != Long.MAX_VALUE) {
            long from = after;
            after = session.executeWrite(tx -> packSome(tx, from));
        }
        session.executeWriteWithoutResult(
                tx -> tx.run("MATCH (m:MergedParty) DELETE m").consume());
        log.info("Making parties, edges and search anew");
        Rebuild.Outcome outcome =
                new Rebuild(driver).run(derived -> log.info("{} statements derived anew", derived), () -> false);
        if (outcome != Rebuild.Outcome.DONE) {
            throw RegisterUnavailable.whileRebuilding();
        }
        session.executeWriteWithoutResult(
                tx -> tx.run("MERGE (c:Counter {name: 'shape'}) SET c.value = $shape", Map.of("shape", SHAPE))
                        .consume());
    }

    /** @return the last arrival that was looked at; the largest number at the end */
    private static long packSome(TransactionContext tx, long after) {
        List<Record> some = tx.run("""
                        MATCH (s:Statement) WHERE s.arrival > $after
                        WITH s ORDER BY s.arrival LIMIT $some
                        OPTIONAL MATCH (i:Import {id: s.importId})
                        RETURN s.arrival AS arrival, s.statementId AS id, s.text AS text, s.reading AS reading,
                               coalesce(i.startedAt.epochMillis, s.published) AS arrivedAt
                        ORDER BY arrival
                        """, Map.of("after", after, "some", AT_ONCE)).list();
        List<Map<String, Object>> packed = new ArrayList<>();
        some.stream().filter(row -> !row.get("text").isNull()).forEach(row -> packed.add(packed(row)));
        tx.run("""
                        UNWIND $rows AS row
                        MATCH (s:Statement {statementId: row.id})
                        SET s.packed = row.packed, s.reading = row.reading, s.text = null,
                            s.arrivedAt = coalesce(s.arrivedAt, row.arrivedAt),
                            s.generation = CASE s.bodsVersion WHEN '0.4' THEN $last ELSE s.generation END
                        """, Map.of("rows", packed, "last", SeriesOrder.AFTER_OLDER_VERSIONS))
                .consume();
        return some.isEmpty()
                ? Long.MAX_VALUE
                : some.get(some.size() - 1).get("arrival").asLong();
    }

    private static Map<String, Object> packed(Record row) {
        Map<String, Object> packed = new HashMap<>();
        packed.put("id", row.get("id").asString());
        packed.put("packed", PackedText.pack(row.get("text").asString()));
        packed.put(
                "reading",
                row.get("reading").isNull()
                        ? null
                        : PackedText.pack(row.get("reading").asString()));
        packed.put("arrivedAt", row.get("arrivedAt").asLong());
        return packed;
    }
}
