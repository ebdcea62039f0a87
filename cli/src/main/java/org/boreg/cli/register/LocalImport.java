package org.boreg.cli.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportOptions;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.service.questions.ImportAnswer.FindingView;

/** Imports files in this process, straight into the graph. */
public final class LocalImport {

    private final RegisterGraph graph;

    public LocalImport(RegisterGraph graph) {
        this.graph = graph;
    }

    /** @throws CannotAnswer when the register cannot be reached to begin with */
    public ImportAccount run(List<Path> files, ImportOptions options, ImportListener listener) {
        ImportRequest request = ImportRequest.of(files, options, System.getProperty("user.name"));
        try {
            return account(request, new BodsImport(graph, ReadLimits.DEFAULT).run(request, listener));
        } catch (RegisterUnavailable away) {
            throw CannotAnswer.because(away.getMessage(), away);
        }
    }

    /** What would become of files in a data folder that has no register. */
    public static ImportAccount tryOut(List<Path> files, ImportOptions options, ImportListener listener) {
        ImportRequest request = ImportRequest.of(files, options, System.getProperty("user.name"));
        return account(request, BodsImport.intoNothing(ReadLimits.DEFAULT).run(request, listener));
    }

    static ImportAccount account(ImportRequest request, ImportReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.findingCounts().forEach((code, count) -> counts.put(code.code(), count));
        return new ImportAccount(
                report.importId(),
                request.source(),
                report.state().code(),
                report.counts().read(),
                report.counts().loaded(),
                report.counts().unchanged(),
                report.counts().rejected(),
                counts,
                report.findings().stream().map(LocalImport::finding).toList(),
                report.failure());
    }

    private static FindingView finding(Finding finding) {
        boolean ofStatement = finding.place().line() > 0;
        return new FindingView(
                finding.code().code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.place().file(),
                ofStatement ? finding.place().line() : null,
                ofStatement ? finding.place().index() : null,
                finding.statementId(),
                finding.pointer(),
                finding.message());
    }
}
