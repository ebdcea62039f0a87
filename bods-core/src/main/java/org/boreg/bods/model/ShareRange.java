package org.boreg.bods.model;

/**
 * A range of percent, 0-100, each end of which belongs to the range unless it is exclusive.
 *
 * @param min lower end in percent
 * @param minExclusive whether the share is more than min, not min itself
 * @param max upper end in percent
 * @param maxExclusive whether the share is less than max, not max itself
 */
public record ShareRange(double min, boolean minExclusive, double max, boolean maxExclusive) {

    /** Nothing is known: anything from 0 to 100 percent. */
    public static final ShareRange UNKNOWN = new ShareRange(0, false, 100, false);

    /** Nothing is held. */
    public static final ShareRange NONE = exactly(0);

    /** @throws IllegalArgumentException when no share from 0 to 100 lies in the range */
    public ShareRange {
        if (!isPossible(min, minExclusive, max, maxExclusive)) {
            throw new IllegalArgumentException("No share lies between " + min + " and " + max + " percent");
        }
    }

    public static ShareRange exactly(double percent) {
        return new ShareRange(percent, false, percent, false);
    }

    static boolean isPossible(double min, boolean minExclusive, double max, boolean maxExclusive) {
        return 0 <= min && max <= 100 && (min < max || (min == max && !minExclusive && !maxExclusive));
    }
}
