package org.boreg.cli.text;

import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/** Who has what in a company, and by which rule that is asked, in plain words. Names are as they were published. */
final class StakeText {

    /** @param threshold null in regimes that have none of their own choice */
    static String rule(String regime, @Nullable Double threshold, @Nullable Boolean exclusive) {
        if (threshold == null) {
            return "by the regime " + regime;
        }
        String percent = RangeText.of(new Range(threshold, threshold, false, false));
        return "a beneficial owner has %s of shares or votes"
                .formatted(Boolean.TRUE.equals(exclusive) ? "more than " + percent : percent + " or more");
    }

    static String stakes(Range shares, Range votes, String control) {
        String controls = switch (control) {
            case "certain" -> ", controls it";
            case "possible" -> ", may control it";
            default -> "";
        };
        return "%s of the shares, %s of the votes%s".formatted(RangeText.of(shares), RangeText.of(votes), controls);
    }

    /** The same after whether it makes a beneficial owner; in a column where several are listed. */
    static String position(String certainty, Range shares, Range votes, String control) {
        boolean nothing = RangeText.isNothing(shares)
                && RangeText.isNothing(votes)
                && control.equals("none")
                && certainty.equals("none");
        return nothing
                ? "nothing"
                : "%-8s  %s"
                        .formatted(certainty.equals("none") ? "no owner" : certainty, stakes(shares, votes, control));
    }

    private StakeText() {}
}
