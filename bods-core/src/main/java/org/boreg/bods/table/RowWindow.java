package org.boreg.bods.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a CSV into its rows without understanding them. It holds one row at a time. */
final class RowWindow {

    enum Fault {
        NONE,
        QUOTES,
        TOO_LARGE
    }

    /**
     * A row, without the line break at its end, until the next one is asked for.
     *
     * @param line on which it begins, from 1
     */
    record Cut(byte[] bytes, int start, int length, long line, Fault fault) {}

    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        QUOTE
    }

    private static final int STEP = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final char separator;
    private final int limit;
    private byte[] window = new byte[STEP];
    private int start;
    private int at;
    private int end;
    private long line = 1;
    private boolean ended;

    RowWindow(InputStream in, char separator, int limit) {
        this.in = in;
        this.separator = separator;
        this.limit = limit;
    }

    @Nullable
    Cut next() throws IOException {
        start = at;
        if (peek() == END) {
            return null;
        }
        State state = State.BEGIN;
        for (int c = peek(); ; c = peek()) {
            boolean isQuoted = state == State.QUOTED;
            if (!isQuoted && (c == END || isBreak(c))) {
                return whole();
            }
            State next = after(state, c);
            if (next == null || c == END || at - start > limit) {
                return isQuoted || next == null ? brokenQuotes() : tooLarge();
            }
            state = next;
            at++;
        }
    }

    /** Null where no such character may come. */
    private @Nullable State after(State state, int c) {
        return switch (state) {
            case BEGIN -> c == '"' ? State.QUOTED : afterPlain(c);
            case PLAIN -> afterPlain(c);
            case QUOTED -> c == '"' ? State.QUOTE : State.QUOTED;
            case QUOTE -> c == '"' ? State.QUOTED : c == separator ? State.BEGIN : null;
        };
    }

    private State afterPlain(int c) {
        return c == separator ? State.BEGIN : State.PLAIN;
    }

    private Cut whole() throws IOException {
        int length = at - start;
        long begins = line;
        for (int i = start; i < at; i++) {
            boolean isBreak = window[i] == '\n' || (window[i] == '\r' && !(i + 1 < at && window[i + 1] == '\n'));
            line += isBreak ? 1 : 0;
        }
        takeBreak();
        // Taking the break may have moved the window.
        return new Cut(window, start, length, begins, Fault.NONE);
    }

    private Cut brokenQuotes() throws IOException {
        int broken = start;
        while (broken < at && !isBreak(window[broken])) {
            broken++;
        }
        at = broken;
        return lost(Fault.QUOTES);
    }

    private Cut tooLarge() throws IOException {
        return lost(Fault.TOO_LARGE);
    }

    /** Leaves out the rest of the line. */
    private Cut lost(Fault fault) throws IOException {
        long begins = line;
        start = at;
        for (int c = peek(); c != END && !isBreak(c); c = peek()) {
            at++;
            start = at;
        }
        takeBreak();
        return new Cut(window, start, 0, begins, fault);
    }

    private void takeBreak() throws IOException {
        int c = peek();
        if (c == END) {
            return;
        }
        line++;
        at++;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        if (at == end && !fill()) {
            return END;
        }
        return window[at] & 0xff;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        int read = in.read(window, end, window.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
        return !ended;
    }

    private void makeRoom() {
        if (end < window.length) {
            return;
        }
        if (start > window.length / 2) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            at -= start;
            start = 0;
        } else {
            window = Arrays.copyOf(window, Math.min(window.length * 2, Integer.MAX_VALUE - 8));
        }
    }
}
