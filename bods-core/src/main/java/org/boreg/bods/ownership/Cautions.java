package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boreg.bods.model.ShareRange;

/** What warnings say, in each language. */
final class Cautions {

    /** How many members of a ring a warning names. */
    private static final int NAMED = 5;

    private Cautions() {}

    static Words cutAbove(String subject) {
        return Words.of(
                "Not everything above %s was read: owners may be missing, and shares be greater than shown",
                "No se ha leído todo lo que hay por encima de %s: pueden faltar titulares, y las participaciones ser mayores de lo que se muestra",
                subject);
    }

    static Words cutBelow(String subject) {
        return Words.of(
                "Not everything below %s was read: holdings may be missing, and shares be greater than shown",
                "No se ha leído todo lo que hay por debajo de %s: pueden faltar participaciones, y otras ser mayores de lo que se muestra",
                subject);
    }

    static Words presumed(String company) {
        return Words.of(
                "No votes are declared for %s: its shares stand for them",
                "No se declaran votos de %s: sus acciones cuentan por ellos", company);
    }

    static Words overDeclared(Dimension dimension, String company) {
        return Words.of(
                "The %s in %s are declared to come to more than 100 %%; the least of each was scaled so that they come to 100 %%",
                "Según lo declarado, %s de %s suman más del 100 %%; el mínimo de cada participación se redujo para que sumen el 100 %%",
                dimension.words,
                company);
    }

    static Words selfHolding(String company, Dimension dimension) {
        Words held = dimension == Dimension.SHARES ? new Words("shares", "acciones") : new Words("votes", "votos");
        return Words.of("%s holds %s in itself", "%s posee %s de sí misma", company, held);
    }

    /** @param members all of them; a few are named */
    static Words ring(List<String> members) {
        return Words.of(
                "%d companies own one another in a ring: %s%s",
                "%d sociedades se poseen unas a otras en un anillo: %s%s",
                members.size(),
                members.stream().limit(NAMED).collect(Collectors.joining(", ")),
                members.size() > NAMED ? new Words(" and others", " y otras") : "");
    }

    static Words dissolved(String company, LocalDate on) {
        return Words.of(
                "%s was dissolved on %s, yet what it holds and who holds it is not declared ended, and counts",
                "%s se disolvió el %s, pero no se ha declarado terminado lo que posee ni quién la posee, y cuenta",
                company,
                on);
    }

    static Words notOwnable(String party, String statementId) {
        return Words.of(
                "%s is no company, so nobody has an interest in it; statement %s was left out",
                "%s no es una sociedad, así que nadie tiene un interés en ella; se omitió la declaración %s",
                party,
                statementId);
    }

    static Words endsBeforeItBegins(String statementId, String owned) {
        return Words.of(
                "Statement %s has an interest in %s that ends before it begins; it is in force on no day",
                "La declaración %s tiene un interés en %s que termina antes de empezar; no está vigente ningún día",
                statementId,
                owned);
    }

    static Words conflict(Dimension dimension, String owner, String owned, ShareRange used) {
        return Words.of(
                "Declarations contradict each other about the %s that %s holds in %s; %s is used",
                "Las declaraciones se contradicen sobre %s que %s posee en %s; se usa %s",
                dimension.words,
                owner,
                owned,
                Wording.amount(used));
    }

    static Words declaredDiffers(String party, ShareRange declared, Dimension dimension, ShareRange computed) {
        return Words.of(
                "%s is declared to hold %s of the %s through others, while the chains in the register come to %s",
                "Se declara que %s posee %s de %s a través de otros, mientras que las cadenas del registro suman %s",
                party,
                Wording.amount(declared),
                dimension.words,
                Wording.amount(computed));
    }

    /** @param verdicts by the codes of the regimes, in their order */
    static Words disagreement(String party, Map<String, Certainty> verdicts) {
        List<Words> all = verdicts.entrySet().stream()
                .map(verdict -> Words.of("%s %s", "%s %s", verdict.getKey(), adverb(verdict.getValue())))
                .toList();
        return Words.of(
                "%s is a beneficial owner by one regime and not so by another: %s",
                "%s es titular real según un régimen y no lo es así según otro: %s", party, Words.joined(", ", all));
    }

    private static Words adverb(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> new Words("certainly", "con certeza");
            case POSSIBLE -> new Words("possibly", "posiblemente");
            case NONE -> new Words("not", "no");
        };
    }
}
