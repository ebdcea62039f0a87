package org.boreg.service.figures;

/** The figures are being worked out for the first time, which takes a while. */
public final class NotWorkedOutYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotWorkedOutYet() {
        super("The figures of this register are being worked out. Try again in a little while.");
    }
}
