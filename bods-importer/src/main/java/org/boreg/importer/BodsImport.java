package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;

/**
 * Imports BODS files into a register. Each batch goes in whole or not at all, and a statement that is there already is left as it
 * is: an import that was broken off, however, is finished by running it again.
 */
public final class BodsImport {

    private static final int BATCH = 2_000;

    private final RegisterGraph graph;
    private final ReadLimits limits;

    public BodsImport(RegisterGraph graph, ReadLimits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    /**
     * Reads the files to their end, or until the listener stops it. What goes wrong with the data is in the report's findings; what
     * goes wrong with the disk or the database ends the import as failed, with the reason in the report.
     *
     * @throws RegisterUnavailable when the register cannot even note that the import begins
     */
    public ImportReport run(ImportRequest request, ImportListener listener) {
        graph.importLog().begin(request.importId(), request.source());
        ImportRun run = new ImportRun(request, graph, new StatementParser(limits), listener, BATCH);
        try {
            run.totalBytes(totalBytes(request));
            for (Path file : request.files()) {
                if (run.isStopped()) {
                    break;
                }
                read(file, run);
            }
            run.flush();
        } catch (IOException broken) {
            run.failed(broken.getMessage());
        } catch (RegisterUnavailable away) {
            run.failed(away.getMessage());
        }
        return run.end();
    }

    private void read(Path file, ImportRun run) throws IOException {
        try (BodsReader reader = BodsReader.open(file, limits)) {
            run.startFile(file.getFileName().toString());
            while (!run.isStopped()) {
                var item = reader.next();
                if (item.isEmpty()) {
                    break;
                }
                run.take(item.get(), reader.bytesRead());
            }
            if (!run.isStopped()) {
                run.endFile(reader.bytesTotal());
            }
        }
    }

    private static long totalBytes(ImportRequest request) throws IOException {
        long total = 0;
        for (Path file : request.files()) {
            total += Files.size(file);
        }
        return total;
    }
}
