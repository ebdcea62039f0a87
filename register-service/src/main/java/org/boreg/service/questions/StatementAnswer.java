package org.boreg.service.questions;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it was published, as far as the viewer may see it.
 *
 * @param text the statement as JSON; its own text, character for character, where nothing was left out
 * @param redacted whether something was left out for this viewer
 * @param tag stands for exactly this text
 * @param partyId whom its record describes; null for a relationship
 * @param current whether it is the latest of its record
 * @param importId the import that brought it
 */
public record StatementAnswer(
        String statementId,
        String text,
        boolean redacted,
        String tag,
        String bodsVersion,
        String recordId,
        @Nullable String partyId,
        boolean current,
        String importId) {}
