package org.boreg.graph.read;

import org.jspecify.annotations.Nullable;

/** A question that cannot be asked so; the message says what was expected, for the person who asked. */
public final class InvalidQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    public InvalidQuestion(String parameter, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.parameter = parameter;
    }

    /** Which part of the question is wrong. */
    public String parameter() {
        return parameter;
    }
}
