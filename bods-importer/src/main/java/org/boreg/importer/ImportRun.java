package org.boreg.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingTally;
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
final class ImportRun implements AutoCloseable {

    /** Statements can be large: a batch ends at this size, too, so that memory stays bounded. */
    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private static final long BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10).toNanos();

    private final ImportRequest request;
    private final Destination destination;
    private final ImportListener listener;
    private final int batchSize;
    private final BatchWriter writer;
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
        this.writer = new BatchWriter(destination);
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

    long rejected() {
        return counts.rejected();
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

    /** Begins to write what there is of a batch, once the one before is written. */
    private void flush() throws IOException {
        settle();
        if (!batch.isEmpty()) {
            writer.write(batch, beginning.id(), bytesBefore + bytesOfFile);
            batch = new ArrayList<>();
        }
        charactersInBatch = 0;
        takenSinceFlush = 0;
    }

    /** Writes what is left. */
    void finish() throws IOException {
        flush();
        settle();
    }

    /** Only when a batch is written is it counted as read, so that the account adds up whenever the import ends. */
    private void settle() throws IOException {
        Optional<BatchWriter.Written> settled = writer.settled();
        if (settled.isPresent()) {
            count(settled.get());
        }
        long bytesRead = settled.map(BatchWriter.Written::bytesRead).orElse(bytesBefore + bytesOfFile);
        destination.progress(beginning.id(), account(), bytesRead);
        heardOf = System.nanoTime();
        listener.progressed(new ImportProgress(file, bytesRead, bytesTotal, account()));
        askListener();
        giveUpOnTooManyErrors();
    }

    private void count(BatchWriter.Written written) throws IOException {
        WriteOutcome outcome = written.outcome();
        say(outcome.refused());
        reject(written.batch(), outcome.refused());
        count(
                written.batch().size(),
                outcome.loaded(),
                outcome.unchanged(),
                outcome.refused().size());
    }

    private void reject(List<ParsedStatement> written, List<Finding> refused) throws IOException {
        Rejects notTaken = Objects.requireNonNull(rejects);
        if (refused.isEmpty() || !notTaken.areWanted()) {
            return;
        }
        // A record of a source can be several statements, all in one place.
        Map<List<Object>, ParsedStatement> bySaying = new HashMap<>();
        written.forEach(
                one -> bySaying.putIfAbsent(List.of(one.place(), one.statement().statementId()), one));
        for (Finding why : refused) {
            ParsedStatement statement = bySaying.get(Arrays.asList(why.place(), why.statementId()));
            notTaken.add(why.place(), statement == null ? null : statement.text(), List.of(why));
        }
    }

    private void countQuietly(BatchWriter.Written written) {
        try {
            count(written);
        } catch (IOException rejectsAreFull) {
            throw new UncheckedIOException(rejectsAreFull);
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

    /** Where nothing was read yet. */
    void refused(@Nullable String reason) {
        stopped = true;
        stoppedAs = ImportState.REFUSED;
        failure = reason;
    }

    /** What is on its way to the register when the files fail is counted still. */
    void failed(@Nullable String reason) {
        try {
            writer.settled().ifPresent(this::countQuietly);
        } catch (RuntimeException alsoAway) {
            // The first reason is the one to tell.
        }
        stoppedAs = ImportState.FAILED;
        failure = reason == null ? "The import broke off." : reason;
    }

    @Override
    public void close() {
        writer.close();
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
