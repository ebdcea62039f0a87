package org.boreg.bods.disclosure;

/** A text that is no policy. The message names the field, and what was expected there. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPolicy(String message) {
        super(message);
    }
}
