package org.boreg.graph.read;

import java.util.List;
import org.boreg.bods.model.Interest;
import org.jspecify.annotations.Nullable;

/**
 * One relationship: what a party holds in another, as declared.
 *
 * @param party the other side: the holder in a list of holders, what is held in a list of holdings
 * @param isComponent whether the relationship is there to spell out an indirect one
 * @param statementId the statement that says so
 */
public record HoldingView(
        PartySummary party,
        List<Interest> interests,
        boolean isComponent,
        String recordId,
        String statementId,
        String statementDate,
        String publicationDate,
        @Nullable String source) {}
