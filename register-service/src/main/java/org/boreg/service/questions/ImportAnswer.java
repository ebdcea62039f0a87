package org.boreg.service.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.ImportView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an import went, or goes.
 *
 * @param source what the sender called it
 * @param state {@code arriving}, {@code waiting}, {@code running}, {@code paused}, {@code interrupted}, {@code cancelled}, {@code given_up}, {@code refused},
 *     {@code failed}, {@code complete}, {@code undoing} or {@code undone}
 * @param format what the files are in
 * @param publishedOn the day on which the files were published, where the sender said so
 * @param snapshot whether the files are all that the source has
 * @param dryRun whether nothing was to be written
 * @param startedBy null for viewers who may not see it, and where nobody is known
 * @param files null for viewers who may not see them: who knows most of what is in a file could find the rest by its hash
 * @param startedAt null while it waits
 * @param read statements met so far; at the end, read = loaded + unchanged + rejected
 * @param bytesRead of all files; null where that is not known, and for viewers who may not see them
 * @param bytesTotal of all files; null where that is not known, and for viewers who may not see them
 * @param statementsPerSecond of late; null unless it runs, and while that is not known
 * @param secondsLeft null unless it runs, and while that is not known
 * @param findingCounts how many findings of each code there were; null while it runs, and for viewers who may not see them
 * @param findings the first of each kind; null while it runs, and for viewers who may not see them: a finding can quote what a
 *     statement keeps from the public
 * @param failure why it did not come to its end; null for viewers who may not see it
 * @param undoneBy the act that took it back; null unless one did
 */
public record ImportAnswer(
        String id,
        String source,
        String state,
        String format,
        @Nullable LocalDate publishedOn,
        boolean snapshot,
        boolean dryRun,
        @Nullable String startedBy,
        @Nullable List<ImportView.File> files,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long loaded,
        long unchanged,
        long rejected,
        @Nullable Long bytesRead,
        @Nullable Long bytesTotal,
        @Nullable Long statementsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Map<String, Long> findingCounts,
        @Nullable List<FindingView> findings,
        @Nullable String failure,
        @Nullable String undoneBy) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ImportAnswer of(ImportView view, Viewer viewer) {
        boolean seesAll = viewer == Viewer.OPERATOR;
        JsonNode options = JSON.readTree(view.optionsJson());
        String day = options.path("publishedOn").stringValue(null);
        return new ImportAnswer(
                view.id(),
                view.source(),
                view.state(),
                view.format(),
                day == null ? null : LocalDate.parse(day),
                options.path("snapshot").asBoolean(false),
                options.path("dryRun").asBoolean(false),
                seesAll ? view.startedBy() : null,
                seesAll ? view.files() : null,
                view.startedAt(),
                view.endedAt(),
                view.read(),
                view.loaded(),
                view.unchanged(),
                view.rejected(),
                seesAll ? view.bytesRead() : null,
                !seesAll || view.files().isEmpty()
                        ? null
                        : view.files().stream()
                                .mapToLong(ImportView.File::bytes)
                                .sum(),
                null,
                null,
                seesAll && view.findingCountsJson() != null ? counts(view.findingCountsJson()) : null,
                seesAll && view.findingsJson() != null ? findings(view.findingsJson()) : null,
                seesAll ? view.failure() : null,
                view.undoneBy());
    }

    /** One that was asked for, and of which the register knows nothing yet. */
    public static ImportAnswer notBegun(String id, String source, String state, String format) {
        return new ImportAnswer(
                id, source, state, format, null, false, false, null, null, null, null, 0, 0, 0, 0, null, null, null,
                null, null, null, null, null);
    }

    /** The same, on its way at this speed. */
    public ImportAnswer at(@Nullable Long rate, @Nullable Long left) {
        return new ImportAnswer(
                id,
                source,
                state,
                format,
                publishedOn,
                snapshot,
                dryRun,
                startedBy,
                files,
                startedAt,
                endedAt,
                read,
                loaded,
                unchanged,
                rejected,
                bytesRead,
                bytesTotal,
                rate,
                left,
                findingCounts,
                findings,
                failure,
                undoneBy);
    }

    /** The same, about to go on. */
    public ImportAnswer asWaiting() {
        return new ImportAnswer(
                id,
                source,
                "waiting",
                format,
                publishedOn,
                snapshot,
                dryRun,
                startedBy,
                files,
                startedAt,
                null,
                read,
                loaded,
                unchanged,
                rejected,
                bytesRead,
                bytesTotal,
                null,
                null,
                findingCounts,
                findings,
                failure,
                undoneBy);
    }

    /** Whether it goes on by itself. */
    public boolean goesOn() {
        return List.of("arriving", "waiting", "running", "undoing").contains(state);
    }

    private static Map<String, Long> counts(String json) {
        Map<String, Long> counts = new TreeMap<>();
        JSON.readTree(json).forEachEntry((code, count) -> counts.put(code, count.asLong()));
        return counts;
    }

    private static List<FindingView> findings(String json) {
        return List.of(JSON.readValue(json, FindingView[].class));
    }

    /**
     * Something wrong, or worth knowing, about what was sent.
     *
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param line on which the statement begins, from 1; null where the finding is about the whole file
     * @param index position of the statement in the file, from 0; null where the finding is about the whole file
     * @param pointer JSON Pointer into the statement; empty for the whole of it
     */
    public record FindingView(
            String code,
            String severity,
            String file,
            @Nullable Long line,
            @Nullable Long index,
            @Nullable String statementId,
            String pointer,
            String message) {}
}
