package org.boreg.service.questions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.ActReads;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.CandidateReads;
import org.boreg.graph.read.HistoryReads.SeriesView;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.ImportReads;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.OtherRegister;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartyReads;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.boreg.graph.read.RecordView;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.read.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * Asks the register. A party is asked for by its own id (also one that was merged away), by {@code SCHEME:identifier} or by a
 * recordId. Every question is asked by a viewer, who is shown no more than that viewer may see. Safe for many threads.
 *
 * <p>Every method throws {@link RegisterUnavailable} when Neo4j cannot be reached, and {@link InvalidQuestion} when a limit, a
 * cursor or the like is none. One about a party throws {@link NotInRegister} or {@link SeveralParties}.
 */
public final class Questions {

    public static final int USUAL_PAGE = 20;

    private static final int MOST_SUGGESTIONS = 10;

    /** A party's answer brings its current statements along, unless that would make it huge. */
    private static final int MOST_STATEMENTS = 20;

    private static final int LONGEST_STATEMENT = 100_000;

    private final RegisterGraph graph;
    private final Clock clock;
    private final PartyLookup parties;

    /** @param clock says which day today is */
    public Questions(RegisterGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
        this.parties = new PartyLookup(graph);
    }

    /** Parties by name or identifier, best match first. */
    public SearchAnswer search(SearchQuestion question, AskedDates dates, Viewer viewer) {
        parties.checkWholeness();
        return graph.search().search(question.at(dates.moment(clock)), viewer);
    }

    /** What somebody may mean who has typed so far; none for a text that cannot be searched for. */
    public Suggestions suggest(String text, Viewer viewer) {
        if (text.isBlank() || text.length() > SearchQuestion.LONGEST_TEXT) {
            return new Suggestions(List.of());
        }
        SearchQuestion question = SearchQuestion.beginningWith(text, MOST_SUGGESTIONS);
        return Suggestions.of(search(question, AskedDates.TODAY, viewer));
    }

    /** A party with its records and the statements that hold of them at the dates. */
    public PartyAnswer party(String id, AskedDates dates, Viewer viewer) {
        String partyId = one(id, viewer).id();
        Moment moment = dates.moment(clock);
        return graph.parties()
                .party(partyId, moment, viewer)
                .map(party -> PartyAnswer.of(party, currentStatements(party, viewer)))
                .orElseThrow(() -> NotInRegister.partyBy(id, moment.knownAt()));
    }

    /**
     * A statement, as far as the viewer may see it.
     *
     * @throws NotInRegister when there is no such statement
     */
    public StatementAnswer statement(String statementId, Viewer viewer) {
        return graph.statements()
                .statement(statementId)
                .map(view -> StatementAnswer.of(view, sight(viewer)))
                .orElseThrow(() -> NotInRegister.statement(statementId));
    }

    /** What was said of a party over time, of itself and of the relationships that name it. */
    public HistoryAnswer historyOfParty(String id, AskedDates dates, Viewer viewer) {
        return HistoryAnswer.of(
                graph.history().ofParty(one(id, viewer).id()), dates.moment(clock), graph.disclosedTo(viewer));
    }

    /**
     * What was said in a record over time.
     *
     * @param publisher only of this publisher's record; null for all records with this id
     * @throws NotInRegister when there is no such record
     */
    public HistoryAnswer historyOfRecord(String recordId, @Nullable String publisher, AskedDates dates, Viewer viewer) {
        SeriesView series = graph.history().ofRecord(recordId, publisher);
        if (series.series().isEmpty()) {
            throw NotInRegister.record(recordId);
        }
        return HistoryAnswer.of(series, dates.moment(clock), graph.disclosedTo(viewer));
    }

    /**
     * A part of all statements: in order of arrival, or, where a date is given, record by record those that decide at the dates.
     *
     * @param original in their own words instead of those of BODS 0.4; only for a viewer who may have them
     */
    public ExportPage export(AskedDates dates, boolean original, @Nullable String cursor, Viewer viewer) {
        Page<StatementView> page =
                dates.isToday() ? graph.export().all(cursor) : graph.export().at(dates.moment(clock), cursor);
        Sight sight = sight(viewer);
        List<String> texts = page.items().stream()
                .map(view -> StatementAnswer.of(view, sight))
                .map(answer -> original ? answer.originalOrText() : answer.text())
                .toList();
        return new ExportPage(texts, page.next());
    }

