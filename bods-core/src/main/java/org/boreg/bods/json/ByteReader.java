package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream, byte by byte, with one byte of foresight, the place of that byte in its line, and a way back. */
final class ByteReader {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private boolean ended;
    private long line = 1;
    private long column;
    private boolean blank = true;
    private @Nullable IOException failure;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** The next byte, 0-255, which stays next; -1 at the end, also where the stream fails. */
    int peek() {
        if (next == end) {
            fill();
        }
        return next == end ? -1 : buffer[next] & 0xff;
    }

    /** The next byte, which is then gone; only after a peek that found one. */
    int take() {
        int b = buffer[next++] & 0xff;
        if (b == '\n') {
            line++;
            column = 0;
            blank = true;
        } else {
            column++;
            blank &= b == ' ' || b == '\t' || b == '\r';
        }
        return b;
    }

    /** At the end, says that it is none but a failure, which must not take along what came whole before it. */
    void failWhereBroken() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** How many bytes of its line come before the next byte. */
    long column() {
        return column;
    }

    /** Whether nothing but spaces comes before the next byte in its line. */
    boolean isFirstOfLine() {
        return blank;
    }

    /** Gives back the bytes last taken, the first of which stood in this column. */
    void putBack(byte[] bytes, long columnOfFirst, boolean firstOfLine) {
        if (next >= bytes.length) {
            next -= bytes.length;
        } else {
            int ahead = end - next;
            byte[] joined = new byte[Math.max(bytes.length + ahead, buffer.length)];
            System.arraycopy(bytes, 0, joined, 0, bytes.length);
            System.arraycopy(buffer, next, joined, bytes.length, ahead);
            buffer = joined;
            next = 0;
            end = bytes.length + ahead;
        }
        for (byte b : bytes) {
            line -= b == '\n' ? 1 : 0;
        }
        column = columnOfFirst;
        blank = firstOfLine;
    }

    private void fill() {
        next = 0;
        end = 0;
        if (!ended) {
            int n = read();
            ended = n < 0;
            end = Math.max(n, 0);
        }
    }

    private int read() {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            failure = broken;
            return -1;
        }
    }
}
