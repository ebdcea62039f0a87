package org.boreg.importer;

import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import.
 *
 * @param beginning what is known of it; it names files as far as they could be read
 * @param counts read = loaded + unchanged + rejected
 * @param findingCounts how many findings of each code there were, in full
 * @param findings the first of each code, at most {@value FindingTally#KEPT_OF_A_CODE}
 * @param failure why it failed, in words for the person who ran it; null unless it did
 */
public record ImportReport(
        ImportBeginning beginning,
        ImportState state,
        ImportCounts counts,
        Map<FindingCode, Long> findingCounts,
        List<Finding> findings,
        @Nullable String failure) {

    /** Under which the register keeps it. */
    public String importId() {
        return beginning.id();
    }

    /** Whether any finding says that something of the data was not taken. */
    public boolean hasErrors() {
        return findingCounts.keySet().stream()
                .anyMatch(code -> code.severity() == org.boreg.bods.finding.Severity.ERROR);
    }

    /** The same of one that was stopped after it had read everything. */
    public ImportReport interrupted() {
        return new ImportReport(beginning, ImportState.INTERRUPTED, counts, findingCounts, findings, failure);
    }

    /** As the register keeps it. */
    ImportEnd end() {
        return new ImportEnd(
                state.code(), counts, FindingsJson.counts(findingCounts), FindingsJson.write(findings), failure);
    }

    /**
     * Notes in a register that was made by this import how it went.
     *
     * @throws RegisterUnavailable when it cannot be reached
     */
    public void note(RegisterGraph graph) {
        graph.importLog().begin(beginning);
        graph.importLog().end(importId(), end());
        graph.importLog().tookAll(importId());
    }
}
