package org.boreg.graph.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boreg.graph.text.PackedText;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Statements as they were published. */
public final class StatementReads {

    /** Whether the person whom record {@code r} describes is kept from the public, as a column. */
    static final String KEPT_SINCE =
            "r.type = 'person' AND EXISTS { (r)-[:DESCRIBES]->(:Party {type: 'anonymousPerson'}) } AS keptSince";

    private final GraphQuery graph;

    public StatementReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    public Optional<StatementView> statement(String statementId) {
        return statements(List.of(statementId)).stream().findFirst();
    }

    /** Those of these statements that there are, in no particular order. */
    public List<StatementView> statements(Collection<String> statementIds) {
        return graph.list("""
                UNWIND $ids AS id
                MATCH (s:Statement {statementId: id})-[:OF_RECORD]->(r:Record)
                OPTIONAL MATCH (r)-[:DESCRIBES]->(p:Party) WHERE r.type <> 'relationship'
                RETURN s {.*} AS statement, r.recordId AS recordId, p.id AS party,
                       r.statementId = s.statementId AS current, %s,
                       COUNT { MATCH (:Discrepancy {statementId: id, underQuery: true}) } AS queries
                """.formatted(KEPT_SINCE), Map.of("ids", List.copyOf(statementIds)), StatementReads::view);
    }

    /** @param row with {@code statement}, {@code recordId}, {@code party}, {@code current}, {@code keptSince}, and {@code queries} where they matter */
    static StatementView view(Record row) {
        Value statement = row.get("statement");
        return new StatementView(
                statement.get("statementId").asString(),
                text(statement.get("packed")),
                text(statement.get("reading").isNull() ? statement.get("packed") : statement.get("reading")),
                statement.get("hash").asString(),
                statement.get("bodsVersion").asString(),
                row.get("recordId").asString(),
                statement.get("importId").asString(),
                row.get("party").asString(null),
                row.get("current").asBoolean(false),
                row.get("keptSince").asBoolean(false),
                row.get("queries").asInt(0));
    }

    private static String text(Value packed) {
        return PackedText.unpack(packed.asByteArray());
    }
}
