package org.boreg.service.interest;

/** So many applications wait that another one is not taken in. */
public final class TooManyApplications extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyApplications() {
        super("Too many applications wait to be decided. Try again another day.");
    }
}
