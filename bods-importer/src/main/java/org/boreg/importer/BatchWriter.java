package org.boreg.importer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** Writes batches on a thread of its own, one after another, so that the next one can be read and checked meanwhile. */
final class BatchWriter implements AutoCloseable {

    private static final Duration LONGEST_WRITE = Duration.ofMinutes(2);

    private final Destination destination;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "import-writer");
        writer.setDaemon(true);
        return writer;
    });
    private @Nullable CompletableFuture<Written> onItsWay;

    BatchWriter(Destination destination) {
        this.destination = destination;
    }

    /**
     * A batch that was written, and what became of it.
     *
     * @param bytesRead of all files when it was full
     */
    record Written(List<ParsedStatement> batch, WriteOutcome outcome, long bytesRead) {}

    /** Begins to write a batch; the one before has to be {@link #settled}. */
    void write(List<ParsedStatement> batch, String importId, long bytesRead) {
        onItsWay = CompletableFuture.supplyAsync(
                () -> new Written(batch, destination.write(batch, importId), bytesRead), thread);
    }

    /**
     * Waits for the batch that is being written; empty where none is.
     *
     * @throws RegisterUnavailable when it could not be written
     */
    Optional<Written> settled() {
        CompletableFuture<Written> written = onItsWay;
        onItsWay = null;
        try {
            return Optional.ofNullable(written).map(CompletableFuture::join);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /** Waits for what is being written: nobody may take away from under it what it writes to. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
