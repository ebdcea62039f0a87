package org.boreg.localneo4j.child;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The pipe to the process that started this one. It ends when that process closes it, and just as well when that process is
 * killed: the operating system closes it then. So no Neo4j outlives its owner.
 */
final class ParentPipe {
    /** Longer than a checkpoint of a large page cache takes; then the next start recovers from the transaction log. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final CountDownLatch ended = new CountDownLatch(1);

    static ParentPipe watch(InputStream pipe) {
        ParentPipe parent = new ParentPipe();
        Thread reader = new Thread(() -> parent.readToTheEnd(pipe), "boreg-parent-pipe");
        reader.setDaemon(true);
        reader.start();
        return parent;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** @return whether it ended within that time */
    boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void treatAsEnded() {
        ended.countDown();
    }

    private void readToTheEnd(InputStream pipe) {
        try {
            while (pipe.read() >= 0) {
                // Nothing is said over it; only its end means something.
            }
        } catch (IOException broken) {
            System.err.println("The pipe to the parent process broke: " + broken.getMessage());
        }
        ended.countDown();
        haltIfStoppingHangs();
    }

    private static void haltIfStoppingHangs() {
        try {
            new CountDownLatch(1).await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        System.err.println("Neo4j did not stop within " + LONGEST_STOP.toSeconds() + " s: halting");
        Runtime.getRuntime().halt(Neo4jMain.HALTED);
    }
}
