package org.boreg.service.changes;

/** So many wait for changes already that another one cannot. */
public final class TooManyFollow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyFollow() {
        super(
                "As many as this register has room for are following its changes. Try again in a little while, or ask without waiting.");
    }
}
