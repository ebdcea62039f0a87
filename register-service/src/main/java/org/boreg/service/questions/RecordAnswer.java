package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.RecordView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record and its current statement.
 *
 * @param publisher its name, or its address where it gives no name; empty where it gives neither
 * @param statementId null for a record that is referred to, but that no statement describes
 * @param closed whether its current statement closes it
 * @param originalVersion the version of the standard in which the statement was published; null where there is no statement here
 * @param statement what the viewer may see of it; null where there is none, it is very long, or the party has very many records
 * @param hidden JSON Pointers to what of the statement was left out or shortened for this viewer
 * @param queries how many reports there are that the statement is wrong, which are undecided or were upheld; 0 too where there is no
 *     statement here
 */
public record RecordAnswer(
        String recordId,
        String publisher,
        @Nullable String statementId,
        @Nullable String statementDate,
        boolean closed,
        @Nullable String originalVersion,
        @Nullable JsonNode statement,
        List<String> hidden,
        int queries) {

    static RecordAnswer of(RecordView record, @Nullable StatementAnswer current) {
        JsonNode statement = current == null ? null : StatementJson.read(current.text());
        return new RecordAnswer(
                record.recordId(),
                publisher(record, statement),
                record.statementId(),
                record.statementDate(),
                record.closed(),
                current == null ? null : current.originalVersion(),
                statement,
                current == null ? List.of() : current.hidden(),
                current == null ? 0 : current.queries());
    }

    /** Whether the statement has to be read with care: see {@link StatementAnswer#isUnderQuery()}. */
    public boolean underQuery() {
        return queries > 0;
    }

    /** As the publisher writes itself, where a statement tells; the graph has it in the one spelling that tells publishers apart. */
    private static String publisher(RecordView record, @Nullable JsonNode statement) {
        String name = statement == null
                ? ""
                : statement
                        .at("/publicationDetails/publisher/name")
                        .asString("")
                        .strip();
        return name.isEmpty() ? record.publisher() : name;
    }
}
