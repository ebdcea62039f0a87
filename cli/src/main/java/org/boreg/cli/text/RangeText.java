package org.boreg.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.boreg.service.questions.InterestView.ShareView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/** Percentages and ranges of them in plain words. */
final class RangeText {

    private static final int DECIMALS = 4;

    static String of(Range range) {
        if (range.min() == range.max()) {
            return percent(range.min());
        }
        boolean fromZero = range.min() == 0 && !range.minExclusive();
        boolean toAll = range.max() == 100 && !range.maxExclusive();
        if (fromZero && toAll) {
            return "an unknown part";
        }
        if (toAll) {
            return (range.minExclusive() ? "more than " : "at least ") + percent(range.min());
        }
        String upper = (range.maxExclusive() ? "less than " : "up to ") + percent(range.max());
        if (fromZero) {
            return upper;
        }
        return range.minExclusive()
                ? "more than %s and %s".formatted(percent(range.min()), upper)
                : "%s to %s%s"
                        .formatted(number(range.min()), range.maxExclusive() ? "less than " : "", percent(range.max()));
    }

    /** A share as it is declared; empty where none is. */
    static String of(@Nullable ShareView share) {
        if (share == null) {
            return "";
        }
        if (share.exact() != null) {
            return percent(share.exact().doubleValue());
        }
        return of(new Range(
                bound(share.minimum(), share.exclusiveMinimum(), 0),
                bound(share.maximum(), share.exclusiveMaximum(), 100),
                share.exclusiveMinimum() != null,
                share.exclusiveMaximum() != null));
    }

    static boolean isNothing(Range range) {
        return range.max() == 0;
    }

    private static double bound(@Nullable BigDecimal closed, @Nullable BigDecimal open, double otherwise) {
        BigDecimal bound = open != null ? open : closed;
        return bound == null ? otherwise : bound.doubleValue();
    }

    private static String percent(double number) {
        return number(number) + " %";
    }

    private static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        if (rounded.signum() == 0 && number > 0) {
            return "less than 0.0001";
        }
        return rounded.toPlainString();
    }

    private RangeText() {}
}
