package org.boreg.graph.write;

import org.jspecify.annotations.Nullable;

/** What an operator asked for cannot be done so. Nothing was changed; the message says why, to the person who asked. */
public final class ActRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** The thing that it is about is not in the register. */
        NOT_THERE,
        /** What was asked is not well said. */
        BADLY_ASKED,
        /** The register as it is. */
        CONTRADICTED
    }

    private final Reason why;
    private final @Nullable String field;

    private ActRefused(Reason why, @Nullable String field, String message) {
        super(message);
        this.why = why;
        this.field = field;
    }

    public static ActRefused notThere(String message) {
        return new ActRefused(Reason.NOT_THERE, null, message);
    }

    /** @param field the part of the question that is wrong */
    public static ActRefused badly(String field, String message) {
        return new ActRefused(Reason.BADLY_ASKED, field, message);
    }

    public static ActRefused contradicted(String message) {
        return new ActRefused(Reason.CONTRADICTED, null, message);
    }

    public Reason why() {
        return why;
    }

    /** The part of the question that is wrong; null where it is not one part. */
    public @Nullable String field() {
        return field;
    }
}
