package org.boreg.service.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.boreg.service.questions.ChangeAnswer;

/** Changes as server-sent events (HTML Living Standard, section 9.2). Nothing is kept here: who reads slowly is written to slowly. */
final class EventStream {

    private static final String RETRY_MILLISECONDS = "3000";

    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
    }

    /** Says when to come back, and that this is the feed: the listener sees it before there is anything to tell. */
    void begin() throws IOException {
        write("retry: " + RETRY_MILLISECONDS + "\n: changes of this register follow\n\n");
        out.flush();
    }

    /** The kind is in the data, not in the event's name: a listener gets also kinds that it does not know. */
    void send(ChangeAnswer change) throws IOException {
        write("id: " + change.cursor() + "\ndata: " + change.line() + "\n\n");
    }

    void heartbeat() throws IOException {
        write(":\n\n");
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
