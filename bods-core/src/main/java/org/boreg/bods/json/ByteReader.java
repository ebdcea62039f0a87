package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream, byte by byte, with one byte of foresight, the place of that byte in its line, and a way back. */
final class ByteReader {

    /** A stream that comes in crumbs must not make a long string be looked through again and again. */
    private static final int MOST_FETCHES = 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
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

    /** Whether an intact object begins with the next byte; the scan then knows its length. Nothing is taken. */
    boolean finds(IntactScan scan) {
        IntactScan.Result result = scan.run(buffer, next, end);
        for (int i = 0; i < MOST_FETCHES && result == IntactScan.Result.MORE_NEEDED && fetchMore(); i++) {
            result = scan.run(buffer, next, end);
        }
        return result == IntactScan.Result.FOUND;
    }

    /** Takes the object that this scan has found. */
    byte[] take(IntactScan scan) {
        byte[] bytes = Arrays.copyOfRange(buffer, next, next + scan.length());
        next += scan.length();
        line += scan.lineBreaks();
        column = scan.lineBreaks() == 0 ? column + scan.length() : scan.lengthOfLastLine();
        blank = false;
        return bytes;
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
        fetchMore();
    }

    /** Puts more bytes behind those that are here; false at the end, and where there is no room for more. */
    private boolean fetchMore() {
        if (ended || end - next == buffer.length) {
            return false;
        }
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
        }
        int n = read();
        ended = n < 0;
        end += Math.max(n, 0);
        return n > 0;
    }

    private int read() {
        try {
            return in.read(buffer, end, buffer.length - end);
        } catch (IOException broken) {
            failure = broken;
            return -1;
        }
    }
}
