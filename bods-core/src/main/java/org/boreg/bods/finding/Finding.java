package org.boreg.bods.finding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or worth knowing about data that was sent.
 *
 * @param statementId null where the statement has none that can be read; one that is far longer than any honest one is cut
 * @param pointer JSON Pointer (RFC 6901) into the statement; empty for the whole of it; cut, too
 * @param saying what fills the message
 */
public record Finding(
        FindingCode code, Place place, @Nullable String statementId, String pointer, Saying saying) {

    /** Findings are kept by the hundred, and ids and names of fields are as long as a sender likes. */
    private static final int LONGEST = 2_000;

    public Finding {
        statementId = statementId == null ? null : Cut.to(LONGEST, statementId);
        pointer = Cut.to(LONGEST, pointer);
    }

    public Severity severity() {
        return code.severity();
    }

    /** JSON Pointer into the file, as if it were one array of statements; empty where the finding is about the whole file. */
    public String filePointer() {
        return place.index() < 0 ? "" : "/" + place.index() + pointer;
    }

    /** What is wrong and what was expected, in plain English. */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /** What is wrong and what was expected, in plain words of a language; in English where the catalogue does not have it. */
    public String message(Locale language) {
        return Catalogue.message(code, saying, language);
    }
}
