package org.boreg.bods.ownership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/** Numbers and codes in plain words, fit to be quoted. */
final class Wording {

    private Wording() {}

    /** As in {@code 37.5 %}, {@code more than 25 % and at most 50 %}, {@code an unknown part}; in Spanish with the article. */
    static Words amount(ShareRange range) {
        if (range.equals(ShareRange.UNKNOWN)) {
            return new Words("an unknown part", "una parte desconocida");
        }
        if (range.min() == range.max()) {
            return Words.of("%s", "el %s", percent(range.min()));
        }
        Words least = range.minExclusive()
                ? Words.of("more than %s", "más del %s", percent(range.min()))
                : Words.of("at least %s", "al menos el %s", percent(range.min()));
        Words most = range.maxExclusive()
                ? Words.of("less than %s", "menos del %s", percent(range.max()))
                : Words.of("at most %s", "como máximo el %s", percent(range.max()));
        if (range.min() == 0 && !range.minExclusive()) {
            return most;
        }
        return range.max() == 100 && !range.maxExclusive() ? least : Words.of("%s and %s", "%s y %s", least, most);
    }

    static Words percent(double percent) {
        String english = number(percent) + " %";
        return new Words(english, english.replace('.', ','));
    }

    private static String number(double percent) {
        if (percent == Math.rint(percent)) {
            return String.valueOf((long) percent);
        }
        BigDecimal rounded = BigDecimal.valueOf(percent).setScale(9, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static Words threshold(Threshold threshold) {
        return threshold.exclusive()
                ? Words.of("the threshold of more than %s", "el umbral de más del %s", percent(threshold.percent()))
                : Words.of("the threshold of %s", "el umbral del %s", percent(threshold.percent()));
    }

    /** As in {@code appointment of board, trustee}. */
    static Words interests(Collection<InterestType> interests) {
        if (interests.isEmpty()) {
            return new Words("an interest that is not stated", "un interés que no se declara");
        }
        List<Words> all = interests.stream().map(Wording::interest).toList();
        return Words.joined(", ", all);
    }

    private static Words interest(InterestType interest) {
        return new Words(interest.name().toLowerCase(Locale.ROOT).replace('_', ' '), inSpanish(interest));
    }

    private static String inSpanish(InterestType interest) {
        return switch (interest) {
            case SHAREHOLDING -> "participación en el capital";
            case VOTING_RIGHTS -> "derechos de voto";
            case APPOINTMENT_OF_BOARD -> "nombramiento del consejo";
            case OTHER_INFLUENCE_OR_CONTROL -> "otra influencia o control";
            case SENIOR_MANAGING_OFFICIAL -> "alto directivo";
            case SETTLOR -> "fideicomitente";
            case TRUSTEE -> "fiduciario";
            case PROTECTOR -> "protector";
            case BENEFICIARY_OF_LEGAL_ARRANGEMENT -> "beneficiario de un instrumento";
            case RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION -> "derechos sobre los activos en la disolución";
            case RIGHTS_TO_PROFIT_OR_INCOME -> "derechos sobre beneficios o ingresos";
            case RIGHTS_GRANTED_BY_CONTRACT -> "derechos otorgados por contrato";
            case CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT -> "derechos condicionales otorgados por contrato";
            case CONTROL_VIA_COMPANY_RULES_OR_ARTICLES -> "control por los estatutos de la sociedad";
            case CONTROL_BY_LEGAL_FRAMEWORK -> "control por ley";
            case BOARD_MEMBER -> "miembro del consejo";
            case BOARD_CHAIR -> "presidencia del consejo";
            case UNKNOWN_INTEREST -> "interés desconocido";
            case UNPUBLISHED_INTEREST -> "interés no publicado";
            case ENJOYMENT_AND_USE_OF_ASSETS -> "disfrute y uso de activos";
            case RIGHT_TO_PROFIT_OR_INCOME_FROM_ASSETS -> "derecho a beneficios o ingresos de activos";
            case NOMINEE -> "testaferro";
            case NOMINATOR -> "mandante del testaferro";
        };
    }
}
