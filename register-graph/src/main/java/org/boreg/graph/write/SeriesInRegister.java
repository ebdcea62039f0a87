package org.boreg.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.party.RecordKey;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** What the register has of statements that others replace or refer to by their statementID, as BODS 0.1 to 0.3 do. */
public final class SeriesInRegister implements KnownStatements {

    private final Driver driver;

    public SeriesInRegister(Driver driver) {
        this.driver = driver;
    }

    /** @throws RegisterUnavailable when Neo4j cannot be reached */
    @Override
    public Map<String, Known> of(Collection<String> statementIds) {
        List<Map<String, Object>> rows = statementIds.stream()
                .map(id -> Map.<String, Object>of("id", id, "key", RecordKey.ofSeries(id)))
                .toList();
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> {
                    Map<String, Known> known = new HashMap<>();
                    WriteQuery.run(tx, """
                            UNWIND $rows AS row
                            OPTIONAL MATCH (s:Statement {statementId: row.id})-[:OF_RECORD]->(own:Record)
                            OPTIONAL MATCH (named:Record {key: row.key})
                            WITH row, s, coalesce(own, named) AS record WHERE record IS NOT NULL
                            RETURN row.id AS id, record.recordId AS recordId, coalesce(s.generation, 0) AS generation,
                                   s IS NOT NULL AS isHere,
                                   coalesce(record.statementId = s.statementId, record.statementId IS NULL) AS isCurrent
                            """, Map.of("rows", rows))
                            .forEachRemaining(row -> known.put(row.get("id").asString(), known(row)));
                    return known;
                });
            }
        });
    }

    private static Known known(Record row) {
        return new Known(
                row.get("recordId").asString(),
                row.get("generation").asInt(),
                row.get("isHere").asBoolean(),
                row.get("isCurrent").asBoolean());
    }
}
