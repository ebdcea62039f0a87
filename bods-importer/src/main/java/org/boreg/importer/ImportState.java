package org.boreg.importer;

/** How an import ended. */
public enum ImportState {
    /** Everything was read; what was not taken has a finding. */
    COMPLETE,
    /** Somebody stopped it, or the program that ran it ended; what was written stays, and running it again ends it. */
    INTERRUPTED,
    /** Somebody stopped it to have it go on later; what was written stays. */
    PAUSED,
    /** Somebody stopped it for good; what was written stays until the import is undone. */
    CANCELLED,
    /** There were more errors in the data than are allowed; what was written stays until the import is undone. */
    GIVEN_UP,
    /** What was asked cannot be done with these files; nothing was written. */
    REFUSED,
    /** The disk or the database failed; what was written stays, and running it again ends it. */
    FAILED;

    /** As the register keeps it and the API says it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
