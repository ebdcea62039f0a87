package org.boreg.graph.write;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.StatementHead;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.InterestsJson;
import org.jspecify.annotations.Nullable;

/**
 * What one relationship statement says, as an edge from the record of the interested party to that of its subject.
 *
 * @param properties of the edge
 */
record HoldingRow(String recordKey, String statementId, Ends ends, Map<String, Object> properties) {

    /** @throws ClassCastException when the statement is about no relationship */
    static HoldingRow of(StatementRow row) {
        RelationshipStatement relationship = (RelationshipStatement) row.statement();
        Ends ends = new Ends(
                RecordMention.ownerOf(row, relationship).key(),
                RecordMention.ownedOf(row, relationship).key());
        return new HoldingRow(row.recordKey(), relationship.statementId(), ends, properties(row, relationship));
    }

    Edge edge() {
        return new Edge(ends, properties);
    }

    /** The statement as one that its record's series has between two others than those it names. */
    Edge elsewhere(Ends others) {
        Map<String, Object> marked = new HashMap<>(properties);
        marked.put("elsewhere", true);
        return new Edge(others, marked);
    }

    static Map<String, Object> properties(StatementRow row, RelationshipStatement relationship) {
        StatementHead head = relationship.head();
        Map<String, Object> properties = new HashMap<>();
        properties.put("recordKey", row.recordKey());
        properties.put("statementId", head.statementId());
        properties.put("generation", row.order().generation());
        properties.put("stated", row.order().stated());
        properties.put("published", row.order().published());
        properties.put("arrival", row.order().arrival());
        properties.put("closed", row.isClosed());
        properties.put("isComponent", relationship.isComponent());
        properties.put("declaredByOwned", relationship.isDeclaredByOwned());
        properties.put("interests", InterestsJson.write(relationship.interests()));
        put(properties, "declarationSubject", head.declarationSubject());
        put(properties, "source", head.sourceInWords());
        return properties;
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    /** The keys of the two records that an edge connects; in a first load, their numbers. */
    record Ends(String owner, String owned) {}

    /** An edge to be made. */
    record Edge(Ends ends, Map<String, Object> properties) {

        Map<String, Object> parameters() {
            return Map.of("owner", ends.owner(), "owned", ends.owned(), "properties", properties);
        }
    }
}
