package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;

/** A stream, byte by byte, with one byte of foresight and the number of the line it is on. */
final class ByteReader {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long line = 1;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** The next byte, 0-255, which stays next; -1 at the end. */
    int peek() throws IOException {
        if (next == end) {
            fill();
        }
        return end < 0 ? -1 : buffer[next] & 0xff;
    }

    /** The next byte, which is then gone; only after a peek that found one. */
    int take() {
        int b = buffer[next++] & 0xff;
        if (b == '\n') {
            line++;
        }
        return b;
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    private void fill() throws IOException {
        if (end < 0) {
            return;
        }
        next = 0;
        end = in.read(buffer);
        if (end < 0) {
            next = end;
        }
    }
}
