package org.boreg.importer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.version.FileVersion;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** One import on its way: the batch that is being filled, and the account so far. */
final class ImportRun {

    /** Statements can be large: a batch ends at this size, too, so that memory stays bounded. */
    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private static final long BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10).toNanos();

    private final ImportRequest request;
    private final Destination destination;
    private final ImportListener listener;
    private final int batchSize;
    private ImportBeginning beginning;
    private boolean begun;
    private long takenBefore;
    private @Nullable StatementParser parser;
    private @Nullable Rejects rejects;
    private @Nullable FileChecks checks;
    private @Nullable BodsVersion fileVersion;
    private long heardOf = System.nanoTime();
    private final FindingTally tally = new FindingTally();
    private List<ParsedStatement> batch = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;
    private long charactersInBatch;
    private int takenSinceFlush;
    private String file = "";
    private long bytesBefore;
    private long bytesOfFile;
    private long bytesTotal;
    private boolean stopped;
    private @Nullable ImportState stoppedAs;
    private @Nullable String failure;

    ImportRun(ImportRequest request, Destination destination, ImportListener listener, int batchSize) {
        this.request = request;
        this.beginning = request.beginning(request.importId(), List.of());
        this.destination = destination;
        this.listener = listener;
        this.batchSize = batchSize;
    }

    /**
     * Has the register know of the import, or goes on with one of the same files that was broken off.
     *
     * @throws RegisterUnavailable when it cannot be told
     */
    void begin(List<ImportBeginning.File> files, Rejects notTaken) {
        rejects = notTaken;
        bytesTotal = files.stream().mapToLong(ImportBeginning.File::bytes).sum();
        beginning = request.beginning(request.importId(), files);
        if (request.mayGoOn()) {
            destination.brokenOff(beginning).ifPresent(before -> beginning = request.beginning(before, files));
        }
        takenBefore = destination.begin(beginning);
        begun = true;
    }

    void readBy(StatementParser statements) {
        parser = statements;
    }

    /** Lets the register know that this import is alive while nothing is written; false once it is to stop. */
    boolean goesOn() {
        if (begun && System.nanoTime() - heardOf > BETWEEN_SIGNS_OF_LIFE) {
            heardOf = System.nanoTime();
            destination.progress(beginning.id(), account(), bytesBefore + bytesOfFile);
        }
        askListener();
        return !stopped;
    }

    FindingTally tally() {
        return tally;
    }

    void startFile(String name, FileChecks ofFile) {
        file = name;
        checks = ofFile;
        fileVersion = null;
        bytesOfFile = 0;
    }

    void endFile(long bytes) {
        bytesBefore += bytes;
        bytesOfFile = 0;
    }

    boolean isStopped() {
        return stopped;
    }

    void say(List<Finding> findings) {
        findings.forEach(tally);
    }

    void take(Delivery delivery, long bytesRead) throws IOException {
        bytesOfFile = bytesRead;
        say(delivery.findings());
        for (ReadItem item : delivery.items()) {
            take(item, delivery.original());
        }
    }

    private void take(ReadItem item, @Nullable String original) throws IOException {
        ParsedItem parsed = parse(item);
        say(parsed.findings());
        if (parsed instanceof ParsedStatement statement) {
            batch.add(statement);
            charactersInBatch += statement.text().length()
                    + (statement.reading() == null ? 0 : statement.reading().length());
        } else {
            count(1, 0, 0, 1);
            Objects.requireNonNull(rejects).add(item.place(), original, parsed.findings());
        }
        takenSinceFlush++;
        if (takenSinceFlush == batchSize || charactersInBatch > MOST_CHARACTERS) {
            flush();
        }
    }

    private ParsedItem parse(ReadItem item) throws IOException {
        if (!(item instanceof StatementTree tree)) {
            return (RejectedItem) item;
        }
        BodsVersion version = fileVersion == null ? FileVersion.of(tree.json()).version() : fileVersion;
        fileVersion = version;
        Objects.requireNonNull(checks).check(tree);
        return Objects.requireNonNull(parser).parse(tree, version);
    }

    /** Writes what there is of a batch. Only then is it counted as read, so that the account adds up whenever the import ends. */
    void flush() throws IOException {
        if (!batch.isEmpty()) {
            WriteOutcome outcome = destination.write(batch, beginning.id());
            say(outcome.refused());
            reject(outcome.refused());
            count(
                    batch.size(),
                    outcome.loaded(),
                    outcome.unchanged(),
                    outcome.refused().size());
            batch = new ArrayList<>();
        }
        charactersInBatch = 0;
        takenSinceFlush = 0;
        destination.progress(beginning.id(), account(), bytesBefore + bytesOfFile);
        listener.progressed(new ImportProgress(file, bytesBefore + bytesOfFile, bytesTotal, account()));
        askListener();
        giveUpOnTooManyErrors();
    }

    private void reject(List<Finding> refused) throws IOException {
        Rejects notTaken = Objects.requireNonNull(rejects);
        if (refused.isEmpty() || !notTaken.areWanted()) {
            return;
        }
        Map<Place, ParsedStatement> byPlace = batch.stream()
                .collect(Collectors.toMap(ParsedStatement::place, Function.identity(), (one, other) -> one));
        for (Finding why : refused) {
            ParsedStatement statement = byPlace.get(why.place());
            notTaken.add(why.place(), statement == null ? null : statement.text(), List.of(why));
        }
    }

    private void askListener() {
        if (!stopped && listener.isStopped()) {
            stopped = true;
            stoppedAs = listener.stoppedAs();
        }
    }

    private void giveUpOnTooManyErrors() {
        long most = request.options().mostErrors();
        long errors = tally.count(Severity.ERROR);
        if (!stopped && errors > most) {
            stopped = true;
            stoppedAs = ImportState.GIVEN_UP;
            failure =
                    "There were %,d errors in what was read so far; at most %,d were allowed.".formatted(errors, most);
        }
    }

    void failed(@Nullable String reason) {
        stoppedAs = ImportState.FAILED;
        failure = reason == null ? "The import broke off." : reason;
    }

    ImportReport end() {
        ImportState state = stoppedAs == null ? ImportState.COMPLETE : stoppedAs;
        ImportReport report = new ImportReport(beginning, state, account(), tally.counts(), tally.kept(), failure);
        try {
            if (!begun) {
                destination.begin(beginning);
            }
            destination.end(report);
        } catch (RegisterUnavailable away) {
            // The register shows the import as interrupted by itself, once it has not been heard of for a while.
            return report;
        }
        return report;
    }

    /** What this import brought before it was broken off is there already, but came by it all the same. */
    private ImportCounts account() {
        long loaded = Math.min(counts.loaded() + takenBefore, counts.read() - counts.rejected());
        return new ImportCounts(counts.read(), loaded, counts.read() - counts.rejected() - loaded, counts.rejected());
    }

    private void count(long read, long loaded, long unchanged, long rejected) {
        counts = new ImportCounts(
                counts.read() + read,
                counts.loaded() + loaded,
                counts.unchanged() + unchanged,
                counts.rejected() + rejected);
    }
}
