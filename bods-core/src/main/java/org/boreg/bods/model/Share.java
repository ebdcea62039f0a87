package org.boreg.bods.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share as stated: exact, or with bounds that may be inclusive or exclusive. All in percent, 0-100, null where not stated. */
public record Share(
        @Nullable BigDecimal exact,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exclusiveMaximum) {

    /**
     * The range the share lies in: what is not stated leaves that end at 0 or 100, closed. Where both kinds of a bound are
     * stated, the tighter one holds; numbers that contradict each other or are no percentages tell nothing, so the range is 0 to 100.
     */
    public ShareRange range() {
        if (exact != null) {
            return range(exact.doubleValue(), false, exact.doubleValue(), false);
        }
        boolean minExclusive =
                exclusiveMinimum != null && (minimum == null || exclusiveMinimum.compareTo(minimum) >= 0);
        boolean maxExclusive =
                exclusiveMaximum != null && (maximum == null || exclusiveMaximum.compareTo(maximum) <= 0);
        double min = orElse(minExclusive ? exclusiveMinimum : minimum, 0);
        double max = orElse(maxExclusive ? exclusiveMaximum : maximum, 100);
        return range(min, minExclusive, max, maxExclusive);
    }

    private static ShareRange range(double min, boolean minExclusive, double max, boolean maxExclusive) {
        return ShareRange.isPossible(min, minExclusive, max, maxExclusive)
                ? new ShareRange(min, minExclusive, max, maxExclusive)
                : ShareRange.UNKNOWN;
    }

    private static double orElse(@Nullable BigDecimal bound, double otherwise) {
        return bound == null ? otherwise : bound.doubleValue();
    }
}
