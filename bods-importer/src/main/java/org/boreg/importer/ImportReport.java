package org.boreg.importer;

import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import.
 *
 * @param counts read = loaded + unchanged + rejected
 * @param findingCounts how many findings of each code there were, in full
 * @param findings the first of each code, at most {@value FindingTally#KEPT_OF_A_CODE}
 * @param failure why it failed, in words for the person who ran it; null unless it did
 */
public record ImportReport(
        String importId,
        ImportState state,
        ImportCounts counts,
        Map<FindingCode, Long> findingCounts,
        List<Finding> findings,
        @Nullable String failure) {

    /** Whether any finding says that something of the data was not taken. */
    public boolean hasErrors() {
        return findingCounts.keySet().stream()
                .anyMatch(code -> code.severity() == org.boreg.bods.finding.Severity.ERROR);
    }

    /**
     * Notes in a register that was made by this import how it went.
     *
     * @param source what the sender calls it
     * @throws RegisterUnavailable when it cannot be reached
     */
    public void note(RegisterGraph graph, String source) {
        graph.importLog().begin(importId, source);
        graph.importLog().end(importId, state.code(), counts, FindingsJson.write(findings));
    }
}
