package org.boreg.service.discrepancies;

import org.boreg.graph.write.ActRefused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong.
 *
 * @param field JSON Pointer (RFC 6901) into the statement; null for the whole of it
 * @param claim what is wrong, at most {@value #LONGEST_TEXT} characters. The public never sees it: it may say what is kept from the public
 * @param evidence what shows it, at most {@value #LONGEST_TEXT} characters; null for none
 * @param contact how the regulator reaches the reporter, at most {@value #LONGEST_NAME} characters; null for not at all. Nobody else sees it
 */
public record Report(
        String statementId,
        @Nullable String field,
        String claim,
        @Nullable String evidence,
        @Nullable String contact) {

    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_NAME = 500;

    /** @throws ActRefused when something is missing, or too long */
    public static Report of(
            @Nullable String statementId,
            @Nullable String field,
            @Nullable String claim,
            @Nullable String evidence,
            @Nullable String contact) {
        return new Report(
                required("statementId", statementId, LONGEST_NAME, "the statement that is wrong"),
                pointer(field),
                required("claim", claim, LONGEST_TEXT, "what is wrong, and why"),
                optional("evidence", evidence, LONGEST_TEXT),
                optional("contact", contact, LONGEST_NAME));
    }

    static String required(String field, @Nullable String text, int longest, String meaning) {
        String plain = optional(field, text, longest);
        if (plain == null) {
            throw ActRefused.badly(field, "\"%s\" is missing: %s.".formatted(field, meaning));
        }
        return plain;
    }

    private static @Nullable String optional(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.length() > longest) {
            throw ActRefused.badly(
                    field, "\"%s\" has %d characters; at most %d are taken.".formatted(field, plain.length(), longest));
        }
        return plain.isEmpty() ? null : plain;
    }

    private static @Nullable String pointer(@Nullable String field) {
        String pointer = optional("field", field, LONGEST_NAME);
        if (pointer != null && !pointer.startsWith("/")) {
            throw ActRefused.badly(
                    "field",
                    "\"field\" is a JSON Pointer into the statement, such as /recordDetails/interests/0/share.");
        }
        return pointer;
    }
}
