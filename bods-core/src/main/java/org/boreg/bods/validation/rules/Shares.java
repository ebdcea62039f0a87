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

/** Shares in BODS 0.4: either exact, or a range, each end of which is stated once, with something between them. */
final class Shares implements StatementRule {

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!Layout.RECORDS.isRelationship(statement)) {
            return;
        }
        JsonNode interests = Fields.list(Layout.RECORDS.details(statement), "interests");
        for (int i = 0; i < interests.size(); i++) {
            if (interests.get(i).path("share") instanceof ObjectNode share) {
                check(share, i, remarks);
            }
        }
    }

    private static void check(ObjectNode share, int index, Consumer<Remark> remarks) {
        boolean twoLow = share.has("minimum") && share.has("exclusiveMinimum");
        boolean twoHigh = share.has("maximum") && share.has("exclusiveMaximum");
        if (twoLow) {
            remarks.accept(twoLow(index, twoHigh));
        } else if (twoHigh) {
            remarks.accept(remark(
                    FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MAX_AND_EXCLUSIVEMAX, index, Saying.PLAIN));
        }
        if (isExact(share.path("exact"))) {
            checkExact(share, index, remarks);
        } else {
            checkRange(share, index, remarks);
        }
    }

    /** The reference says nothing of the upper end where it says something of the lower one, so this says both. */
    private static Remark twoLow(int index, boolean twoHigh) {
        return remark(
                FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_SHARE_MIN_AND_EXCLUSIVEMIN,
                index,
                twoHigh ? Saying.variant("both") : Saying.PLAIN);
    }

    /** The reference takes an exact share of 0 for none. */
    private static boolean isExact(JsonNode exact) {
        return exact.isNumber() || Truth.of(exact);
    }

    private static void checkExact(ObjectNode share, int index, Consumer<Remark> remarks) {
        boolean hasRange = share.has("minimum")
                || share.has("exclusiveMinimum")
                || share.has("maximum")
                || share.has("exclusiveMaximum");
        if (hasRange) {
            remarks.accept(remark(
                    FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_EXACT_HAS_MIN_MAX,
                    index,
                    Saying.of("exact", Shown.of(share.path("exact")))));
        }
    }

    private static void checkRange(ObjectNode share, int index, Consumer<Remark> remarks) {
        BigDecimal low = ShareBounds.number(share.path("minimum"));
        BigDecimal above = ShareBounds.number(share.path("exclusiveMinimum"));
        BigDecimal high = ShareBounds.number(share.path("maximum"));
        BigDecimal below = ShareBounds.number(share.path("exclusiveMaximum"));
        // As the reference compares them: without a difference between the two kinds of a bound.
        ShareBounds stated =
                new ShareBounds(low == null ? above : low, low == null, high == null ? below : high, high == null);
        int order = stated.order();
        if (order < 0) {
            remarks.accept(remark(
                    FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_NOT_EXACT_MAX_GREATER_THAN_MIN,
                    index,
                    Saying.of("range", stated.shown())));
            return;
        }
        if (order == 0) {
            remarks.accept(remark(
                    FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_EXACT_MAX_EQUALS_MIN,
                    index,
                    Saying.of("range", stated.shown())));
        }
        ShareBounds tightest = tightest(low, above, high, below);
        if (tightest.isEmpty()) {
            remarks.accept(remark(FindingCode.SHARE_RANGE_EMPTY, index, Saying.of("range", tightest.shown())));
        }
    }

    /** Where both kinds of a bound are stated, what the two allow together. */
    private static ShareBounds tightest(
            @Nullable BigDecimal low,
            @Nullable BigDecimal above,
            @Nullable BigDecimal high,
            @Nullable BigDecimal below) {
        boolean lowExclusive = above != null && (low == null || above.compareTo(low) >= 0);
        boolean highExclusive = below != null && (high == null || below.compareTo(high) <= 0);
        return new ShareBounds(lowExclusive ? above : low, lowExclusive, highExclusive ? below : high, highExclusive);
    }

    private static Remark remark(FindingCode code, int index, Saying saying) {
        return new Remark(code, Layout.RECORDS.at("/interests/" + index + "/share"), saying);
    }
}
