package org.boreg.service.uploads;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that the register does not take; the message says why and what it would take. */
public final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(UploadRefused.class);

    /** Why a file is refused. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        TOO_SLOW,
        /** The disk is full, or broken. */
        NO_ROOM,
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

    /** What comes cannot be written. */
    public static UploadRefused noRoom(IOException full) {
        log.error("What is sent cannot be kept: {}", full.toString());
        return new UploadRefused(
                Reason.NO_ROOM,
                "The service has no room for more: its disk is full or cannot be written. Of a file that is sent in pieces"
                        + " what has arrived is kept.");
    }

    public Reason reason() {
        return reason;
    }
}
