package org.boreg.service.uploads;

/** A file that the register does not take; the message says why and what it would take. */
public final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        TOO_SLOW,
        /** More wait already than are let in. */
        TOO_MANY_WAIT,
        /** As many as may be are being looked at at this moment. */
        BUSY
    }

    private final Reason reason;

    public UploadRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
