package org.boreg.bods.ownership;

import org.boreg.bods.model.ShareRange;

/** What of a company reaches an owner, not rounded: parts of 1. */
record Part(double least, boolean leastOpen, double most, boolean mostOpen) {

    static final Part NONE = exactly(0);
    static final Part ALL = exactly(1);

    static Part exactly(double part) {
        return new Part(part, false, part, false);
    }

    static Part of(ShareRange range) {
        return new Part(range.min() / 100, range.minExclusive(), range.max() / 100, range.maxExclusive());
    }

    /** What reaches the owner through a company of which it has this part, and which such a part reaches. */
    Part of(Part through) {
        return new Part(
                least * through.least,
                leastOpen && through.isCertain() || isCertain() && through.leastOpen,
                most * through.most,
                most * through.most > 0 && (mostOpen || through.mostOpen));
    }

    private boolean isCertain() {
        return least > 0 || leastOpen;
    }

    /** In percent, rounded. */
    ShareRange range() {
        return Ranges.between(100 * least, leastOpen, 100 * most, mostOpen);
    }
}