    /** Who holds direct interests in the party, the latest claim first. */
    public Page<HoldingAnswer> holders(String id, AskedDates dates, int limit, @Nullable String cursor, Viewer viewer) {
        checkLimit(limit, PartyReads.LARGEST_PAGE);
        return answers(graph.parties().holders(one(id, viewer).id(), dates.moment(clock), limit, cursor, viewer));
    }

    /** What the party holds direct interests in, the latest claim first. */
    public Page<HoldingAnswer> holdings(
            String id, AskedDates dates, int limit, @Nullable String cursor, Viewer viewer) {
        checkLimit(limit, PartyReads.LARGEST_PAGE);
        return answers(graph.parties().holdings(one(id, viewer).id(), dates.moment(clock), limit, cursor, viewer));
    }

    /**
     * What changed the register, in order of arrival.
     *
     * @throws OtherRegister when the cursor is one of another register
     */
    public ChangesAnswer changes(ChangesRequest request, Viewer viewer) {
        parties.checkWholeness();
        return ChangesAnswer.of(
                graph.changes().after(request.after(), request.limit()),
                new ChangeSight(sight(viewer), request.original()));
    }

    /** The imports that the register keeps, the latest first. */
    public Page<ImportAnswer> imports(int limit, @Nullable String cursor, Viewer viewer) {
        checkLimit(limit, ImportReads.LARGEST_PAGE);
        var page = graph.imports().latest(limit, cursor);
        return new Page<>(
                page.items().stream().map(view -> ImportAnswer.of(view, viewer)).toList(), page.next());
    }

    /** @throws NotInRegister when there is no such import */
    public ImportAnswer importOf(String importId, Viewer viewer) {
        return graph.imports()
                .find(importId)
                .map(view -> ImportAnswer.of(view, viewer))
                .orElseThrow(() -> NotInRegister.importOf(importId));
    }

    /** What operators did, the latest first. */
    public Page<ActView> acts(int limit, @Nullable String cursor, Viewer viewer) {
        checkLimit(limit, ActReads.LARGEST_PAGE);
        return graph.actLog().latest(limit, cursor, viewer);
    }

    /** @throws NotInRegister when there is no such act */
    public ActView act(String actId, Viewer viewer) {
        return graph.actLog().find(actId, viewer).orElseThrow(() -> NotInRegister.act(actId));
    }

    /** Parties that may be the same as this one, the likeliest first; all on one page. */
    public Page<Candidate> candidates(String id, Viewer viewer) {
        return new Page<>(graph.candidates().of(one(id, viewer).id(), viewer), null);
    }

    /** Pairs of parties that may be the same; a page can be empty and have a next one. */
    public Page<Candidate> candidates(int limit, @Nullable String cursor, Viewer viewer) {
        checkLimit(limit, CandidateReads.LARGEST_PAGE);
        return graph.candidates().all(limit, cursor, viewer);
    }

    /** For the operator, who finds by every identifier. */
    public String partyId(String id) {
        return one(id, Viewer.OPERATOR).id();
    }

    /** The register's own id of the party. */
    public String partyId(String id, Viewer viewer) {
        return one(id, viewer).id();
    }

    /** Those of these statements that there are, as JSON in the shape of BODS 0.4 and as far as the viewer may see them, in this order. */
    public List<String> statements(List<String> statementIds, Viewer viewer) {
        Sight sight = sight(viewer);
        Map<String, String> texts = graph.statements().statements(statementIds).stream()
                .collect(Collectors.toMap(
                        StatementView::statementId,
                        view -> StatementAnswer.of(view, sight).text()));
        return statementIds.stream().map(texts::get).filter(Objects::nonNull).toList();
    }

    private Map<String, StatementAnswer> currentStatements(PartyView party, Viewer viewer) {
        List<String> ids = party.records().stream()
                .map(RecordView::statementId)
                .filter(Objects::nonNull)
                .limit(MOST_STATEMENTS)
                .toList();
        Sight sight = sight(viewer);
        return graph.statements().statements(ids).stream()
                .filter(statement -> statement.reading().length() <= LONGEST_STATEMENT)
                .map(statement -> StatementAnswer.of(statement, sight))
                .collect(Collectors.toMap(StatementAnswer::statementId, Function.identity()));
    }

    private Sight sight(Viewer viewer) {
        return Sight.of(viewer, graph);
    }

    private PartySummary one(String id, Viewer viewer) {
        return parties.one(id, viewer);
    }

    private static Page<HoldingAnswer> answers(Page<HoldingView> page) {
        return new Page<>(page.items().stream().map(HoldingAnswer::of).toList(), page.next());
    }

    private static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(most, limit), null);
        }
    }
}
