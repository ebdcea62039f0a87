package org.boreg.bods.ownership;

import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/** What the grounds of the regimes say, in each language. */
final class Sentences {

    private Sentences() {}

    static Words total(ShareRange total, Dimension dimension) {
        return new Words(
                totalInEnglish(total, dimension), "Posee " + amount(total) + " de " + dimension.spanish + " en total");
    }

    static String totalInEnglish(ShareRange total, Dimension dimension) {
        return "Holds " + Wording.amount(total) + " of the " + dimension.word + " in total";
    }

    static Words total(ShareRange total, Dimension dimension, Certainty certainty, Threshold threshold) {
        boolean certain = certainty == Certainty.CERTAIN;
        Words holds = total(total, dimension);
        return new Words(
                "%s, which %s %s"
                        .formatted(holds.english(), certain ? "reaches" : "may reach", Wording.threshold(threshold)),
                "%s, lo que %s el umbral %s"
                        .formatted(
                                holds.spanish(),
                                certain ? "alcanza" : "puede alcanzar",
                                (threshold.exclusive() ? "de más del " : "del ") + percent(threshold.percent())));
    }

    static Words controls(Certainty certainty, Party subject) {
        boolean certain = certainty == Certainty.CERTAIN;
        return new Words(
                Wording.CONTROLS.formatted(certain ? "Controls" : "May control", subject.label()),
                "%s %s: por más del 50 %% de los votos, junto con lo que controla, o por un derecho que da control, en cada paso"
                        .formatted(certain ? "Controla" : "Puede controlar", subject.label()));
    }

    static Words controlsOwner(Certainty control, Party owner, ShareRange held, Dimension dimension) {
        boolean certain = control == Certainty.CERTAIN;
        return new Words(
                "%s %s, which holds %s of the %s directly"
                        .formatted(
                                certain ? "Controls" : "May control",
                                owner.label(),
                                Wording.amount(held),
                                dimension.word),
                "%s %s, que posee directamente %s de %s"
                        .formatted(
                                certain ? "Controla" : "Puede controlar",
                                owner.label(),
                                amount(held),
                                dimension.spanish));
    }

    static Words ownsController(Certainty control, Party controller, ShareRange held, Dimension dimension) {
        boolean certain = control == Certainty.CERTAIN;
        return new Words(
                "Holds %s of the %s of %s in total, which %s"
                        .formatted(
                                Wording.amount(held),
                                dimension.word,
                                controller.label(),
                                certain ? "controls it" : "may control it"),
                "Posee %s de %s de %s en total, que %s"
                        .formatted(
                                amount(held),
                                dimension.spanish,
                                controller.label(),
                                certain ? "la controla" : "puede controlarla"));
    }

    static Words holdsTogether(ShareRange held, Dimension dimension) {
        return new Words(
                "Holds %s of the %s, counting wholly what companies hold in which there is a majority stake"
                        .formatted(Wording.amount(held), dimension.word),
                "Posee %s de %s, contando por entero lo que poseen las sociedades en las que tiene una participación mayoritaria"
                        .formatted(amount(held), dimension.spanish));
    }

    static Words hasRight(InterestType right, Certainty certainty) {
        boolean certain = certainty == Certainty.CERTAIN;
        boolean board = right == InterestType.APPOINTMENT_OF_BOARD;
        return new Words(
                (certain ? "Has " : "May have ")
                        + (board
                                ? "the right to appoint or remove a majority of the board"
                                : "significant influence or control"),
                (certain ? "Tiene " : "Puede tener ")
                        + (board
                                ? "el derecho de nombrar o destituir a la mayoría del consejo"
                                : "una influencia significativa o el control"));
    }

    static Words blocked(Party company, Certainty certainty) {
        boolean certain = certainty == Certainty.CERTAIN;
        return new Words(
                "%s %s held at 50 %% or more, in the aggregate, by those asked about and by companies so held themselves"
                        .formatted(company.label(), certain ? "is" : "may be"),
                "%s %s en un 50 %% o más, en conjunto, a aquellos por quienes se pregunta y a sociedades que así les pertenecen"
                        .formatted(company.label(), certain ? "pertenece" : "puede pertenecer"));
    }

    /** As in {@code más del 25 % y como máximo el 50 %}. */
    static String amount(ShareRange range) {
        if (range.equals(ShareRange.UNKNOWN)) {
            return "una parte desconocida";
        }
        if (range.min() == range.max()) {
            return "el " + percent(range.min());
        }
        String least = (range.minExclusive() ? "más del " : "al menos el ") + percent(range.min());
        String most = (range.maxExclusive() ? "menos del " : "como máximo el ") + percent(range.max());
        if (range.min() == 0 && !range.minExclusive()) {
            return most;
        }
        return range.max() == 100 && !range.maxExclusive() ? least : least + " y " + most;
    }

    private static String percent(double percent) {
        return Wording.percent(percent).replace('.', ',');
    }
}
