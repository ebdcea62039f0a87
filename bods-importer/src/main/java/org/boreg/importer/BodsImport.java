package org.boreg.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ReadLimits;
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
        try (Edition edition = Edition.of(request, to, limits);
                ImportRun run = new ImportRun(request, edition.destination(), listener, BATCH)) {
            readAll(request, edition, run);
            return run.end();
        } catch (IOException unusable) {
            return notBegun(request, to, listener, unusable);
        }
    }

    private static ImportReport notBegun(
            ImportRequest request, Destination to, ImportListener listener, IOException reason) {
        try (ImportRun run = new ImportRun(request, to, listener, BATCH)) {
            tell(run, reason);
            return run.end();
        }
    }

    private void readAll(ImportRequest request, Edition edition, ImportRun run) {
        try (Rejects rejects = Rejects.into(request.options().rejects());
                Feed feed = edition.feed(request.files(), limits, destination.known())) {
            run.begin(SentFiles.of(feed.files(), run::goesOn), rejects);
            edition.refuseOlder();
            run.readBy(feed.lookAhead(run::goesOn));
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
            if (!run.isStopped()) {
                closeGone(feed, edition, run);
            }
        } catch (IOException broken) {
            tell(run, broken);
        } catch (UncheckedIOException full) {
            run.failed(full.getMessage());
        } catch (RegisterUnavailable away) {
            run.failed(away.getMessage());
        }
    }

    private static void tell(ImportRun run, IOException reason) {
        if (reason instanceof ImportRefused refused) {
            run.refused(refused.getMessage());
        } else {
            run.failed(reason.getMessage());
        }
    }

    private void closeGone(Feed feed, Edition edition, ImportRun run) throws IOException {
        Optional<Snapshot> snapshot = edition.snapshot();
        if (snapshot.isEmpty()) {
            return;
        }
        String name = feed.files().get(feed.files().size() - 1).getFileName().toString();
        if (!feed.isWhole() || run.rejected() > 0) {
            run.say(List.of(notWhole(name, run.rejected())));
            return;
        }
        try (FileChecks ofClosings = new FileChecks(checks, run.tally())) {
            run.startFile(name, ofClosings);
            snapshot.get().closeGone(name, run);
            run.finish();
            ofClosings.end();
        }
    }

    private static Finding notWhole(String name, long rejected) {
        Saying saying = rejected == 0 ? Saying.of() : Saying.variant("rejected", "count", Long.toString(rejected));
        return new Finding(FindingCode.SNAPSHOT_NOT_WHOLE, new Place(name, 0, -1), null, "", saying);
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
