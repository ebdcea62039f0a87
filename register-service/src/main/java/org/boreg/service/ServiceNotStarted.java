package org.boreg.service;

/** The service cannot start; the message says why, for the person who runs it. */
public final class ServiceNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
