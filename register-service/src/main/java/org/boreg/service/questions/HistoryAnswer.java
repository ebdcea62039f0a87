package org.boreg.service.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.history.Change;
import org.boreg.bods.history.RecordHistory;
import org.boreg.bods.history.Step;
import org.boreg.bods.history.Told;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.HistoryReads.SeriesView;
import org.boreg.graph.read.HistoryReads.StatementOfSeries;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said over time, the earliest first.
 *
 * @param asOf only what was said for a day up to this
 * @param knownAt only what was published up to this day
 * @param steps one for each statement
 * @param complete false when there is more than is told at once
 */
public record HistoryAnswer(LocalDate asOf, LocalDate knownAt, List<StepAnswer> steps, boolean complete) {

    /**
     * What one statement said that was not said before.
     *
     * @param recordType entity, person or relationship
     * @param what new, confirmed, changed, corrected or closed
     * @param trueFrom the day for which it was said
     * @param knownFrom the day on which it was published
     * @param arrivedAt when this register took it in
     * @param late whether that was after a statement that follows it
     */
    public record StepAnswer(
            String statementId,
            String recordId,
            String publisher,
            String recordType,
            String what,
            LocalDate trueFrom,
            LocalDate knownFrom,
            Instant arrivedAt,
            boolean late,
            List<ChangeOfField> changes) {}

    /**
     * A field that says something else.
     *
     * @param pointer JSON Pointer into the statement; into the one before where the field is gone
     * @param before null where the field is new
     * @param after null where the field is gone
     */
    public record ChangeOfField(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static HistoryAnswer of(SeriesView view, Moment moment, Disclosure disclosure) {
        List<StepAnswer> steps = view.series().stream()
                .flatMap(series -> steps(series, moment, disclosure))
                .sorted(Comparator.comparing(StepAnswer::trueFrom)
                        .thenComparing(StepAnswer::knownFrom)
                        .thenComparing(StepAnswer::arrivedAt)
                        .thenComparing(StepAnswer::statementId))
                .toList();
        return new HistoryAnswer(moment.asOf(), moment.knownAt(), steps, !view.cut());
    }

    private static Stream<StepAnswer> steps(List<StatementOfSeries> series, Moment moment, Disclosure disclosure) {
        StatementOfSeries first = series.get(0);
        return RecordHistory.of(
                        series.stream()
                                .map(statement -> told(statement, disclosure))
                                .toList(),
                        moment)
                .stream()
                .map(step -> step(first, step));
    }

    /** Only what the viewer may see is ever compared, so that nothing that is hidden can show in a difference. */
    private static Told told(StatementOfSeries statement, Disclosure disclosure) {
        ObjectNode seen = disclosure
                .redact((ObjectNode) StatementJson.read(statement.reading()), statement.keptSince())
                .statement();
        return new Told(
                statement.statementId(),
                seen,
                statement.order(),
                Instant.ofEpochMilli(statement.arrivedAt()),
                statement.closed());
    }

    private static StepAnswer step(StatementOfSeries of, Step step) {
        return new StepAnswer(
                step.told().statementId(),
                of.recordId(),
                of.publisher(),
                of.type(),
                step.kind().name().toLowerCase(Locale.ROOT),
                step.told().order().statedOn(),
                step.told().order().publishedOn(),
                step.told().arrivedAt(),
                step.late(),
                step.changes().stream().map(HistoryAnswer::change).toList());
    }

    private static ChangeOfField change(Change change) {
        return new ChangeOfField(change.pointer(), change.before(), change.after());
    }
}
