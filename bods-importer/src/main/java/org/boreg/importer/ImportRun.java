package org.boreg.importer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BrokenItem;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.version.FileVersion;
import org.boreg.graph.RegisterUnavailable;
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
    private @Nullable TreeReader trees;
    private @Nullable StatementParser parser;
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
    private @Nullable String failure;

    ImportRun(ImportRequest request, Destination destination, ImportListener listener, int batchSize) {
        this.request = request;
        this.destination = destination;
        this.listener = listener;
        this.batchSize = batchSize;
    }

    void totalBytes(long bytes) {
        bytesTotal = bytes;
    }

    void readBy(TreeReader reader, StatementParser statements) {
        trees = reader;
        parser = statements;
    }

    /** Lets the register know that this import is alive while nothing is written; false once it is to stop. */
    boolean goesOn() {
        if (System.nanoTime() - heardOf > BETWEEN_SIGNS_OF_LIFE) {
            heardOf = System.nanoTime();
            destination.progress(request.importId(), counts);
        }
        stopped = stopped || listener.isStopped();
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

    void take(RawItem item, long bytesRead) throws IOException {
        bytesOfFile = bytesRead;
        if (item instanceof BrokenItem broken && !broken.isItem()) {
            tally.accept(broken.finding());
            return;
        }
        ParsedItem parsed = parse(item);
        parsed.findings().forEach(tally);
        if (parsed instanceof ParsedStatement statement) {
            batch.add(statement);
            charactersInBatch += statement.text().length()
                    + (statement.reading() == null ? 0 : statement.reading().length());
        } else {
            count(1, 0, 0, 1);
        }
        takenSinceFlush++;
        if (takenSinceFlush == batchSize || charactersInBatch > MOST_CHARACTERS) {
            flush();
        }
    }

    private ParsedItem parse(RawItem item) throws IOException {
        ReadItem read = Objects.requireNonNull(trees).read(item);
        if (!(read instanceof StatementTree tree)) {
            return (RejectedItem) read;
        }
        BodsVersion version = fileVersion == null ? FileVersion.of(tree.json()).version() : fileVersion;
        fileVersion = version;
        Objects.requireNonNull(checks).check(tree);
        return Objects.requireNonNull(parser).parse(tree, version);
    }

    /** Writes what there is of a batch. Only then is it counted as read, so that the account adds up whenever the import ends. */
    void flush() {
        if (!batch.isEmpty()) {
            WriteOutcome outcome = destination.write(batch, request.importId());
            outcome.refused().forEach(tally);
            count(
                    batch.size(),
                    outcome.loaded(),
                    outcome.unchanged(),
                    outcome.refused().size());
            batch = new ArrayList<>();
        }
        charactersInBatch = 0;
        takenSinceFlush = 0;
        destination.progress(request.importId(), counts);
        listener.progressed(new ImportProgress(file, bytesBefore + bytesOfFile, bytesTotal, counts));
        stopped = stopped || listener.isStopped();
    }

    void failed(@Nullable String reason) {
        failure = reason == null ? "The import broke off." : reason;
    }

    ImportReport end() {
        ImportState state = state();
        ImportReport report =
                new ImportReport(request.importId(), state, counts, tally.counts(), tally.kept(), failure);
        try {
            destination.end(request.importId(), state, counts, FindingsJson.write(tally.kept()));
        } catch (RegisterUnavailable away) {
            // The register shows the import as interrupted by itself, once it has not been heard of for a while.
            return report;
        }
        return report;
    }

    private ImportState state() {
        if (failure != null) {
            return ImportState.FAILED;
        }
        return stopped ? ImportState.INTERRUPTED : ImportState.COMPLETE;
    }

    private void count(long read, long loaded, long unchanged, long rejected) {
        counts = new ImportCounts(
                counts.read() + read,
                counts.loaded() + loaded,
                counts.unchanged() + unchanged,
                counts.rejected() + rejected);
    }
}
