package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/**
 * A record and what its current statement is.
 *
 * @param statementId null for a record that is referred to, but that no statement describes
 * @param closed whether its current statement closes it
 */
public record RecordView(
        String recordId,
        String publisher,
        @Nullable String statementId,
        @Nullable String statementDate,
        boolean closed) {}
