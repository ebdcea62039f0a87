package org.boreg.bods.ownership;

import org.boreg.bods.model.ShareRange;

/**
 * What a party has in a company on one day.
 *
 * @param shares in total over all chains, in percent
 * @param votes in total over all chains, in percent
 * @param control whether it controls the company
 * @param owner whether it is a beneficial owner by the regime asked for
 */
public record Position(ShareRange shares, ShareRange votes, Certainty control, Certainty owner) {

    /** That of a party which has nothing. */
    public static final Position NONE = new Position(ShareRange.NONE, ShareRange.NONE, Certainty.NONE, Certainty.NONE);

    /** Whether it is the same but for what adding up in another order leaves behind. */
    boolean isLike(Position other) {
        return control == other.control
                && owner == other.owner
                && Ranges.areLike(shares, other.shares)
                && Ranges.areLike(votes, other.votes);
    }
}
