package org.boreg.localneo4j;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoublePredicate;
import org.boreg.localneo4j.child.Report;
import org.jspecify.annotations.Nullable;

/** The JVM that loads rows, as its parent sees it: what goes in over its standard input, and how it ends. */
final class LoadJvm {

    private static final long BETWEEN_LOOKS = 200;

    private final Process process;
    private final BoundedLog log;
    private final DataOutputStream rows;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final CompletableFuture<Void> drained;
    private volatile int percent;

    private LoadJvm(Process process, BoundedLog log) {
        this.process = process;
        this.log = log;
        this.rows = new DataOutputStream(process.getOutputStream());
        this.drained = CompletableFuture.allOf(
                drain(process.getInputStream(), "load-reports"), drain(process.getErrorStream(), "load-log"));
    }

    static LoadJvm launch(ProcessBuilder command, BoundedLog log) {
        try {
            return new LoadJvm(command.start(), log);
        } catch (IOException refused) {
            throw new LocalNeo4jException(
                    "The Java program " + command.command().get(0) + " could not be started: " + refused.getMessage(),
                    refused);
        }
    }

    void send(byte[] chunk) {
        try {
            rows.writeInt(chunk.length);
            rows.write(chunk);
        } catch (IOException gone) {
            throw ended(gone);
        }
    }

    /** Says that there are no more nodes; then, that there are no more relationships. */
    void endSection() {
        try {
            rows.writeInt(0);
            rows.flush();
        } catch (IOException gone) {
            throw ended(gone);
        }
    }

    /**
     * @param goesOn told how much of what is left is done, from 0 to 1; whether to go on
     * @return whether it has ended
     * @throws LocalNeo4jException when it did not load everything
     */
    boolean awaitEnd(DoublePredicate goesOn) {
        int before = percent;
        try {
            while (!process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                if (!goesOn.test((double) (percent - before) / Math.max(1, 100 - before))) {
                    return false;
                }
            }
            if (process.exitValue() != 0) {
                throw ended(null);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalNeo4jException("The load was interrupted", interrupted);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private LocalNeo4jException ended(@Nullable IOException cause) {
        process.onExit().join();
        drained.join();
        String reason = failure.get();
        return new LocalNeo4jException(
                "The register could not be loaded: "
                        + (reason == null ? "the importer ended with status " + process.exitValue() : reason)
                        + " (details in " + log.file() + ")",
                cause,
                log.tail());
    }

    private CompletableFuture<Void> drain(InputStream stream, String name) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread reader = new Thread(() -> readLines(stream, done), "boreg-neo4j-" + name);
        reader.setDaemon(true);
        reader.start();
        return done;
    }

    private void readLines(InputStream stream, CompletableFuture<Void> done) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take(line);
            }
        } catch (IOException closed) {
            // The process is gone; its exit says so.
        } finally {
            done.complete(null);
        }
    }

    private void take(String line) {
        Report report = Report.ofLine(line).orElse(null);
        if (report instanceof Report.Loaded loaded) {
            percent = loaded.percent();
            return;
        }
        if (report instanceof Report.Failed failed) {
            failure.set(failed.reason());
        }
        log.append(line);
    }
}
