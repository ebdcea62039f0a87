package org.boreg.service.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Server-sent events (HTML Living Standard, section 9.2). Nothing is kept here: who reads slowly is written to slowly. */
public final class EventStream {

    private static final String RETRY_MILLISECONDS = "3000";

    private final OutputStream out;

    public EventStream(OutputStream out) {
        this.out = out;
    }

    /**
     * Says when to come back, and what this is: the listener sees it before there is anything to tell.
     *
     * @param what on one line
     */
    public void begin(String what) throws IOException {
        write("retry: " + RETRY_MILLISECONDS + "\n: " + what + "\n\n");
        out.flush();
    }

    /**
     * The kind of what is told is in the data, not in the event's name: a listener gets also kinds that it does not know.
     *
     * @param id where to go on after this; null where nobody can
     * @param data on one line
     */
    public void send(@Nullable String id, String data) throws IOException {
        write((id == null ? "" : "id: " + id + "\n") + "data: " + data + "\n\n");
    }

    public void heartbeat() throws IOException {
        write(":\n\n");
        out.flush();
    }

    public void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
