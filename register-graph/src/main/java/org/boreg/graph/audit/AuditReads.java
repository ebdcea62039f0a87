package org.boreg.graph.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.graph.RegisterUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads the log, and proves that nobody has changed it. */
public final class AuditReads {

    public static final int LARGEST_PAGE = 1_000;

    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;

    public AuditReads(Driver driver) {
        this.driver = driver;
    }

    /**
     * Entries, the latest first.
     *
     * @param limit from 1 to {@value #LARGEST_PAGE}; less or more is taken as that
     * @param before only those of a smaller number; null for the latest
     * @param about only those about this id; null for all
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public List<AuditEntry> latest(int limit, @Nullable Long before, @Nullable String about) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", before == null ? Long.MAX_VALUE : before);
        parameters.put("about", about);
        parameters.put("limit", Math.max(1, Math.min(limit, LARGEST_PAGE)));
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ)) {
                return session.executeRead(tx -> tx.run("""
                                MATCH (e:AuditEntry)
                                WHERE e.number < $before AND ($about IS NULL OR e.about = $about)
                                RETURN e ORDER BY e.number DESC LIMIT $limit
                                """, parameters).list(AuditReads::entry));
            }
        });
    }

    /**
     * Goes through the whole log, in bounded memory.
     *
     * @param noted the end of the log as somebody noted it earlier; null for none
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public AuditVerdict verify(@Nullable AuditEnd noted) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ)) {
                // The end is read first: what is added meanwhile comes after it, and is not looked at.
                AuditEnd end =
                        session.executeRead(tx -> tx
                                .run("MATCH (end:AuditEnd {name: 'end'}) RETURN end.number AS number, end.hash AS hash")
                                .stream()
                                .map(row -> new AuditEnd(
                                        row.get("number").asLong(),
                                        row.get("hash").asString()))
                                .findFirst()
                                .orElse(AuditEnd.OF_NOTHING));
                return session.executeRead(tx -> proven(tx, new AuditProof(end, noted), end));
            }
        });
    }

    private static AuditVerdict proven(TransactionContext tx, AuditProof proof, AuditEnd end) {
        tx.run("""
                MATCH (e:AuditEntry) WHERE e.number <= $last
                RETURN e ORDER BY e.number
                """, Map.of("last", end.number())).forEachRemaining(row -> proof.next(entry(row)));
        return proof.verdict();
    }

    private static AuditEntry entry(Record row) {
        Value entry = row.get("e");
        return new AuditEntry(
                entry.get("number").asLong(0),
                Instant.ofEpochMilli(entry.get("at").asLong(0)),
                new AuditEvent(
                        entry.get("by").asString(""),
                        entry.get("role").asString(""),
                        entry.get("action").asString(""),
                        entry.get("about").asString(null),
                        entry.get("details").asString(null)),
                entry.get("previous").asString(""),
                entry.get("hash").asString(""));
    }
}
