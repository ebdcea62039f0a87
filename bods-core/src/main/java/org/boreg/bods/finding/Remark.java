package org.boreg.bods.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something about a statement, by somebody who does not know where the statement stands.
 *
 * @param pointer JSON Pointer (RFC 6901) into the statement; empty for the whole of it
 */
public record Remark(FindingCode code, String pointer, Saying saying) {

    public static Remark of(FindingCode code, String pointer, String... namesAndValues) {
        return new Remark(code, pointer, Saying.of(namesAndValues));
    }

    /** The finding that this is at a place. */
    public Finding at(Place place, @Nullable String statementId) {
        return new Finding(code, place, statementId, pointer, saying);
    }
}
