package org.boreg.importer.source.psc;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A nature of control, taken apart. The codes are put together of what is held, how much of it, through what, and in what kind of company;
 * reading the parts reads all of them, also those that the law adds in the same words.
 *
 * @param type of interest, as the standard has it
 * @param band how much, as the code words it; null where the law names no amount
 * @param throughOthers whether it is held through a trust or a firm
 * @param isBeneficial whether the law takes whoever has it for a beneficial owner of the company, and not only of what it holds
 */
record Nature(String type, @Nullable String band, boolean throughOthers, boolean isBeneficial) {

    private static final Pattern CODE = Pattern.compile("(?:part-)?(?<held>ownership-of-shares|voting-rights"
            + "|right-to-share-surplus-assets|right-to-appoint-and-remove-(?:directors|members|person)"
            + "|significant-influence-or-control"
            + "|registered-owner-as-nominee-(?:person|another-entity)-(?:england-wales|scotland|northern-ireland))"
            + "(?<early>-as-(?:trust|firm))?"
            + "(?:-(?<band>25-to-50|50-to-75|75-to-100|more-than-25)-percent)?"
            + "(?<through>-as-(?:trust|firm|control-over-trust|control-over-firm))?"
            + "(?<company>-limited-liability-partnership|-registered-overseas-entity)?");

    private static final String OVERSEAS = "-registered-overseas-entity";

    private static final Map<String, String> TYPES_OF_AMOUNTS = Map.of(
            "ownership-of-shares",
            "shareholding",
            "voting-rights",
            "votingRights",
            "right-to-share-surplus-assets",
            "rightsToSurplusAssetsOnDissolution");

    /** Empty for a code that is none. */
    static Optional<Nature> of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String held = parts.group("held");
        String band = parts.group("band");
        String through = parts.group("through") == null ? parts.group("early") : parts.group("through");
        boolean isAmount = TYPES_OF_AMOUNTS.containsKey(held);
        return isAmount == (band != null)
                ? Optional.of(new Nature(
                        type(held),
                        band,
                        isThroughOthers(through, OVERSEAS.equals(parts.group("company"))),
                        !isOfLand(held)))
                : Optional.empty();
    }

    private static String type(String held) {
        if (held.startsWith("right-to-appoint")) {
            return "appointmentOfBoard";
        }
        if (isOfLand(held)) {
            // The standard knows the nominator of a nomination, but none of a company that holds something for another.
            return "unknownInterest";
        }
        return TYPES_OF_AMOUNTS.getOrDefault(held, "otherInfluenceOrControl");
    }

    private static boolean isOfLand(String held) {
        return held.startsWith("registered-owner");
    }

    /** A beneficial owner of an overseas entity "as trust" is the trustee; elsewhere it is who controls the trustees. */
    private static boolean isThroughOthers(@Nullable String through, boolean isOverseas) {
        return through != null && (!isOverseas || through.contains("control-over"));
    }

    /** Null where no amount is named. Schedule 1A to the Companies Act 2006 words it: more than 25, 50 or less, less than 75. */
    @Nullable
    ObjectNode share() {
        if (band == null) {
            return null;
        }
        ObjectNode share = JsonNodeFactory.instance.objectNode();
        return switch (band) {
            case "25-to-50" -> share.put("exclusiveMinimum", 25).put("maximum", 50);
            case "50-to-75" -> share.put("exclusiveMinimum", 50).put("exclusiveMaximum", 75);
            case "75-to-100" -> share.put("minimum", 75).put("maximum", 100);
            default -> share.put("exclusiveMinimum", 25).put("maximum", 100);
        };
    }
}
