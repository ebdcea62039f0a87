package org.boreg.service.interest;

import org.boreg.graph.write.ActRefused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody applies with.
 *
 * @param name who applies
 * @param capacity as what: the code of a {@link Capacity}
 * @param purpose what the information is wanted for
 * @param contact where the applicant is reached
 * @param evidence what shows the interest, or where that is found
 */
public record Application(
        @Nullable String name,
        @Nullable String capacity,
        @Nullable String purpose,
        @Nullable String contact,
        @Nullable String evidence) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 300;
    private static final int LONGEST_PURPOSE = 2_000;
    private static final int LONGEST_EVIDENCE = 10_000;

    /** The same without spaces around it. */
    Application checked() {
        return new Application(
                text("name", name, LONGEST_NAME),
                known(capacity),
                text("purpose", purpose, LONGEST_PURPOSE),
                text("contact", contact, LONGEST_CONTACT),
                text("evidence", evidence, LONGEST_EVIDENCE));
    }

    private static String known(@Nullable String capacity) {
        return Capacity.of(capacity == null ? "" : capacity)
                .orElseThrow(() -> ActRefused.badly("capacity", "\"capacity\" is one of %s.".formatted(Capacity.all())))
                .code();
    }

    private static String text(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw ActRefused.badly(field, "\"%s\" has from 1 to %d characters.".formatted(field, longest));
        }
        return plain;
    }
}
