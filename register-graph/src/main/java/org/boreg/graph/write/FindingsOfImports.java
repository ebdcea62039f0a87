package org.boreg.graph.write;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The findings that imports keep: they quote what statements say. */
final class FindingsOfImports {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Forgets what any import found about this statement. */
    static void forget(TransactionContext tx, String statementId) {
        List<Record> imports =
                WriteQuery.run(tx, """
                        MATCH (i:Import) WHERE i.findings CONTAINS $id
                        RETURN i.id AS id, i.findings AS findings
                        """, Map.of("id", statementId)).list();
        for (Record one : imports) {
            WriteQuery.run(
                            tx,
                            """
                            MATCH (i:Import {id: $id})
                            SET i.findings = $findings
                            """,
                            Map.of(
                                    "id", one.get("id").asString(),
                                    "findings",
                                            without(
                                                    statementId,
                                                    one.get("findings").asString())))
                    .consume();
        }
    }

    private static String without(String statementId, String findings) {
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode finding : JSON.readTree(findings)) {
            // Also one about another statement that speaks of this one.
            if (!JSON.writeValueAsString(finding).contains(statementId)) {
                kept.add(finding);
            }
        }
        return JSON.writeValueAsString(kept);
    }

    private FindingsOfImports() {}
}
