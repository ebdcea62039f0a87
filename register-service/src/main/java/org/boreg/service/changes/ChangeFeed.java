package org.boreg.service.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.OtherRegister;
import org.boreg.service.events.EventStream;
import org.boreg.service.questions.ChangesAnswer;
import org.boreg.service.questions.ChangesRequest;
import org.boreg.service.questions.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * The changes of the register for those who follow them. Each of them takes a thread of the web server, so that there is room for some
 * only, and the others who ask the register are not kept waiting.
 */
@Service
public final class ChangeFeed implements SmartLifecycle {

    public static final int LONGEST_WAIT_SECONDS = 60;

    static final int MOST_FOLLOW = 64;

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final Questions questions;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Semaphore room = new Semaphore(MOST_FOLLOW);
    private final Pace pace = Pace.USUAL;
    private final Tail tail;

    ChangeFeed(Questions questions, RegisterGraph graph) {
        this.questions = questions;
        this.tail = new Tail(() -> graph.changes().latest(), pace.look(), stopping);
    }

    /**
     * A page of changes. Where there is none yet, it is waited for; at the end of the patience, it is empty.
     *
     * @param waitSeconds 0 to {@link #LONGEST_WAIT_SECONDS}
     * @throws InvalidQuestion when nobody can wait so long, or the cursor is none
     * @throws OtherRegister when the cursor is one of another register
     * @throws TooManyFollow when so many wait already that another one cannot
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public ChangesAnswer page(ChangesRequest request, int waitSeconds, Viewer viewer) {
        if (waitSeconds < 0 || waitSeconds > LONGEST_WAIT_SECONDS) {
            throw new InvalidQuestion(
                    "wait",
                    "\"wait\" is a number of seconds from 0 to %d, not %d."
                            .formatted(LONGEST_WAIT_SECONDS, waitSeconds),
                    null);
        }
        ChangesAnswer page = questions.changes(request, viewer);
        if (!page.items().isEmpty() || waitSeconds == 0) {
            return page;
        }
        return inRoom(() -> {
            tail.await(Following.numberOf(page.next()), Duration.ofSeconds(waitSeconds));
            return questions.changes(request, viewer);
        });
    }

    /** Begins the answer to a listener. */
    public interface Opening {

        /** Called when there is room and the cursor is good. */
        OutputStream open() throws IOException;
    }

    /**
     * Writes the changes after the request's cursor as server-sent events, until the service stops or the listener is gone.
     *
     * @throws InvalidQuestion when the cursor is none
     * @throws OtherRegister when it is one of another register
     * @throws TooManyFollow when there is no room for another listener
     * @throws RegisterUnavailable when Neo4j cannot be reached at the beginning; later it is waited for
     */
    public void follow(ChangesRequest request, Viewer viewer, Opening opening) {
        inRoom(() -> {
            ChangesAnswer first = questions.changes(request, viewer);
            follow(request, viewer, first, opening);
            return true;
        });
    }

    private void follow(ChangesRequest request, Viewer viewer, ChangesAnswer first, Opening opening) {
        Following following =
                new Following(cursor -> questions.changes(request.after(cursor), viewer), tail, stopping, pace);
        try {
            following.run(first, new EventStream(opening.open()));
        } catch (IOException | OtherRegister end) {
            // Gone, or to be told so on coming back with its cursor.
            log.debug("A listener's stream ends", end);
        }
    }

    private <T> T inRoom(Supplier<T> work) {
        if (!room.tryAcquire()) {
            throw new TooManyFollow();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    @Override
    public void start() {
        // Nothing runs until somebody asks.
    }

    /** Before the web server, which would wait for the listeners: beans of this, the usual phase stop first. */
    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
