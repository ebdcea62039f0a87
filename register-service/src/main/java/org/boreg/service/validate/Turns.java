package org.boreg.service.validate;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.boreg.service.uploads.UploadRefused;

/**
 * Lets in so many at once, and of those, so many at a time to what costs the machine most. Who takes long to send a file thus keeps
 * nobody from having another looked at, and not too much of the service waits for such people.
 */
final class Turns {

    /** Something that is done when it is one's turn. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Semaphore inside;
    private final Semaphore atWork;
    private final Duration patience;

    /** @param patience how long whoever is inside waits for the turn */
    Turns(int inside, int atWork, Duration patience) {
        this.inside = new Semaphore(inside);
        this.atWork = new Semaphore(atWork);
        this.patience = patience;
    }

    /** @throws UploadRefused when too many are inside */
    <T> T enter(Work<T> work) throws IOException {
        if (!inside.tryAcquire()) {
            throw busy();
        }
        try {
            return work.run();
        } finally {
            inside.release();
        }
    }

    /** @throws UploadRefused when others are at work for longer than the patience lasts */
    <T> T take(Work<T> work) throws IOException {
        if (!isOurs()) {
            throw busy();
        }
        try {
            return work.run();
        } finally {
            atWork.release();
        }
    }

    private boolean isOurs() {
        try {
            return atWork.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static UploadRefused busy() {
        return new UploadRefused(
                UploadRefused.Reason.BUSY, "Other files are being looked at. Try again in a little while.");
    }
}
