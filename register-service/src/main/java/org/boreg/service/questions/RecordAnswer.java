package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.RecordView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record and its current statement.
 *
 * @param statementId null for a record that is referred to, but that no statement describes
 * @param closed whether its current statement closes it
 * @param statement what the viewer may see of it; null where there is none, it is very long, or the party has very many records
 * @param hidden JSON Pointers to what of the statement was left out or shortened for this viewer
 */
public record RecordAnswer(
        String recordId,
        String publisher,
        @Nullable String statementId,
        @Nullable String statementDate,
        boolean closed,
        @Nullable JsonNode statement,
        List<String> hidden) {

    static RecordAnswer of(RecordView record, @Nullable StatementAnswer current) {
        return new RecordAnswer(
                record.recordId(),
                record.publisher(),
                record.statementId(),
                record.statementDate(),
                record.closed(),
                current == null ? null : StatementJson.read(current.text()),
                current == null ? List.of() : current.hidden());
    }
}
