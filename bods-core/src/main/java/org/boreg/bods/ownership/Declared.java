package org.boreg.bods.ownership;

import java.util.List;
import org.boreg.bods.model.UnspecifiedReason;

/**
 * What is declared about the beneficial owners of the subject as a whole: that there are none, or why they are not named.
 *
 * @param reason as the standard has it
 * @param words in plain words
 * @param evidence the statements that say so
 */
public record Declared(UnspecifiedReason reason, Words words, List<Link> evidence) {

    public Declared {
        evidence = List.copyOf(evidence);
    }

    static List<Declared> about(Ties ties) {
        return ties.above(Ties.SUBJECT).stream()
                .filter(tie -> ties.party(tie.owner()).type() instanceof UnspecifiedReason)
                .map(tie -> of((UnspecifiedReason) ties.party(tie.owner()).type(), tie))
                .toList();
    }

    private static Declared of(UnspecifiedReason reason, Tie tie) {
        return new Declared(reason, Reasons.unnamed(reason), tie.inForce());
    }
}
