package org.boreg.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a polite kill, for commands that have something to bring to an end first. The virtual machine stops when they have, or
 * after a while if they do not, with the exit code that a shell expects: 130 or 143.
 */
final class Interruption {

    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean listening;

    /**
     * From now on this process does not stop before {@link #over()}. Until then it stops at once, and a Neo4j that it is starting
     * notices that and stops, too.
     */
    void listen(Runnable onRequest) {
        if (listening) {
            return;
        }
        listening = true;
        Thread hook = new Thread(
                () -> {
                    if (over.getCount() > 0) {
                        requested.countDown();
                        onRequest.run();
                        awaitOver();
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @return whether it was requested within this time */
    boolean await(Duration time) {
        try {
            return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** The command has ended: nothing holds the process any longer. */
    void over() {
        over.countDown();
    }

    private void awaitOver() {
        try {
            over.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
