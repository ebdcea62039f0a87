package org.boreg.bods.ownership;

/**
 * Whether whoever asked still waits for the answer. It is asked again and again while an answer is worked out, so it has to be quick.
 */
@FunctionalInterface
public interface Patience {

    /** Waits for as long as it takes. */
    Patience ENDLESS = () -> true;

    boolean lasts();

    /** @throws OutOfPatience when it lasts no longer */
    default void check() {
        if (!lasts()) {
            throw new OutOfPatience();
        }
    }
}
