package org.boreg.graph.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.neo4j.driver.TransactionContext;

/** What operators did, one node an act, never changed and never deleted: one that takes another back is an act of its own. */
final class ActLog {

    static final String REDACTION = "redaction";
    static final String MERGE = "merge";
    static final String SPLIT = "split";
    static final String REVOKE = "revoke";
    static final String UNDO = "undo";

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** @param about what the act is about, by kind: statement, records, parties, the act that it takes back */
    static void note(
            TransactionContext tx, String id, long number, String kind, Warrant warrant, Map<String, Object> about) {
        Map<String, Object> properties = new HashMap<>(about);
        properties.put("id", id);
        properties.put("seq", number);
        properties.put("kind", kind);
        properties.put("at", System.currentTimeMillis());
        properties.put("by", warrant.by());
        properties.put("reason", warrant.reason());
        WriteQuery.run(tx, "CREATE (a:Act) SET a = $properties", Map.of("properties", properties))
                .consume();
        AuditLog.append(tx, new AuditEvent(warrant.by(), "register", "act." + kind, id, null));
    }

    /** Decisions on parties that hold, the earliest first. */
    static List<PartyDecision> standing(TransactionContext tx) {
        return WriteQuery.run(tx, """
                        MATCH (a:Act) WHERE a.kind IN ['merge', 'split']
                          AND NOT EXISTS { MATCH (:Act {kind: 'revoke', revokes: a.id}) }
                        RETURN a.id AS id, a.kind AS kind, a.records AS records ORDER BY a.seq
                        """, Map.of())
                .list(row -> new PartyDecision(
                        row.get("id").asString(),
                        row.get("kind").asString().equals(SPLIT),
                        row.get("records").asList(value -> value.asString())));
    }

    /**
     * That records are about one party.
     *
     * @param apart whether they are also kept apart from all others
     * @param records their keys
     */
    record PartyDecision(String actId, boolean apart, List<String> records) {}

    private ActLog() {}
}
