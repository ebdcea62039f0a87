package org.boreg.service.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on imports, two at a time, so that a small one need not wait for a large one. Their batches come one after another in the database:
 * two are safe, and no faster than one.
 */
final class ImportWorkers {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);

    private static final int AT_ONCE = 2;

    /** A database that is away for longer than this gets the work again when the service is started next. */
    private static final int MOST_ATTEMPTS = 40;

    /**
     * Something to be done with an import.
     *
     * @param attempt false when the disk or the database failed, so that it has to be tried again
     */
    record Work(String importId, BooleanSupplier attempt) {}

    private final Duration pause;
    private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final Queue<Work> pending = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** @param pause how long to wait before something is tried again */
    ImportWorkers(Duration pause) {
        this.pause = pause;
        for (int i = 1; i <= AT_ONCE; i++) {
            Thread thread = new Thread(this::work, "import-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void add(Work work) {
        pending.add(work);
        waiting.add(work);
    }

    /** Takes work away that nobody has begun, or that waits for another attempt; an attempt that is under way is the last. */
    void takeBack(String importId) {
        waiting.removeIf(work -> work.importId().equals(importId));
        pending.removeIf(work -> work.importId().equals(importId));
    }

    /** Ids of the imports whose work has not ended, in order; each is here until the register knows how it went. */
    List<String> pending() {
        return pending.stream().map(Work::importId).toList();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits for the batches that are being written, and leaves the rest for the next start. */
    void stop(Duration patience) {
        stopping.countDown();
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!isStopping()) {
                Work next = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) {
                    attemptRepeatedly(next);
                    pending.remove(next);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWanted(Work work) {
        return !isStopping() && pending.contains(work);
    }

    private void attemptRepeatedly(Work work) throws InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && isWanted(work); attempt++) {
            if (work.attempt().getAsBoolean()) {
                return;
            }
            log.warn("Import {} did not come to its end and is tried again", work.importId());
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
