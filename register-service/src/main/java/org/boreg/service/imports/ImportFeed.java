package org.boreg.service.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.events.EventStream;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.uploads.UploadRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Tells listeners how an import goes, until it has ended. Each of them takes a thread of the web server: there is room for some. */
@Service
public final class ImportFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportFeed.class);

    private static final int MOST_LISTEN = 16;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Imports imports;
    private final Semaphore room = new Semaphore(MOST_LISTEN);
    private final CountDownLatch stopping = new CountDownLatch(1);

    ImportFeed(Imports imports) {
        this.imports = imports;
    }

    /** Begins the answer to a listener. */
    public interface Opening {

        /** Called when there is room and the import is known. */
        OutputStream open() throws IOException;
    }

    /**
     * Writes how the import goes as server-sent events, one whenever something has changed; the last says how it ended.
     *
     * @throws org.boreg.service.questions.NotInRegister when there is no such import
     * @throws UploadRefused when there is no room for another listener
     */
    public void follow(String importId, Viewer viewer, Opening opening) {
        if (!room.tryAcquire()) {
            throw new UploadRefused(UploadRefused.Reason.BUSY, "Too many follow imports already. Ask again later.");
        }
        try {
            ImportAnswer first = imports.status(importId, viewer);
            follow(first, viewer, new EventStream(opening.open()));
        } catch (IOException gone) {
            log.debug("A listener's stream ends", gone);
        } finally {
            room.release();
        }
    }

    private void follow(ImportAnswer first, Viewer viewer, EventStream listener) throws IOException {
        listener.begin("import " + first.id());
        ImportAnswer told = first;
        tell(told, listener);
        long heardOf = System.nanoTime();
        while (told.goesOn() && !isStoppedWithin(BETWEEN_LOOKS)) {
            ImportAnswer now = now(told, viewer);
            if (!now.equals(told)) {
                told = now;
                tell(told, listener);
                heardOf = System.nanoTime();
            } else if (System.nanoTime() - heardOf > HEARTBEAT.toNanos()) {
                listener.heartbeat();
                heardOf = System.nanoTime();
            }
        }
    }

    /** A database that is away for a while is waited for. */
    private ImportAnswer now(ImportAnswer before, Viewer viewer) {
        try {
            return imports.status(before.id(), viewer);
        } catch (RegisterUnavailable away) {
            return before;
        }
    }

    private static void tell(ImportAnswer now, EventStream listener) throws IOException {
        listener.send(null, AnswersJson.mapper().writeValueAsString(now));
        listener.flush();
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        // Nothing runs until somebody asks.
    }

    /** Before the web server, which would wait for the listeners. */
    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
