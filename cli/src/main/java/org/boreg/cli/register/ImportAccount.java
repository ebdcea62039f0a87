package org.boreg.cli.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Severity;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, wherever it ran.
 *
 * @param importId under which the register keeps it
 * @param state {@code complete}, {@code interrupted}, {@code cancelled}, {@code given_up} or {@code failed}
 * @param read statements met: loaded + unchanged + rejected
 * @param findingCounts how many findings of each code there were; where the register only tells those it kept, how many of those
 * @param findings the first of each code
 * @param failure why it failed, in words for the person who ran it; null unless it did
 */
public record ImportAccount(
        String importId,
        String source,
        String state,
        long read,
        long loaded,
        long unchanged,
        long rejected,
        Map<String, Long> findingCounts,
        List<FindingView> findings,
        @Nullable String failure) {

    /** The same, with what the disk of a data folder has to do with its failure. */
    public ImportAccount in(Path folder) {
        return state.equals("failed")
                ? new ImportAccount(
                        importId,
                        source,
                        state,
                        read,
                        loaded,
                        unchanged,
                        rejected,
                        findingCounts,
                        findings,
                        DiskSpace.explained(folder, failure))
                : this;
    }

    /** Whether there were more errors than were allowed. */
    public boolean wasGivenUp() {
        return state.equals("given_up");
    }

    /** Whether what was asked cannot be done with these files. */
    public boolean wasRefused() {
        return state.equals("refused");
    }

    public boolean cameToItsEnd() {
        return state.equals("complete");
    }

    /** Whether there was any finding of this severity or a worse one, or something was not taken. */
    public boolean hasAny(Severity atLeast) {
        return rejected > 0
                || findings.stream()
                        .anyMatch(finding -> Severity.valueOf(finding.severity().toUpperCase(Locale.ROOT))
                                        .compareTo(atLeast)
                                <= 0);
    }
}
