package org.boreg.cli.register;

import java.util.List;
import java.util.Map;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import, wherever it ran.
 *
 * @param importId under which the register keeps it
 * @param state {@code complete}, {@code interrupted} or {@code failed}
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

    public boolean cameToItsEnd() {
        return state.equals("complete");
    }

    public boolean hasErrors() {
        return rejected > 0
                || findings.stream().anyMatch(finding -> finding.severity().equals("error"));
    }
}
