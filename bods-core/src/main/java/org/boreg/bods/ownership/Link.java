package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.model.Interest;
import org.jspecify.annotations.Nullable;

/**
 * What one statement says about one party's interests in another. Of a record only what speaks about the date of the question
 * is handed in; of its interests those in force on that date count.
 *
 * @param owner party id of the interested party
 * @param owned party id of the subject
 * @param source where the statement has it from, in a few words
 * @param declaredByOwned whether the declaration is about the owned company itself
 * @param declarationSubject names the declaration: links in which it is equal belong to one declaration and add up, links in
 *     which it differs tell the same fact twice. Null where the statement names none
 */
public record Link(
        String owner,
        String owned,
        String recordId,
        String statementId,
        LocalDate statementDate,
        @Nullable String source,
        boolean declaredByOwned,
        @Nullable String declarationSubject,
        List<Interest> interests) {

    public Link {
        interests = List.copyOf(interests);
    }

    /** A relationship that states no interests still connects; one whose interests are all over or to come does not. */
    boolean inForceOn(LocalDate date) {
        for (Interest interest : interests) {
            if (interest.inForceOn(date)) {
                return true;
            }
        }
        return interests.isEmpty();
    }

    /** The same, with only these of its interests. */
    Link with(List<Interest> some) {
        return new Link(
                owner, owned, recordId, statementId, statementDate, source, declaredByOwned, declarationSubject, some);
    }
}
