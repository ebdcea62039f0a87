package org.boreg.service.questions;

import java.util.List;
import java.util.Set;
import org.boreg.bods.ownership.EuAmlr;
import org.boreg.bods.ownership.Ofac50;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.ownership.Threshold;
import org.boreg.bods.ownership.UkPsc;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * By what rule owners are asked for.
 *
 * @param regime {@code threshold}, {@code eu-amlr}, {@code uk-psc} or {@code ofac-50}
 * @param threshold percent of shares or votes, 0 to 100, that makes a beneficial owner; for the regime {@code threshold}
 * @param exclusive whether more than the threshold is asked for; else the threshold itself suffices
 * @param listed ids of the parties that {@code ofac-50} asks about together; empty for every natural person alone
 * @param maxPaths how many chains are listed for each owner at most, 0 to 100
 */
public record OwnersRequest(String regime, double threshold, boolean exclusive, List<String> listed, int maxPaths) {

    public static final String BY_THRESHOLD = "threshold";
    public static final List<String> REGIMES = List.of(BY_THRESHOLD, "eu-amlr", "uk-psc", "ofac-50");
    public static final int MOST_PATHS = 100;
    public static final int MOST_LISTED = 100;

    private static final double USUAL_THRESHOLD = 25;

    /** 25 percent or more, ten chains for each owner. */
    public static final OwnersRequest USUAL = new OwnersRequest(BY_THRESHOLD, USUAL_THRESHOLD, false, List.of(), 10);

    /** @throws InvalidQuestion when there is no such regime, or a number is out of its bounds */
    public OwnersRequest {
        listed = List.copyOf(listed);
        if (!REGIMES.contains(regime)) {
            throw new InvalidQuestion(
                    "regime",
                    "\"regime\" is one of %s, not \"%s\".".formatted(String.join(", ", REGIMES), regime),
                    null);
        }
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new InvalidQuestion(
                    "threshold", "\"threshold\" is a percentage from 0 to 100, not %s.".formatted(threshold), null);
        }
        if (maxPaths < 0 || maxPaths > MOST_PATHS) {
            throw new InvalidQuestion(
                    "maxPaths", "\"maxPaths\" is a number from 0 to %d, not %d.".formatted(MOST_PATHS, maxPaths), null);
        }
        if (listed.size() > MOST_LISTED) {
            throw new InvalidQuestion("listed", "At most %d parties are listed.".formatted(MOST_LISTED), null);
        }
    }

    /**
     * As somebody asks who names only some of it. Each null stands for what is usual.
     *
     * @throws InvalidQuestion also when something is named that the regime does not ask for
     */
    public static OwnersRequest of(
            @Nullable String regime,
            @Nullable Double threshold,
            @Nullable Boolean exclusive,
            @Nullable List<String> listed,
            @Nullable Integer maxPaths) {
        String named = regime == null ? BY_THRESHOLD : regime;
        OwnersRequest request = new OwnersRequest(
                named,
                threshold == null ? USUAL_THRESHOLD : threshold,
                exclusive != null && exclusive,
                listed == null ? List.of() : listed,
                maxPaths == null ? USUAL.maxPaths() : maxPaths);
        refuseUnless(threshold == null || request.isByThreshold(), "threshold", BY_THRESHOLD);
        refuseUnless(exclusive == null || request.isByThreshold(), "exclusive", BY_THRESHOLD);
        refuseUnless(request.listed().isEmpty() || named.equals("ofac-50"), "listed", "ofac-50");
        return request;
    }

    private static void refuseUnless(boolean fits, String parameter, String regime) {
        if (!fits) {
            throw new InvalidQuestion(
                    parameter, "\"%s\" is for the regime %s alone.".formatted(parameter, regime), null);
        }
    }

    /** The same by another regime. */
    OwnersRequest by(String other) {
        return new OwnersRequest(other, threshold, exclusive, other.equals("ofac-50") ? listed : List.of(), maxPaths);
    }

    boolean isByThreshold() {
        return regime.equals(BY_THRESHOLD);
    }

    /** @param partyIds the party ids of those who are listed */
    public Regime rule(Set<String> partyIds) {
        return switch (regime) {
            case "eu-amlr" -> new EuAmlr();
            case "uk-psc" -> new UkPsc();
            case "ofac-50" -> new Ofac50(partyIds);
            default -> new Threshold(threshold, exclusive);
        };
    }
}
