package org.boreg.service.questions;

import java.time.Instant;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.ImportView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an import went, or goes.
 *
 * @param source what the sender called it
 * @param state {@code waiting}, {@code running}, {@code complete}, {@code interrupted} or {@code failed}
 * @param startedAt null while it waits
 * @param read statements met so far; at the end, read = loaded + unchanged + rejected
 * @param findings the first of each kind; null while it runs, and for viewers who may not see them: a finding can quote what a
 *     statement keeps from the public
 */
public record ImportAnswer(
        String id,
        String source,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long loaded,
        long unchanged,
        long rejected,
        @Nullable List<FindingView> findings) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ImportAnswer of(ImportView view, Viewer viewer) {
        return new ImportAnswer(
                view.id(),
                view.source(),
                view.state(),
                view.startedAt(),
                view.endedAt(),
                view.read(),
                view.loaded(),
                view.unchanged(),
                view.rejected(),
                view.findingsJson() == null || viewer == Viewer.PUBLIC ? null : findings(view.findingsJson()));
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
