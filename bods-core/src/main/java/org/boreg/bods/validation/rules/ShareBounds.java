package org.boreg.bods.validation.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The ends of a range of percent as they were stated, each null where there is none.
 *
 * @param lowExclusive whether the share is more than low, not low itself
 * @param highExclusive whether the share is less than high, not high itself
 */
record ShareBounds(
        @Nullable BigDecimal low,
        boolean lowExclusive,
        @Nullable BigDecimal high,
        boolean highExclusive) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Null where there is no number. */
    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValueOpt().orElse(null) : null;
    }

    /** By how much the high end is the greater one: below 0, 0 or above 0; above 0, too, where an end is not stated. */
    int order() {
        return low == null || high == null ? 1 : high.compareTo(low);
    }

    /** Whether there is no share from 0 to 100 percent between the ends. */
    boolean isEmpty() {
        int order = order();
        return order < 0
                || order == 0 && (lowExclusive || highExclusive)
                || lowExclusive && low != null && low.compareTo(WHOLE) == 0
                || highExclusive && high != null && high.signum() == 0;
    }

    /** As a message shows it: {@code > 25, <= 50}. */
    String shown() {
        String from = low == null ? "" : (lowExclusive ? "> " : ">= ") + Fields.shown(low.toString());
        String to = high == null ? "" : (highExclusive ? "< " : "<= ") + Fields.shown(high.toString());
        return from.isEmpty() || to.isEmpty() ? from + to : from + ", " + to;
    }
}
