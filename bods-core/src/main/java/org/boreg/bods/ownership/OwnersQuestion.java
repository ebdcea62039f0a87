package org.boreg.bods.ownership;

import java.time.LocalDate;
import org.boreg.bods.model.ShareRange;

/**
 * Who owns it, by the regime {@code threshold}.
 *
 * @param asOf the day of which it is asked
 * @param threshold percent of shares or votes, 0-100, that makes a beneficial owner
 * @param exclusive whether more than the threshold is asked for; else the threshold itself suffices
 * @param maxPathsPerOwner how many chains are listed for each party at most
 */
public record OwnersQuestion(LocalDate asOf, double threshold, boolean exclusive, int maxPathsPerOwner) {

    public static final double USUAL_THRESHOLD = 25;
    public static final int USUAL_PATHS = 10;

    /** @throws IllegalArgumentException when the threshold is not from 0 to 100, or the number of chains is negative */
    public OwnersQuestion {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new IllegalArgumentException("The threshold is a percentage from 0 to 100, not " + threshold);
        }
        if (maxPathsPerOwner < 0) {
            throw new IllegalArgumentException("The number of chains is 0 or more, not " + maxPathsPerOwner);
        }
    }

    /** With the usual threshold of 25 percent or more. */
    public static OwnersQuestion asOf(LocalDate asOf) {
        return new OwnersQuestion(asOf, USUAL_THRESHOLD, false, USUAL_PATHS);
    }

    /** What a stake comes to under this threshold. A party without any stake never passes, even a threshold of 0. */
    Certainty test(ShareRange stake) {
        if (stake.max() == 0) {
            return Certainty.NONE;
        }
        boolean leastPasses =
                stake.min() > threshold || stake.min() == threshold && (!exclusive || stake.minExclusive());
        boolean mostPasses = stake.max() > threshold || stake.max() == threshold && !exclusive && !stake.maxExclusive();
        return leastPasses ? Certainty.CERTAIN : mostPasses ? Certainty.POSSIBLE : Certainty.NONE;
    }
}
