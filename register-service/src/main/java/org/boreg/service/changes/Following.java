package org.boreg.service.changes;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.ChangeCursor;
import org.boreg.service.events.EventStream;
import org.boreg.service.questions.ChangeAnswer;
import org.boreg.service.questions.ChangesAnswer;
import org.jspecify.annotations.Nullable;

/** Follows the changes for one listener: what there is first, then what comes, one page in memory at a time. */
final class Following {

    /** Where the changes come from. */
    interface Pages {

        /** @throws RegisterUnavailable when the database is away */
        ChangesAnswer after(@Nullable String cursor);
    }

    private final Pages pages;
    private final Tail tail;
    private final CountDownLatch stopping;
    private final Pace pace;

    Following(Pages pages, Tail tail, CountDownLatch stopping, Pace pace) {
        this.pages = pages;
        this.tail = tail;
        this.stopping = stopping;
        this.pace = pace;
    }

    /**
     * Goes on until the service stops. A database that is away is waited for.
     *
     * @param first the page to begin with
     * @throws IOException when the listener is gone, or reads nothing for too long
     */
    void run(ChangesAnswer first, EventStream listener) throws IOException {
        listener.begin("changes of this register follow");
        ChangesAnswer page = first;
        while (!isStopping()) {
            for (ChangeAnswer change : page.items()) {
                listener.send(change.cursor(), change.line());
            }
            listener.flush();
            if (!page.more() && !tail.await(numberOf(page.next()), pace.heartbeat()) && !isStopping()) {
                listener.heartbeat();
            }
            page = read(page.next(), listener);
        }
    }

    static long numberOf(@Nullable String cursor) {
        return ChangeCursor.parse(cursor).map(ChangeCursor::number).orElse(-1L);
    }

    private ChangesAnswer read(@Nullable String cursor, EventStream listener) throws IOException {
        while (!isStopping()) {
            try {
                return pages.after(cursor);
            } catch (RegisterUnavailable away) {
                listener.heartbeat();
                pause();
            }
        }
        return new ChangesAnswer(List.of(), cursor, false);
    }

    private void pause() {
        try {
            stopping.await(pace.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }
}
