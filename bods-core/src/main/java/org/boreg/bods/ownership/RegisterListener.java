package org.boreg.bods.ownership;

import java.util.List;

/** Takes the owners of one company after another. */
public interface RegisterListener {

    /** @param owners those who pass the test, in no order; empty where nobody does */
    void company(int company, List<RegisterOwner> owners);

    /** Told now and then, and at the end. */
    default void progress(int companies, int ofAll) {}
}
