package org.boreg.bods.history;

import java.util.List;

/**
 * What one statement did to its record.
 *
 * @param late whether the register took it in after one that comes after it in the series
 * @param changes against the statement before it in the series; empty for the first
 */
public record Step(Told told, Kind kind, boolean late, List<Change> changes) {

    public Step {
        changes = List.copyOf(changes);
    }

    /** What a statement is to the one before it. */
    public enum Kind {
        /** The first of its record that is known. */
        NEW,
        /** It says what was said before, so that it holds for a later day. */
        CONFIRMED,
        CHANGED,
        /** Made for the same day and published later (BODS 0.4, "Information updates", error correction). */
        CORRECTED,
        CLOSED
    }
}
