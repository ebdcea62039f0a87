package org.boreg.graph.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.boreg.graph.RegisterUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;

/** Who did what. Entries are only ever added, and each holds the hash of the one before. */
public final class AuditLog {

    private final Driver driver;

    public AuditLog(Driver driver) {
        this.driver = driver;
    }

    /**
     * Keeps an event.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached; the event is then not kept, and what it tells of must not happen
     */
    public AuditEntry append(AuditEvent event) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeWrite(tx -> append(tx, event));
            }
        });
    }

    /** Keeps an event if the transaction in which it happens comes to pass. Others who append wait until that ends. */
    public static AuditEntry append(SimpleQueryRunner tx, AuditEvent event) {
        Record end = tx.run("""
                        MERGE (end:AuditEnd {name: 'end'})
                        ON CREATE SET end.number = 0, end.hash = $beginning
                        SET end.number = end.number + 1
                        RETURN end.number AS number, end.hash AS hash
                        """, Map.of("beginning", AuditEntry.BEGINNING)).single();
        AuditEntry entry = AuditEntry.following(
                end.get("number").asLong(),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                event,
                end.get("hash").asString());
        tx.run("""
                MATCH (end:AuditEnd {name: 'end'})
                SET end.hash = $hash
                CREATE (e:AuditEntry) SET e = $properties
                """, Map.of("hash", entry.hash(), "properties", properties(entry)))
                .consume();
        return entry;
    }

    private static Map<String, @Nullable Object> properties(AuditEntry entry) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("number", entry.number());
        properties.put("at", entry.at().toEpochMilli());
        properties.put("by", entry.event().by());
        properties.put("role", entry.event().role());
        properties.put("action", entry.event().action());
        properties.put("about", entry.event().about());
        properties.put("details", entry.event().details());
        properties.put("previous", entry.previous());
        properties.put("hash", entry.hash());
        return properties;
    }
}
