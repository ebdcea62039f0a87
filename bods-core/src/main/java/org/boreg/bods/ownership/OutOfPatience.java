package org.boreg.bods.ownership;

/** The answer was not worked out for as long as whoever asked would wait. */
public final class OutOfPatience extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfPatience() {
        super("The answer takes longer to work out than it may");
    }
}
