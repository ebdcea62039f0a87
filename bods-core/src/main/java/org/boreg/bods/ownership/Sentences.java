package org.boreg.bods.ownership;

import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/** What the grounds of the regimes say, in each language. */
final class Sentences {

    private Sentences() {}

    static Words total(ShareRange total, Dimension dimension) {
        return Words.of(
                "Holds %s of the %s in total", "Posee %s de %s en total", Wording.amount(total), dimension.words);
    }

    static Words total(ShareRange total, Dimension dimension, Certainty certainty, Threshold threshold) {
        Words reaches = certainty == Certainty.CERTAIN
                ? new Words("reaches", "alcanza")
                : new Words("may reach", "puede alcanzar");
        return Words.of(
                "%s, which %s %s", "%s, lo que %s %s", total(total, dimension), reaches, Wording.threshold(threshold));
    }

    static Words controls(Certainty certainty, Party subject) {
        return Words.of(
                "%s %s: by more than 50 %% of the votes, together with what it controls, or by a right that gives control, at every step",
                "%s %s: por más del 50 %% de los votos, junto con lo que controla, o por un derecho que da control, en cada paso",
                controls(certainty),
                subject.label());
    }

    static Words controlsOwner(Certainty control, Party owner, ShareRange held, Dimension dimension) {
        return Words.of(
                "%s %s, which holds %s of the %s directly",
                "%s %s, que posee directamente %s de %s",
                controls(control),
                owner.label(),
                Wording.amount(held),
                dimension.words);
    }

    private static Words controls(Certainty certainty) {
        return certainty == Certainty.CERTAIN
                ? new Words("Controls", "Controla")
                : new Words("May control", "Puede controlar");
    }

    static Words ownsController(Certainty control, Party controller, ShareRange held, Dimension dimension) {
        return Words.of(
                "Holds %s of the %s of %s in total, which %s",
                "Posee %s de %s de %s en total, que %s",
                Wording.amount(held),
                dimension.words,
                controller.label(),
                control == Certainty.CERTAIN
                        ? new Words("controls it", "la controla")
                        : new Words("may control it", "puede controlarla"));
    }

    static Words holdsTogether(ShareRange held, Dimension dimension) {
        return Words.of(
                "Holds %s of the %s, counting wholly what companies hold in which there is a majority stake",
                "Posee %s de %s, contando por entero lo que poseen las sociedades en las que tiene una participación mayoritaria",
                Wording.amount(held),
                dimension.words);
    }

    static Words hasRight(InterestType right, Certainty certainty) {
        return Words.of(
                "%s %s",
                "%s %s",
                certainty == Certainty.CERTAIN ? new Words("Has", "Tiene") : new Words("May have", "Puede tener"),
                right == InterestType.APPOINTMENT_OF_BOARD
                        ? new Words(
                                "the right to appoint or remove a majority of the board",
                                "el derecho de nombrar o destituir a la mayoría del consejo")
                        : new Words("significant influence or control", "una influencia significativa o el control"));
    }

    static Words blocked(Party company, Certainty certainty) {
        return Words.of(
                "%s %s held at 50 %% or more, in the aggregate, by those asked about and by companies so held themselves",
                "%s %s en un 50 %% o más, en conjunto, a aquellos por quienes se pregunta y a sociedades que así les pertenecen",
                company.label(),
                certainty == Certainty.CERTAIN
                        ? new Words("is", "pertenece")
                        : new Words("may be", "puede pertenecer"));
    }
}
