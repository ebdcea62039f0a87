package org.boreg.cli.register;

import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PartyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A register that can be asked, wherever it is. Parties are asked for by party id, {@code SCHEME:identifier} or recordId.
 *
 * <p>Every method throws {@link CannotAnswer} when the register is away or has no such thing.
 */
public interface Answers {

    SearchAnswer search(SearchQuestion question, AskedDates dates);

    PartyAnswer party(String id, AskedDates dates);

    /** The statement as it was published. */
    PublishedStatement statement(String statementId);

    /** Who holds direct interests in the party, the latest claim first. */
    Page<HoldingAnswer> holders(String id, AskedDates dates, int limit, @Nullable String cursor);

    /** What the party holds direct interests in, the latest claim first. */
    Page<HoldingAnswer> holdings(String id, AskedDates dates, int limit, @Nullable String cursor);

    OwnersView owners(String id, AskedDates dates, OwnersRequest request);

    /** @param text JSON, as it was published */
    record PublishedStatement(String statementId, String text) {}
}
