package org.boreg.bods.ownership;

/** How sure an answer is, from not at all upwards. */
public enum Certainty {
    /** Not even with the most that may be so. */
    NONE,
    /** Only with the most that may be so. */
    POSSIBLE,
    /** Even with the least that must be so. */
    CERTAIN;

    /** That at least one of two is so. */
    Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** That both are so. */
    Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
