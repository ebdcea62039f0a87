package org.boreg.bods.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or worth knowing about data that was sent.
 *
 * @param statementId null where the statement has none that can be read
 * @param pointer JSON Pointer (RFC 6901) into the statement; empty for the whole of it
 * @param message what is wrong and what was expected, in plain words
 */
public record Finding(
        FindingCode code, Place place, @Nullable String statementId, String pointer, String message) {

    public Severity severity() {
        return code.severity();
    }
}
