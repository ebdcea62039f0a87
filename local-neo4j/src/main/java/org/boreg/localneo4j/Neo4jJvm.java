package org.boreg.localneo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.boreg.localneo4j.child.Report;

/** A JVM that runs Neo4j, as its parent sees it: its reports, its log, its end. */
final class Neo4jJvm {
    /** Neo4j halts itself before, should its shutdown hang. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(130);

    private final Process process;
    private final BoundedLog log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Integer> exit;

    private Neo4jJvm(Process process, BoundedLog log, Consumer<String> progress) {
        this.process = process;
        this.log = log;
        CompletableFuture<Void> reports = drain(process.getInputStream(), "reports", line -> take(line, progress));
        CompletableFuture<Void> errors = drain(process.getErrorStream(), "log", log::append);
        // Its last words come before its end is told: they say why.
        this.exit = CompletableFuture.allOf(reports, errors)
                .thenCombine(process.onExit(), (drained, ended) -> ended.exitValue());
        exit.thenAccept(code -> port.completeExceptionally(died(code)));
    }

    static Neo4jJvm launch(ProcessBuilder builder, BoundedLog log, Consumer<String> progress) {
        try {
            return new Neo4jJvm(builder.start(), log, progress);
        } catch (IOException refused) {
            throw new LocalNeo4jException(
                    "The Java program " + builder.command().get(0) + " could not be started: " + refused.getMessage(),
                    refused);
        }
    }

    /** @return the port on which Bolt answers */
    int awaitReady(Duration timeout) {
        try {
            return port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalNeo4jException reason ? reason : new CompletionException(failed);
        } catch (TimeoutException slow) {
            throw failure("Neo4j was not ready after " + timeout.toSeconds() + " s", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("The start of Neo4j was interrupted", interrupted);
        }
    }

    ProcessId id() {
        return ProcessId.of(process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Integer> onExit() {
        return exit.copy();
    }

    /** Asks it to stop and waits; an interrupt ends the waiting only, since it stops by itself. */
    void stop() {
        askToStop();
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For a start that failed: there is nothing to save. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void askToStop() {
        try {
            process.getOutputStream().close();
        } catch (IOException goneAlready) {
            // Then it needs no asking.
        }
    }

    private void take(String line, Consumer<String> progress) {
        Optional<Report> report = Report.ofLine(line);
        if (report.isEmpty()) {
            log.append(line);
        } else if (report.get() instanceof Report.Ready ready) {
            port.complete(ready.port());
        } else if (report.get() instanceof Report.Failed failed) {
            port.completeExceptionally(failure("Neo4j did not start: " + failed.reason(), null));
        } else if (report.get() instanceof Report.Progress doing) {
            progress.accept(doing.text());
        }
    }

    private LocalNeo4jException died(int code) {
        return new LocalNeo4jException(
                "Neo4j's JVM ended with status " + code + " before it was ready. Its log " + log.file()
                        + " ends with:\n" + String.join("\n", log.tail()),
                null,
                log.tail());
    }

    private LocalNeo4jException failure(String what, Throwable cause) {
        return new LocalNeo4jException(what + " (details in " + log.file().getParent() + ")", cause, log.tail());
    }

    private static CompletableFuture<Void> drain(InputStream stream, String name, Consumer<String> lines) {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        Thread reader = new Thread(() -> readLines(stream, lines, drained), "boreg-neo4j-" + name);
        reader.setDaemon(true);
        reader.start();
        return drained;
    }

    private static void readLines(InputStream stream, Consumer<String> lines, CompletableFuture<Void> drained) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException closed) {
            // The process is gone; its exit says so.
        } finally {
            drained.complete(null);
        }
    }
}
