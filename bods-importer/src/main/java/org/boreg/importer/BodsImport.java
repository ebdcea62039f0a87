package org.boreg.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.Trial;

/**
 * Imports files into a register. All statements are checked by schema and rules on their way; only what the register cannot use stays
 * out. Each batch goes in whole or not at all, and a statement that is there already is left as it is: an import that was broken off,
 * however, is finished by running it again.
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

    /** One into a register that does not exist yet, of which nothing but a trial can be had. */
    public static BodsImport intoNothing(ReadLimits limits) {
        return new BodsImport(
                new Destination.OnTrial(null, Trial.withoutRegister()),
                limits,
                ValidationSettings.on(LocalDate.now(ZoneOffset.UTC)));
    }

    /**
     * Reads the files to their end, or until the listener stops it. What goes wrong with the data is in the report's findings; what
     * goes wrong with the disk or the database ends the import as failed, with the reason in the report.
     *
     * @throws RegisterUnavailable when the register cannot even note that the import begins
     */
    public ImportReport run(ImportRequest request, ImportListener listener) {
        Destination to = request.options().isTrial() ? destination.onTrial() : destination;
        try (ImportRun run = new ImportRun(request, to, listener, BATCH)) {
            readAll(request, run);
            return run.end();
        }
    }

    private void readAll(ImportRequest request, ImportRun run) {
        try (Rejects rejects = Rejects.into(request.options().rejects());
                Feed feed = feed(request)) {
            run.begin(SentFiles.of(feed.files(), run::goesOn), rejects);
            run.readBy(new StatementParser(limits, feed.lookAhead(run::goesOn)));
            for (Path file : feed.files()) {
                if (run.isStopped()) {
                    break;
                }
                read(feed, file, run);
            }
            if (!run.isStopped()) {
                run.say(feed.findingsAtEnd());
            }
            run.finish();
        } catch (IOException broken) {
            run.failed(broken.getMessage());
        } catch (RegisterUnavailable away) {
            run.failed(away.getMessage());
        }
    }

    private Feed feed(ImportRequest request) throws IOException {
        return new BodsFeed(request.files(), limits, destination.known());
    }

    private void read(Feed feed, Path file, ImportRun run) throws IOException {
        try (Feed.Reader reader = feed.open(file);
                FileChecks ofFile = new FileChecks(checks, run.tally())) {
            run.startFile(file.getFileName().toString(), ofFile);
            while (!run.isStopped()) {
                Optional<Delivery> delivery = reader.next();
                if (delivery.isEmpty()) {
                    break;
                }
                run.take(delivery.get(), reader.bytesRead());
            }
            if (!run.isStopped()) {
                ofFile.end();
                run.endFile(reader.bytesTotal());
            }
        }
    }
}
