package org.boreg.graph.write;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.text.PackedText;

/** One statement on its way into the register, with what the register keeps of it. */
record NewStatement(ParsedStatement parsed, StatementRow row) {

    static NewStatement of(ParsedStatement parsed, long arrival) {
        return new NewStatement(
                parsed, StatementRow.of(parsed.statement(), parsed.version(), parsed.generation(), arrival));
    }

    /** @param arrivedAt in milliseconds since 1970 */
    Map<String, Object> properties(String importId, long arrivedAt) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "statementId", row.statement().statementId(),
                "hash", parsed.hash(),
                "packed", PackedText.pack(parsed.text()),
                "bodsVersion", parsed.version().toString(),
                "importId", importId,
                "generation", row.order().generation(),
                "stated", row.order().stated(),
                "published", row.order().published(),
                "arrival", row.order().arrival(),
                "arrivedAt", arrivedAt));
        if (parsed.reading() != null) {
            properties.put("reading", PackedText.pack(parsed.reading()));
        }
        if (row.isClosed()) {
            properties.put("closed", true);
        }
        return properties;
    }
}
