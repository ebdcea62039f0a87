package org.boreg.service.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the whole register, which are kept until it changes, and then for so long that counting takes no more than a small part of the time.
 * Safe for many threads.
 */
public final class Figures implements AutoCloseable {

    /** What was worked out is good for so many times as long as that took, though the register has changed. */
    private static final int GOOD_FOR = 20;

    /** How long somebody waits for figures that are newer than those that are kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RegisterGraph graph;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Kept kept;
    private @Nullable CompletableFuture<Kept> coming;

    /** @param took how long it took to work out */
    private record Kept(String standing, LocalDate day, Instant at, Duration took, FiguresAnswer answer) {}

    public Figures(RegisterGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** @throws NotWorkedOutYet when nothing is kept, and it takes longer than somebody waits */
    public FiguresAnswer figures(Viewer viewer) {
        FiguresAnswer answer = latest().answer();
        return viewer == Viewer.OPERATOR ? answer : answer.withoutFindings();
    }

    /** A company of which somebody holds something, to show by it what can be asked; empty where there is none. */
    public Optional<String> example() {
        return graph.figures().example();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private Kept latest() {
        String standing = graph.figures().standing();
        Kept old;
        CompletableFuture<Kept> next;
        synchronized (this) {
            old = kept;
            if (old != null && !isDue(old, standing)) {
                return old;
            }
            if (coming == null) {
                coming = CompletableFuture.supplyAsync(() -> workOut(standing), worker)
                        .whenComplete(this::keep);
            }
            next = coming;
        }
        return await(next, old);
    }

    private boolean isDue(Kept old, String standing) {
        boolean differs = !old.standing().equals(standing) || !old.day().equals(LocalDate.now(clock));
        return differs
                && Duration.between(old.at(), clock.instant())
                                .compareTo(old.took().multipliedBy(GOOD_FOR))
                        >= 0;
    }

    private synchronized void keep(@Nullable Kept done, @Nullable Throwable failure) {
        coming = null;
        kept = done == null ? kept : done;
    }

    private static Kept await(CompletableFuture<Kept> next, @Nullable Kept old) {
        try {
            return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException still) {
            if (old == null) {
                throw new NotWorkedOutYet();
            }
            return old;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new NotWorkedOutYet();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
        }
    }

    private Kept workOut(String standing) {
        Instant beginning = clock.instant();
        LocalDate day = LocalDate.now(clock);
        FiguresAnswer answer = FiguresReading.of(graph.figures(), beginning, day);
        return new Kept(standing, day, beginning, Duration.between(beginning, clock.instant()), answer);
    }
}
