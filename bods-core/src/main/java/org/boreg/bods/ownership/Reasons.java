package org.boreg.bods.ownership;

import java.util.Collection;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;

/** What is said of a party at the top of chains, in each language. */
final class Reasons {

    static final Words PRESUMED = new Words(
            "The votes are presumed from the shares where no votes are declared",
            "Los votos se presumen a partir de las acciones donde no se declaran votos");

    static final Words NAMELESS = new Words("Not named, for no stated reason", "Sin nombrar, sin motivo declarado");

    static final Words FALLBACK = new Words(
            "Senior managing official, named because no beneficial owner was found",
            "Alto directivo, nombrado porque no se ha hallado ningún titular real");

    private Reasons() {}

    /** A total, and what it comes to where a threshold is asked for. */
    static Words stake(ShareRange total, Dimension dimension, Regime regime) {
        if (!(regime instanceof Threshold threshold)) {
            return Sentences.total(total, dimension);
        }
        Certainty certainty = threshold.test(total);
        return certainty == Certainty.NONE
                ? Words.of(
                        "%s, which does not reach %s",
                        "%s, lo que no alcanza %s", Sentences.total(total, dimension), Wording.threshold(threshold))
                : Sentences.total(total, dimension, certainty, threshold);
    }

    /** Says of the answer, when it rests on the declaration, that it is declared. */
    static Words declaredBesideComputed(Totals.Total total, Dimension dimension) {
        Words verdict = total.isDeclared()
                ? new Words(
                        "declared, but no chain in the register explains it",
                        "se declara, pero ninguna cadena del registro lo explica")
                : Words.of(
                        "the chains in the register come to %s",
                        "las cadenas del registro suman %s", Wording.amount(total.computed()));
        return Words.of(
                "Said to hold %s of the %s through others: %s",
                "Se dice que posee %s de %s a través de otros: %s",
                Wording.amount(total.declared()),
                dimension.words,
                verdict);
    }

    static Words overDeclared(Dimension dimension) {
        return Words.of(
                "Rests on %s that are declared to come to more than 100 %% and were scaled to 100 %%",
                "Se basa en %s que, según lo declarado, suman más del 100 %% y se redujeron al 100 %%",
                dimension.words);
    }

    static Words claimedHigherUp(ShareRange claim, Dimension dimension, String owned) {
        return Words.of(
                "Declared to hold %s of the %s of %s through others; the register holds no chain that explains it",
                "Se declara que posee %s de %s de %s a través de otros; el registro no tiene ninguna cadena que lo explique",
                Wording.amount(claim),
                dimension.words,
                owned);
    }

    static Words connected(String owned, Collection<InterestType> interests) {
        return Words.of("Connected with %s by %s", "Vinculado con %s por: %s", owned, Wording.interests(interests));
    }

    static Words more(int number) {
        return Words.of("And %d more of this kind", "Y %d más de esta clase", number);
    }

    /** Why a party is not named, as the standard has it. */
    static Words unnamed(UnspecifiedReason reason) {
        return switch (reason) {
            case NO_BENEFICIAL_OWNERS ->
                new Words(
                        "It is declared that there are no beneficial owners", "Se declara que no hay titulares reales");
            case SUBJECT_UNABLE_TO_CONFIRM_OR_IDENTIFY_BENEFICIAL_OWNER ->
                new Words(
                        "Not named: the company could not confirm or identify the beneficial owner",
                        "Sin nombrar: la sociedad no pudo confirmar o identificar al titular real");
            case INTERESTED_PARTY_HAS_NOT_PROVIDED_INFORMATION ->
                new Words(
                        "Not named: the interested party has not provided information",
                        "Sin nombrar: la parte interesada no ha facilitado la información");
            case SUBJECT_EXEMPT_FROM_DISCLOSURE ->
                new Words(
                        "Not named: the company is exempt from disclosure",
                        "Sin nombrar: la sociedad está exenta de declarar");
            case INTERESTED_PARTY_EXEMPT_FROM_DISCLOSURE ->
                new Words(
                        "Not named: the interested party is exempt from disclosure",
                        "Sin nombrar: la parte interesada está exenta de declarar");
            case UNKNOWN ->
                new Words(
                        "Not named: the interested party is unknown",
                        "Sin nombrar: no se conoce a la parte interesada");
            case INFORMATION_UNKNOWN_TO_PUBLISHER ->
                new Words(
                        "Not named: the publisher does not know the interested party",
                        "Sin nombrar: quien publica no conoce a la parte interesada");
        };
    }

    /** Why the chain ends at an entity of which nobody is declared to hold anything. */
    static Words endOfChain(Party entity) {
        return entity.type() == EntityType.STATE || entity.type() == EntityType.STATE_BODY
                ? new Words(
                        "Is a state or a body of one, behind which no natural person stands as an owner",
                        "Es un Estado o un organismo de uno, tras el cual ninguna persona física figura como titular")
                : new Words(
                        "Nobody is declared to hold shares or votes in it",
                        "No se declara que nadie posea acciones o votos en ella");
    }
}
