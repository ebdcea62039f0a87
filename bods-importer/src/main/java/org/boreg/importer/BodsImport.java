package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.LineageReader;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RereadableFiles;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.bods.version.Upgrade;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.FirstLoad;

/**
 * Imports BODS files of any version, or of several, into a register. All statements are checked by schema and rules on their way; only what
 * the register cannot use stays out. Files are read twice where statements of older versions may be in them: which of these replace
 * each other, or belong to each other, has to be known before the first one goes in. Each batch goes in whole or not at all, and a
 * statement that is there already is left as it is: an import that was broken off, however, is finished by running it again.
 */
public final class BodsImport {

    private static final int BATCH = 2_000;

    private final Destination destination;
    private final ReadLimits limits;
    private final ValidationSettings checks;

    /** One that checks what it reads as of today. */
    public BodsImport(RegisterGraph graph, ReadLimits limits) {
        this(graph, limits, ValidationSettings.on(LocalDate.now(ZoneOffset.UTC)));
    }

    /** @param checks how statements are checked on their way in */
    public BodsImport(RegisterGraph graph, ReadLimits limits, ValidationSettings checks) {
        this(new Destination.Register(graph), limits, checks);
    }

    private BodsImport(Destination destination, ReadLimits limits, ValidationSettings checks) {
        this.destination = destination;
        this.limits = limits;
        this.checks = checks;
    }

    /** One into a register that does not exist yet: {@link FirstLoad#finish} makes it, and {@link ImportReport#note} gives it the account. */
    public static BodsImport into(FirstLoad load, ReadLimits limits) {
        return new BodsImport(
                new Destination.NewRegister(load), limits, ValidationSettings.on(LocalDate.now(ZoneOffset.UTC)));
    }

    /**
     * Reads the files to their end, or until the listener stops it. What goes wrong with the data is in the report's findings; what
     * goes wrong with the disk or the database ends the import as failed, with the reason in the report.
     *
     * @throws RegisterUnavailable when the register cannot even note that the import begins
     */
    public ImportReport run(ImportRequest request, ImportListener listener) {
        destination.begin(request);
        ImportRun run = new ImportRun(request, destination, listener, BATCH);
        try (RereadableFiles files = RereadableFiles.of(request.files())) {
            run.totalBytes(totalBytes(files.paths()));
            LineageReader lineage = new LineageReader(limits, destination.known());
            Upgrade upgrade = new Upgrade(lineage.read(files.paths(), run::goesOn));
            run.readBy(new TreeReader(limits), new StatementParser(limits, upgrade));
            for (Path file : files.paths()) {
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
        try (BodsReader reader = BodsReader.open(file, limits);
                FileChecks ofFile = new FileChecks(checks, run.tally())) {
            run.startFile(file.getFileName().toString(), ofFile);
            while (!run.isStopped()) {
                var item = reader.next();
                if (item.isEmpty()) {
                    break;
                }
                run.take(item.get(), reader.bytesRead());
            }
            if (!run.isStopped()) {
                ofFile.end();
                run.endFile(reader.bytesTotal());
            }
        }
    }

    private static long totalBytes(List<Path> files) throws IOException {
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        return total;
    }
}
