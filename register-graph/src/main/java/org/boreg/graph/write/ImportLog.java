package org.boreg.graph.write;

import java.util.Map;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Keeps in the register which imports there were, how far each came and how it ended. */
public final class ImportLog {

    private final Driver driver;

    public ImportLog(Driver driver) {
        this.driver = driver;
    }

    /** Notes that an import begins, or begins anew after it was broken off: its account then starts from nothing again. */
    public void begin(String importId, String source) {
        run("""
                MERGE (i:Import {id: $id})
                ON CREATE SET i.startedAt = datetime()
                SET i += {source: $source, state: 'running', heardAt: datetime(), endedAt: null, findings: null,
                          read: 0, loaded: 0, unchanged: 0, rejected: 0}
                """, Map.of("id", importId, "source", source));
    }

    /** Notes how far an import has come. */
    public void progress(String importId, ImportCounts counts) {
        run("""
                MATCH (i:Import {id: $id})
                SET i += $counts, i.heardAt = datetime()
                """, Map.of("id", importId, "counts", counts.properties()));
    }

    /**
     * Notes that an import has ended.
     *
     * @param findingsJson the findings that were kept, as a JSON array
     */
    public void end(String importId, String state, ImportCounts counts, String findingsJson) {
        // In two transactions, the state last: a reader sees a transaction's properties one by one, and who sees that
        // an import
        // has ended has to find all there is to know about it.
        run("""
                MATCH (i:Import {id: $id})
                SET i += $counts, i.findings = $findings, i.endedAt = datetime(), i.heardAt = datetime()
                """, Map.of("id", importId, "counts", counts.properties(), "findings", findingsJson));
        run("""
                MATCH (i:Import {id: $id})
                SET i.state = $state
                """, Map.of("id", importId, "state", state));
    }

    private void run(String cypher, Map<String, Object> parameters) {
        RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(
                        tx -> tx.run(cypher, parameters).consume());
            }
        });
    }
}
