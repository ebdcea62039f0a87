package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it was published.
 *
 * @param text the statement's own text, whole: what of it a viewer may see is for {@code disclosure} to say
 * @param hash SHA-256 of its content
 * @param partyId whom its record describes; null for a relationship
 * @param current whether it is the latest of its record
 */
public record StatementView(
        String statementId,
        String text,
        String hash,
        String bodsVersion,
        String recordId,
        String importId,
        @Nullable String partyId,
        boolean current) {}
