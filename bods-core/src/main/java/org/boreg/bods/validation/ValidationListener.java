package org.boreg.bods.validation;

/** Watches a validation and can stop it. Called every few hundred statements, on the thread that validates. */
public interface ValidationListener {

    /** Watches nothing and stops nothing. */
    ValidationListener NONE = (bytesRead, statements) -> {};

    void progressed(long bytesRead, long statements);

    default boolean isStopped() {
        return false;
    }
}
