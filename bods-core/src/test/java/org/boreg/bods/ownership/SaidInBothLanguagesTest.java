package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;
import org.junit.jupiter.api.Test;

/** Every kind of sentence about owners, letter by letter: programs and people quote them. */
class SaidInBothLanguagesTest {

    private static final String NAME = "100 % Ada's % {0} Ltd";

    @Test
    void whatIsSaidOfAStake() {
        says(
                Reasons.stake(from(20, 37.5), Dimension.SHARES, new EuAmlr()),
                "Holds at least 20 % and at most 37.5 % of the shares in total",
                "Posee al menos el 20 % y como máximo el 37,5 % de las acciones en total");
        says(
                Reasons.stake(exactly(10), Dimension.VOTES, new Threshold(25, false)),
                "Holds 10 % of the votes in total, which does not reach the threshold of 25 %",
                "Posee el 10 % de los votos en total, lo que no alcanza el umbral del 25 %");
        says(
                Reasons.stake(exactly(12.5), Dimension.VOTES, new Threshold(12.5, true)),
                "Holds 12.5 % of the votes in total, which does not reach the threshold of more than 12.5 %",
                "Posee el 12,5 % de los votos en total, lo que no alcanza el umbral de más del 12,5 %");
        says(
                Reasons.stake(exactly(30), Dimension.SHARES, new Threshold(25, false)),
                "Holds 30 % of the shares in total, which reaches the threshold of 25 %",
                "Posee el 30 % de las acciones en total, lo que alcanza el umbral del 25 %");
        says(
                Reasons.overDeclared(Dimension.VOTES),
                "Rests on votes that are declared to come to more than 100 % and were scaled to 100 %",
                "Se basa en los votos que, según lo declarado, suman más del 100 % y se redujeron al 100 %");
        says(
                Reasons.PRESUMED,
                "The votes are presumed from the shares where no votes are declared",
                "Los votos se presumen a partir de las acciones donde no se declaran votos");
    }

    @Test
    void whatIsSaidOfADeclaredTotal() {
        says(
                Reasons.declaredBesideComputed(
                        Totals.Total.of(exactly(40), from(30, 50), false, false), Dimension.SHARES),
                "Said to hold at least 30 % and at most 50 % of the shares through others: the chains in the register come to 40 %",
                "Se dice que posee al menos el 30 % y como máximo el 50 % de las acciones a través de otros: las cadenas del"
                        + " registro suman el 40 %");
        says(
                Reasons.declaredBesideComputed(
                        Totals.Total.of(ShareRange.NONE, band(25, 50), false, false), Dimension.VOTES),
                "Said to hold more than 25 % and at most 50 % of the votes through others: declared, but no chain in the register"
                        + " explains it",
                "Se dice que posee más del 25 % y como máximo el 50 % de los votos a través de otros: se declara, pero ninguna"
                        + " cadena del registro lo explica");
        says(
                Reasons.claimedHigherUp(ShareRange.UNKNOWN, Dimension.SHARES, NAME),
                "Declared to hold an unknown part of the shares of 100 % Ada's % {0} Ltd through others; the register holds no"
                        + " chain that explains it",
                "Se declara que posee una parte desconocida de las acciones de 100 % Ada's % {0} Ltd a través de otros; el"
                        + " registro no tiene ninguna cadena que lo explique");
    }

    @Test
    void whatIsSaidOfWhoeverHoldsNothing() {
        says(
                Reasons.connected(NAME, List.of(InterestType.APPOINTMENT_OF_BOARD, InterestType.TRUSTEE)),
                "Connected with 100 % Ada's % {0} Ltd by appointment of board, trustee",
                "Vinculado con 100 % Ada's % {0} Ltd por: nombramiento del consejo, fiduciario");
        says(
                Reasons.connected("t", Set.of()),
                "Connected with t by an interest that is not stated",
                "Vinculado con t por: un interés que no se declara");
        says(Reasons.more(1995), "And 1995 more of this kind", "Y 1995 más de esta clase");
        says(
                Reasons.FALLBACK,
                "Senior managing official, named because no beneficial owner was found",
                "Alto directivo, nombrado porque no se ha hallado ningún titular real");
        says(
                Reasons.endOfChain(Party.entity("s", EntityType.STATE_BODY, null)),
                "Is a state or a body of one, behind which no natural person stands as an owner",
                "Es un Estado o un organismo de uno, tras el cual ninguna persona física figura como titular");
        says(
                Reasons.endOfChain(Party.entity("c", null, null)),
                "Nobody is declared to hold shares or votes in it",
                "No se declara que nadie posea acciones o votos en ella");
    }

