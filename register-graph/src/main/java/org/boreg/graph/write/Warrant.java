package org.boreg.graph.write;

/**
 * By whom and why something is done that changes what the register answers. Both are published with the act.
 *
 * @param by who does it, at most {@value #LONGEST_NAME} characters
 * @param reason at most {@value #LONGEST_REASON} characters
 */
public record Warrant(String by, String reason) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_REASON = 2_000;

    /** @throws ActRefused when one of them is missing or too long */
    public Warrant {
        by = checked("by", by, LONGEST_NAME, "who does it");
        reason = checked("reason", reason, LONGEST_REASON, "why it is done");
    }

    private static String checked(String field, String text, int longest, String meaning) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw ActRefused.badly(field, "\"%s\" is missing: the register keeps %s.".formatted(field, meaning));
        }
        if (plain.length() > longest) {
            throw ActRefused.badly(
                    field, "\"%s\" has %d characters; at most %d are kept.".formatted(field, plain.length(), longest));
        }
        return plain;
    }
}
