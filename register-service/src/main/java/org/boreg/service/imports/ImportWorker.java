package org.boreg.service.imports;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.boreg.service.uploads.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports one upload after another on a thread of its own, so that two never write the same parties at once. */
final class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    /** A database that is away for longer than this gets the upload again when the service is started next. */
    private static final int MOST_ATTEMPTS = 40;

    private final Predicate<Upload> importing;
    private final Duration pause;
    private final BlockingDeque<Upload> waiting = new LinkedBlockingDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "imports");
    private final Queue<Upload> pending = new ConcurrentLinkedQueue<>();

    /**
     * @param importing imports an upload; false when the disk or the database failed, so that it has to be tried again
     * @param pause how long to wait before it is tried again
     */
    ImportWorker(Predicate<Upload> importing, Duration pause) {
        this.importing = importing;
        this.pause = pause;
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Upload upload) {
        pending.add(upload);
        waiting.add(upload);
    }

    /** Those whose import has not ended, in order; each is here until the register knows how its import went. */
    List<Upload> pending() {
        return List.copyOf(pending);
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits for the batch that is being written, and leaves the rest for the next start. */
    void stop(Duration patience) {
        stopping.countDown();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!isStopping()) {
                Upload next = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) {
                    importRepeatedly(next);
                    pending.remove(next);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void importRepeatedly(Upload upload) throws InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && !isStopping(); attempt++) {
            if (importing.test(upload)) {
                return;
            }
            log.warn("Import {} did not come to its end and is tried again", upload.id());
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
