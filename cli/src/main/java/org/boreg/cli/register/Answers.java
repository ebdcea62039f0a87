package org.boreg.cli.register;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.write.Warrant;
import org.boreg.service.audit.AuditLogAnswer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.ExportPage;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.TimelineAnswer;
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

    /** Who owns the party by every regime; the threshold of the request is that of the regime of this name. */
    RegimesView regimes(String id, AskedDates dates, OwnersRequest request);

    /** All that the party owns or controls along all chains, the largest share first. */
    PortfolioView portfolio(String id, AskedDates dates, int limit, @Nullable String cursor);

    /** How two parties are connected through ownership and control. */
    ConnectionsView connections(String id, String otherId, AskedDates dates, ConnectionsRequest request);

    /**
     * How what owners have in the party changed.
     *
     * @param ownerId whom alone it is asked about; null for all beneficial owners
     */
    TimelineAnswer timeline(String id, @Nullable String ownerId, AskedDates dates, OwnersRequest request);

    /** What changed between two days in who owns the party. */
    DifferenceAnswer difference(String id, AskedDays days, OwnersRequest request);

    /** Puts this statement, as JSON, in the place of one that was published by mistake. */
    ActView redact(String statementId, String replacement, Warrant warrant);

    /** Makes one party of this one and the others. */
    ActView merge(String id, List<String> others, Warrant warrant);

    /** Makes a party of its own of these records of a party. */
    ActView split(String id, List<String> recordIds, Warrant warrant);

    /** Takes a merge or a split back. */
    ActView revoke(String actId, Warrant warrant);

    /**
     * Who did and read what, the latest first.
     *
     * @param about only entries about this id; null for all
     */
    Page<AuditLogAnswer> audit(int limit, @Nullable String cursor, @Nullable String about);

    /**
     * Whether the log of who did and read what is what was written.
     *
     * @param noted an end of it that was noted earlier; null for none
     */
    AuditVerdict verifyAudit(@Nullable String noted);

    /** The imports, the latest first. */
    Page<ImportAnswer> imports(int limit, @Nullable String cursor);

    ImportAnswer importOf(String importId);

    /**
     * Takes all that an import brought out of the register again; waits until that is done, or it is stopped.
     *
     * @param progress told how many statements are gone
     */
    ImportAnswer undo(String importId, Warrant warrant, LongConsumer progress, BooleanSupplier isStopped);

    /** Has an import that was broken off, or that the register's service runs, stopped for good. */
    ImportAnswer cancel(String importId);

    /** What operators did, the latest first. */
    Page<ActView> acts(int limit, @Nullable String cursor);

    /** Parties that may be the same as this one. */
    Page<Candidate> candidates(String id);

    /** Pairs of parties that may be the same; a page can be empty and have a next one. */
    Page<Candidate> candidates(int limit, @Nullable String cursor);

    /** What was said over time of a party, or, where there is no party with this id, in the records with it. */
    HistoryAnswer history(String id, AskedDates dates);

    /**
     * A part of all statements.
     *
     * @param original in their own words, where whoever asks may have them
     * @param cursor where the part before ended; null for the first
     */
    ExportPage export(AskedDates dates, boolean original, @Nullable String cursor);

    /**
     * What changed the register, in order of arrival: a JSON object a change, each with the cursor that it is gone on from.
     *
     * @param after cursor of the last change that is known; null for the beginning
     * @param original whether statements are wanted as they were published, whatever the version
     * @param waitSeconds how long to wait where there is nothing yet
     * @return empty where there is no more
     */
    List<String> changes(@Nullable String after, int limit, boolean original, int waitSeconds);

    /** @param text JSON, as it was published */
    record PublishedStatement(String statementId, String text) {}
}
