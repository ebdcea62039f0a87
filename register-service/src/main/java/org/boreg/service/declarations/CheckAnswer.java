package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.List;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a declaration before it is submitted.
 *
 * @param ready whether nothing keeps it from being submitted
 * @param structure who holds whom, as declared and above that as the register knows it; null where too much is missing to draw it
 * @param calculation who is a beneficial owner by the register's own calculation; null where none can be made
 */
public record CheckAnswer(
        boolean ready,
        List<FieldFinding> findings,
        @Nullable Structure structure,
        @Nullable Calculation calculation) {

    /**
     * Boxes and arrows.
     *
     * @param subject id of the node that is the company declared about
     */
    public record Structure(String subject, List<Node> nodes, List<Arrow> links) {}

    /**
     * @param type {@code person}, {@code entity} or {@code unspecified}
     * @param name null where it is not named
     * @param pointer where in what was sent it is declared; null for what the register adds
     */
    public record Node(
            String id,
            String type,
            @Nullable String name,
            @Nullable String pointer) {}

    /**
     * What a party holds in another.
     *
     * @param from id of the holder
     * @param to id of the company that is held
     * @param pointer where in what was sent it is declared; null for what the register adds
     */
    public record Arrow(
            String from,
            String to,
            List<InterestView> interests,
            @Nullable String pointer) {}

    /**
     * Who is a beneficial owner by the register's calculation, beside who is declared as one.
     *
     * @param regime by whose rules
     * @param agree persons who are declared and who are so by the calculation
     * @param alsoQualify persons who are not declared as beneficial owners, and are by the calculation
     * @param doNotQualify persons who are declared, and by the calculation are none
     * @param complete false when the chains were too many to follow them all
     */
    public record Calculation(
            String regime,
            LocalDate asOf,
            List<Verdict> agree,
            List<Verdict> alsoQualify,
            List<Verdict> doNotQualify,
            boolean complete) {}

    /**
     * @param party id of the person, as in the structure
     * @param certainty {@code certain}, {@code possible} or {@code none}
     * @param why in whole sentences
     * @param chain from the person down to the company, the strongest there is
     * @param pointer where the person is declared; null for one whom the register adds
     */
    public record Verdict(
            String party,
            @Nullable String name,
            String certainty,
            Range shares,
            Range votes,
            List<String> why,
            List<String> chain,
            @Nullable String pointer) {}
}
