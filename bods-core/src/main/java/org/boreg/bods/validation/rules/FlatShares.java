package org.boreg.bods.validation.rules;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shares in BODS 0.1 to 0.3, whose exclusiveMinimum and exclusiveMaximum are yes or no. There is something between the ends of a range,
 * and an exact share lies between them, too.
 */
final class FlatShares implements StatementRule {

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.FLAT.isRelationship(statement)) {
            return;
        }
        JsonNode interests = Fields.list(statement, "interests");
        for (int i = 0; i < interests.size(); i++) {
            if (interests.get(i).path("share") instanceof ObjectNode share) {
                check(share, i, remarks);
            }
        }
    }

    private static void check(ObjectNode share, int index, Consumer<Remark> remarks) {
        BigDecimal exact = ShareBounds.number(share.path("exact"));
        BigDecimal low = ShareBounds.number(share.path("minimum"));
        BigDecimal high = ShareBounds.number(share.path("maximum"));
        // An upper end is exclusive where nothing is said of it, but an exact share has both ends on itself: only what
        // was said counts, and not against an exact share.
        ShareBounds range = new ShareBounds(
                low,
                exact == null && Fields.isTrue(share, "exclusiveMinimum"),
                high,
                exact == null && Fields.isTrue(share, "exclusiveMaximum"));
        if (range.isEmpty()) {
            remarks.accept(remark(index, Saying.of("range", range.shown())));
        } else if (exact != null && isOutside(exact, low, high)) {
            remarks.accept(remark(
                    index, Saying.variant("exact", "exact", Shown.of(share.path("exact")), "range", range.shown())));
        }
    }

    private static boolean isOutside(BigDecimal exact, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low != null && exact.compareTo(low) < 0 || high != null && exact.compareTo(high) > 0;
    }

    private static Remark remark(int index, Saying saying) {
        return new Remark(FindingCode.SHARE_RANGE_EMPTY, "/interests/" + index + "/share", saying);
    }
}
