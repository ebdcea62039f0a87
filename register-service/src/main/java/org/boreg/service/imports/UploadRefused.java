package org.boreg.service.imports;

/** A file that the register does not take; the message says why and what it would take. */
public final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        TOO_MANY_WAIT
    }

    private final Reason reason;

    UploadRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
