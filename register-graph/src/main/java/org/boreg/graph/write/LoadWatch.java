package org.boreg.graph.write;

/** Watches how a first load makes what is derived, and can stop it. Called several times a second, on the thread that waits for it. */
public interface LoadWatch {

    /** Watches nothing and stops nothing. */
    LoadWatch NONE = share -> {};

    /** @param share how much of it is done, from 0 to 1 */
    void progressed(double share);

    default boolean isStopped() {
        return false;
    }
}
