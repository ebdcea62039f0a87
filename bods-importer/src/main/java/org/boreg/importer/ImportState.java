package org.boreg.importer;

/** How an import ended. */
public enum ImportState {
    /** Everything was read; what was not taken has a finding. */
    COMPLETE,
    /** Somebody stopped it; what was written stays, and running it again ends it. */
    INTERRUPTED,
    /** The disk or the database failed; what was written stays, and running it again ends it. */
    FAILED;

    /** As the register keeps it and the API says it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
