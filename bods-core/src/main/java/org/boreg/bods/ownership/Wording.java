package org.boreg.bods.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;

/** Numbers and codes in plain words, fit to be quoted. */
final class Wording {

    /** Takes a verb and the subject. */
    static final String CONTROLS =
            "%s %s: by more than 50 %% of the votes, together with what it controls, or by a right that gives control, at every step";

    private Wording() {}

    /** As in {@code 37.5 %}, {@code more than 25 % and at most 50 %}, {@code an unknown part}. */
    static String amount(ShareRange range) {
        if (range.equals(ShareRange.UNKNOWN)) {
            return "an unknown part";
        }
        if (range.min() == range.max()) {
            return percent(range.min());
        }
        String least = (range.minExclusive() ? "more than " : "at least ") + percent(range.min());
        String most = (range.maxExclusive() ? "less than " : "at most ") + percent(range.max());
        if (range.min() == 0 && !range.minExclusive()) {
            return most;
        }
        return range.max() == 100 && !range.maxExclusive() ? least : least + " and " + most;
    }

    static String percent(double percent) {
        if (percent == Math.rint(percent)) {
            return (long) percent + " %";
        }
        BigDecimal rounded = BigDecimal.valueOf(percent).setScale(9, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString()) + " %";
    }

    static String threshold(Threshold threshold) {
        return "the threshold of " + (threshold.exclusive() ? "more than " : "") + percent(threshold.percent());
    }

    /** A total, and what it comes to where a threshold is asked for. */
    static String stake(ShareRange total, Dimension dimension, Regime regime) {
        String holds = Sentences.totalInEnglish(total, dimension);
        if (!(regime instanceof Threshold threshold)) {
            return holds;
        }
        Certainty certainty = threshold.test(total);
        return certainty == Certainty.NONE
                ? holds + ", which does not reach " + threshold(threshold)
                : Sentences.total(total, dimension, certainty, threshold).english();
    }

    /** Says of the answer, when it rests on the declaration, that it is declared. */
    static String declaredBesideComputed(Totals.Total total, Dimension dimension) {
        String verdict = total.isDeclared()
                ? "declared, but no chain in the register explains it"
                : "the chains in the register come to %s".formatted(amount(total.computed()));
        return "Said to hold %s of the %s through others: %s"
                .formatted(amount(total.declared()), dimension.word, verdict);
    }

    /** As in {@code appointment of board, trustee}. */
    static String interests(Collection<InterestType> interests) {
        return interests.isEmpty()
                ? "an interest that is not stated"
                : interests.stream()
                        .map(interest ->
                                interest.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    /** Why a party is not named, as the standard has it. */
    static String unnamed(UnspecifiedReason reason) {
        return switch (reason) {
            case NO_BENEFICIAL_OWNERS -> "It is declared that there are no beneficial owners";
            case SUBJECT_UNABLE_TO_CONFIRM_OR_IDENTIFY_BENEFICIAL_OWNER ->
                "Not named: the company could not confirm or identify the beneficial owner";
            case INTERESTED_PARTY_HAS_NOT_PROVIDED_INFORMATION ->
                "Not named: the interested party has not provided information";
            case SUBJECT_EXEMPT_FROM_DISCLOSURE -> "Not named: the company is exempt from disclosure";
            case INTERESTED_PARTY_EXEMPT_FROM_DISCLOSURE -> "Not named: the interested party is exempt from disclosure";
            case UNKNOWN -> "Not named: the interested party is unknown";
            case INFORMATION_UNKNOWN_TO_PUBLISHER -> "Not named: the publisher does not know the interested party";
        };
    }

    /** Why the chain ends at an entity of which nobody is declared to hold anything. */
    static String endOfChain(Party entity) {
        return entity.type() == EntityType.STATE || entity.type() == EntityType.STATE_BODY
                ? "Is a state or a body of one, behind which no natural person stands as an owner"
                : "Nobody is declared to hold shares or votes in it";
    }
}
