package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does work in parts, on all processors of the machine. Closing it waits for what is under way. */
final class Cores implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 200;
    private static final long LONGEST_END = 60;

    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(count, work -> {
        Thread thread = new Thread(work, "boreg-first-load");
        thread.setDaemon(true);
        return thread;
    });

    int count() {
        return count;
    }

    /**
     * Does all parts; where one fails, no other is begun.
     *
     * @param look called by the thread that waits, several times a second
     */
    void each(int parts, IntConsumer work, Runnable look) {
        begin(parts, work).await(look);
    }

    /** The same, not waited for. */
    Work begin(int parts, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> working = new ArrayList<>();
        for (int thread = 0; thread < Math.min(count, parts); thread++) {
            working.add(threads.submit(() -> take(next, parts, work)));
        }
        return new Work(working);
    }

    /** What was begun. */
    record Work(List<Future<?>> working) {

        static final Work NONE = new Work(List.of());

        /** Waits for its end; see {@link Cores#each}. */
        void await(Runnable look) {
            @Nullable RuntimeException failure = null;
            for (Future<?> one : working) {
                failure = first(failure, one, look);
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static void take(AtomicInteger next, int parts, IntConsumer work) {
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.accept(part);
            }
        } finally {
            next.addAndGet(parts);
        }
    }

    private static @Nullable RuntimeException first(
            @Nullable RuntimeException failure, Future<?> working, Runnable look) {
        while (true) {
            try {
                working.get(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                return failure;
            } catch (TimeoutException underway) {
                look.run();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                return failure == null ? (RuntimeException) failed.getCause() : failure;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The load was interrupted", interrupted);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LONGEST_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The threads of a load do not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
