package org.boreg.graph.read;

import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;

/** Statements as they were published. */
public final class StatementReads {

    private final GraphQuery graph;

    public StatementReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    public Optional<StatementView> statement(String statementId) {
        return graph
                .list(
                        """
                        MATCH (s:Statement {statementId: $id})-[:OF_RECORD]->(r:Record)
                        OPTIONAL MATCH (r)-[:DESCRIBES]->(p:Party) WHERE r.type <> 'relationship'
                        RETURN s {.*} AS statement, r.recordId AS recordId, p.id AS party,
                               r.statementId = s.statementId AS current
                        """,
                        Map.of("id", statementId),
                        row -> new StatementView(
                                statementId,
                                row.get("statement").get("text").asString(),
                                row.get("statement").get("hash").asString(),
                                row.get("statement").get("bodsVersion").asString(),
                                row.get("recordId").asString(),
                                row.get("statement").get("importId").asString(),
                                row.get("party").asString(null),
                                row.get("current").asBoolean(false)))
                .stream()
                .findFirst();
    }
}
