package org.boreg.bods.ownership;

import java.time.LocalDate;

/**
 * Who owns it, by one regime.
 *
 * @param asOf the day of which it is asked
 * @param maxPathsPerOwner how many chains are listed for each party at most
 */
public record OwnersQuestion(LocalDate asOf, Regime regime, int maxPathsPerOwner) {

    public static final double USUAL_THRESHOLD = 25;
    public static final int USUAL_PATHS = 10;

    /** @throws IllegalArgumentException when the number of chains is negative */
    public OwnersQuestion {
        if (maxPathsPerOwner < 0) {
            throw new IllegalArgumentException("The number of chains is 0 or more, not " + maxPathsPerOwner);
        }
    }

    /**
     * By the regime {@code threshold}.
     *
     * @param threshold percent of shares or votes, 0-100, that makes a beneficial owner
     * @param exclusive whether more than the threshold is asked for; else the threshold itself suffices
     * @throws IllegalArgumentException when the threshold is not from 0 to 100, or the number of chains is negative
     */
    public OwnersQuestion(LocalDate asOf, double threshold, boolean exclusive, int maxPathsPerOwner) {
        this(asOf, new Threshold(threshold, exclusive), maxPathsPerOwner);
    }

    /** With the usual threshold of 25 percent or more. */
    public static OwnersQuestion asOf(LocalDate asOf) {
        return new OwnersQuestion(asOf, USUAL_THRESHOLD, false, USUAL_PATHS);
    }
}
