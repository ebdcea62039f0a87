package org.boreg.bods.validation.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.boreg.bods.validation.dataset.StatementFacts.Stake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The interests of a statement of any version. */
final class StakeReading {

    private static final Stake[] NO_STAKES = {};
    private static final Stake UNREADABLE = new Stake(StakeType.ABSENT, Stakes.ENDS, Days.NONE, Days.NONE, 0, 0);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MILLIONTHS = 6;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(MILLIONTHS);

    static Stake[] read(@Nullable JsonNode interests) {
        if (interests == null || !interests.isArray() || interests.isEmpty()) {
            return NO_STAKES;
        }
        Stake[] stakes = new Stake[interests.size()];
        for (int i = 0; i < stakes.length; i++) {
            JsonNode interest = interests.get(i);
            stakes[i] = interest.isObject() ? stake(interest) : UNREADABLE;
        }
        return stakes;
    }

    private static Stake stake(JsonNode interest) {
        JsonNode share = interest.get("share");
        JsonNode bound = share == null || !share.isObject() ? null : lowerBound(share);
        int flags = level(interest)
                | flag(interest.get("beneficialOwnershipOrControl"), Stakes.BENEFICIAL)
                | (interest.has("endDate") ? Stakes.ENDS : 0)
                | (bound != null && isMore(share, bound) ? Stakes.MORE : 0);
        return new Stake(
                StakeType.of(interest.get("type")),
                flags,
                Days.latest(interest.get("startDate")),
                Days.earliest(interest.get("endDate")),
                bound == null ? 0 : millionths(bound),
                details(interest.get("details")));
    }

    private static int details(@Nullable JsonNode details) {
        return details != null && details.isString() ? details.stringValue().hashCode() : 0;
    }

    private static int level(JsonNode interest) {
        JsonNode level = interest.get("directOrIndirect");
        JsonNode named = level == null ? interest.get("interestLevel") : level;
        String code = named != null && named.isString() ? named.stringValue() : "";
        return switch (code) {
            case "direct" -> Stakes.DIRECT;
            case "indirect" -> Stakes.INDIRECT;
            default -> 0;
        };
    }

    private static int flag(@Nullable JsonNode node, int flag) {
        return node != null && node.isBoolean() && node.booleanValue() ? flag : 0;
    }

    private static @Nullable JsonNode lowerBound(JsonNode share) {
        for (String name : new String[] {"exact", "minimum", "exclusiveMinimum"}) {
            JsonNode bound = share.get(name);
            if (bound != null && bound.isNumber()) {
                return bound;
            }
        }
        return null;
    }

    /** Whether the share is more than its bound: a bound of its own in 0.4, a flag beside the bound before that. */
    private static boolean isMore(JsonNode share, JsonNode bound) {
        JsonNode exclusive = share.get("exclusiveMinimum");
        return exclusive == bound
                || bound == share.get("minimum") && bound != share.get("exact") && flag(exclusive, 1) == 1;
    }

    /** Rounded down, so that no sum is larger than what was said; 0 for what is no percentage. */
    private static int millionths(JsonNode bound) {
        BigDecimal percent = Reading.decimal(bound);
        return percent.compareTo(LEAST) < 0 || percent.compareTo(HUNDRED) > 0
                ? 0
                : percent.setScale(MILLIONTHS, RoundingMode.FLOOR)
                        .unscaledValue()
                        .intValue();
    }

    private StakeReading() {}
}
