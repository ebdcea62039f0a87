package org.boreg.bods.ownership;

import java.util.Locale;

/** What a reader of a result has to know about it; the code of a warning, and a mark on each owner it touches. */
public enum Caveat {
    /** The owners of a company are declared to hold more than 100 percent of it; the least shares were scaled to 100. */
    OVER_DECLARED,
    /** Declarations contradict each other about one holding. */
    CONFLICTING_CLAIMS,
    /** The declared total and the total of the chains contradict each other. */
    DECLARED_DIFFERS,
    /** The number is a declared total that no chain in the register explains. */
    DECLARED,
    /** Companies that own one another in a ring. */
    RING,
    /** Not everything above the subject was read. */
    CUT,
    /** A company that holds its own shares or votes. */
    SELF_HOLDING,
    /** No votes are declared for a company, so its shares stand for them. */
    VOTES_PRESUMED_FROM_SHARES,
    /** A company that no longer exists, and whose holdings nobody has declared ended. */
    DISSOLVED,
    /** A senior managing official, named because no beneficial owner was found. */
    FALLBACK,
    /** A statement that cannot be true, and was left out. */
    IMPOSSIBLE,
    /** A natural person is a beneficial owner by one regime and not by another. */
    REGIMES_DISAGREE;

    /** As answers write it: {@code OVER_DECLARED} is {@code over-declared}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