    @Test
    void everyInterestIsCalledSomethingOfItsOwnInBothLanguages() {
        for (InterestType interest : InterestType.values()) {
            Words words = Wording.interests(List.of(interest));
            assertThat(words.english())
                    .isEqualTo(interest.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            if (interest != InterestType.PROTECTOR) {
                assertThat(words.spanish()).isNotBlank().isNotEqualTo(words.english());
            }
        }
        assertThat(List.of(InterestType.values()).stream()
                        .map(interest -> Wording.interests(List.of(interest)).spanish()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whyAPartyIsNotNamed() {
        says(Reasons.NAMELESS, "Not named, for no stated reason", "Sin nombrar, sin motivo declarado");
        says(
                Reasons.unnamed(UnspecifiedReason.NO_BENEFICIAL_OWNERS),
                "It is declared that there are no beneficial owners",
                "Se declara que no hay titulares reales");
        List<String> spanish = new ArrayList<>();
        for (UnspecifiedReason reason : UnspecifiedReason.values()) {
            if (reason != UnspecifiedReason.NO_BENEFICIAL_OWNERS) {
                assertThat(Reasons.unnamed(reason).english()).startsWith("Not named: the ");
                assertThat(Reasons.unnamed(reason).spanish()).startsWith("Sin nombrar: ");
            }
            spanish.add(Reasons.unnamed(reason).spanish());
        }
        assertThat(spanish).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidOfControl() {
        says(
                Sentences.controls(Certainty.CERTAIN, Party.entity("t", null, NAME)),
                "Controls 100 % Ada's % {0} Ltd: by more than 50 % of the votes, together with what it controls, or by a right that"
                        + " gives control, at every step",
                "Controla 100 % Ada's % {0} Ltd: por más del 50 % de los votos, junto con lo que controla, o por un derecho que da"
                        + " control, en cada paso");
        says(
                Sentences.hasRight(InterestType.APPOINTMENT_OF_BOARD, Certainty.CERTAIN),
                "Has the right to appoint or remove a majority of the board",
                "Tiene el derecho de nombrar o destituir a la mayoría del consejo");
        says(
                Sentences.hasRight(InterestType.OTHER_INFLUENCE_OR_CONTROL, Certainty.POSSIBLE),
                "May have significant influence or control",
                "Puede tener una influencia significativa o el control");
    }

    @Test
    void whatWarningsSay() {
        says(
                Cautions.cutAbove(NAME),
                "Not everything above 100 % Ada's % {0} Ltd was read: owners may be missing, and shares be greater than shown",
                "No se ha leído todo lo que hay por encima de 100 % Ada's % {0} Ltd: pueden faltar titulares, y las participaciones"
                        + " ser mayores de lo que se muestra");
        says(
                Cautions.presumed("t"),
                "No votes are declared for t: its shares stand for them",
                "No se declaran votos de t: sus acciones cuentan por ellos");
        says(Cautions.selfHolding("t", Dimension.SHARES), "t holds shares in itself", "t posee acciones de sí misma");
        says(Cautions.selfHolding("t", Dimension.VOTES), "t holds votes in itself", "t posee votos de sí misma");
        says(
                Cautions.dissolved("t", DAY),
                "t was dissolved on 2024-06-01, yet what it holds and who holds it is not declared ended, and counts",
                "t se disolvió el 2024-06-01, pero no se ha declarado terminado lo que posee ni quién la posee, y cuenta");
        says(
                Cautions.ring(List.of("a", "b", "c", "d", "e", "f")),
                "6 companies own one another in a ring: a, b, c, d, e and others",
                "6 sociedades se poseen unas a otras en un anillo: a, b, c, d, e y otras");
        Map<String, Certainty> verdicts = new LinkedHashMap<>();
        verdicts.put("eu-amlr", Certainty.POSSIBLE);
        verdicts.put("uk-psc", Certainty.NONE);
        says(
                Cautions.disagreement("p", verdicts),
                "p is a beneficial owner by one regime and not so by another: eu-amlr possibly, uk-psc not",
                "p es titular real según un régimen y no lo es así según otro: eu-amlr posiblemente, uk-psc no");
    }

    @Test
    void aReaderOfAnyOtherLanguageReadsEnglish() {
        Words words = new Words("share", "acción");
        assertThat(words.in(Locale.forLanguageTag("es-MX"))).isEqualTo("acción");
        assertThat(words.in(Locale.FRENCH)).isEqualTo("share");
    }

    private static void says(Words words, String english, String spanish) {
        assertThat(words).isEqualTo(new Words(english, spanish));
    }
}
