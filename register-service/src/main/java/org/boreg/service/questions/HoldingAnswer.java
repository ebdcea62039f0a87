package org.boreg.service.questions;

import java.util.List;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.PartySummary;
import org.jspecify.annotations.Nullable;

/**
 * What one party holds in another, as one statement declares it.
 *
 * @param party the other side: the holder in a list of holders, what is held in a list of holdings
 * @param isComponent whether the relationship is there to spell out an indirect one
 * @param source where the statement has it from, in a few words
 */
public record HoldingAnswer(
        PartySummary party,
        List<InterestView> interests,
        boolean isComponent,
        String recordId,
        String statementId,
        String statementDate,
        String publicationDate,
        @Nullable String source) {

    static HoldingAnswer of(HoldingView holding) {
        return new HoldingAnswer(
                holding.party(),
                holding.interests().stream().map(InterestView::of).toList(),
                holding.isComponent(),
                holding.recordId(),
                holding.statementId(),
                holding.statementDate(),
                holding.publicationDate(),
                holding.source());
    }
}
