package org.boreg.graph.write;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.model.Statement;

/**
 * One statement on its way into the graph.
 *
 * @param recordKey key of the record whose series the statement is in
 */
record StatementRow(ParsedStatement parsed, String recordKey, RecordOrder order) {

    static StatementRow of(ParsedStatement parsed, long arrival) {
        Statement statement = parsed.statement();
        return new StatementRow(
                parsed,
                RecordKey.of(statement.head(), statement.recordId()),
                new RecordOrder(
                        parsed.generation(),
                        statement.head().statementDate().start().toEpochMilli(),
                        statement.head().published().start().toEpochMilli(),
                        arrival));
    }

    Statement statement() {
        return parsed.statement();
    }

    String recordType() {
        return statement().recordType().code();
    }

    Map<String, Object> properties(String importId) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "statementId", statement().statementId(),
                "hash", parsed.hash(),
                "text", parsed.text(),
                "bodsVersion", parsed.version().toString(),
                "importId", importId,
                "generation", order.generation(),
                "stated", order.stated(),
                "published", order.published(),
                "arrival", order.arrival()));
        if (parsed.reading() != null) {
            properties.put("reading", parsed.reading());
        }
        return properties;
    }
}
