package org.boreg.service.picture;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What a line stands for: ownership and control are told apart. */
public enum Bond {
    OWNERSHIP,
    CONTROL,
    BOTH,
    /** A relationship of which it is not said what it is. */
    UNSTATED;

    /** Parts of something, or of what it yields. */
    private static final Set<String> OF_OWNERSHIP = Set.of(
            "shareholding",
            "rightsToSurplusAssetsOnDissolution",
            "rightsToProfitOrIncome",
            "enjoymentAndUseOfAssets",
            "rightToProfitOrIncomeFromAssets",
            "beneficiaryOfLegalArrangement");

    private static final Set<String> OF_NEITHER = Set.of("unknownInterest", "unpublishedInterest");

    /** @param interests codes of BODS 0.4 */
    public static Bond of(Collection<String> interests) {
        boolean owns = interests.stream().anyMatch(OF_OWNERSHIP::contains);
        boolean controls =
                interests.stream().anyMatch(code -> !OF_OWNERSHIP.contains(code) && !OF_NEITHER.contains(code));
        if (owns && controls) {
            return BOTH;
        }
        if (owns || controls) {
            return owns ? OWNERSHIP : CONTROL;
        }
        return UNSTATED;
    }

    /** As answers have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
