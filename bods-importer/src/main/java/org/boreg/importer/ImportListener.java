package org.boreg.importer;

/** Watches an import and can stop it. Called between batches, on the thread that imports. */
public interface ImportListener {

    /** Watches nothing and stops nothing. */
    ImportListener NONE = progress -> {};

    void progressed(ImportProgress progress);

    /** Whether to stop after the batch that is being written. */
    default boolean isStopped() {
        return false;
    }

    /** What it means that it was stopped. */
    default ImportState stoppedAs() {
        return ImportState.INTERRUPTED;
    }
}
