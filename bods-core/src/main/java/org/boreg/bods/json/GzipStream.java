package org.boreg.bods.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.boreg.bods.finding.FindingCode;

/**
 * What is in a gzip file (RFC 1952), also in several members one after another. Unlike the one of the platform it notices what else
 * follows after them, but for the zeros with which some programs fill a file up.
 */
final class GzipStream extends InputStream {

    private static final int MAGIC = 0x1f8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] packed = new byte[1 << 16];
    private int next;
    private int end;
    private boolean inMember;
    private boolean ended;

    GzipStream(InputStream in) {
        this.in = in;
    }

    /** Whether a file that begins with these two bytes is a gzip file. */
    static boolean isGzip(int first, int second) {
        return (first << 8 | second) == MAGIC;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            int n = inMember ? inflate(buffer, offset, length) : 0;
            if (n > 0) {
                checksum.update(buffer, offset, n);
                return n;
            }
            if (!inMember) {
                ended = !beginMember();
            } else if (inflater.finished()) {
                endMember();
            } else {
                feed();
            }
        }
        return ended ? -1 : 0;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            int n = inflater.inflate(buffer, offset, length);
            if (n == 0 && inflater.needsDictionary()) {
                throw new ZipException("it needs a dictionary");
            }
            return n;
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    private void feed() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        inflater.setInput(packed, 0, end);
        next = end;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(in.read(packed), 0);
        return end > 0;
    }

    /** False where nothing follows. */
    private boolean beginMember() throws IOException {
        int first = nextOrEnd();
        while (first == 0) {
            first = nextOrEnd();
        }
        if (first < 0) {
            return false;
        }
        if (!isGzip(first, nextOrEnd())) {
            throw new FileFault(FindingCode.BROKEN_FILE, "garbage");
        }
        skipHeader();
        inflater.reset();
        inflater.setInput(packed, next, end - next);
        next = end;
        checksum.reset();
        inMember = true;
        return true;
    }

    private void skipHeader() throws IOException {
        if (nextByte() != DEFLATE) {
            throw new ZipException("it is packed in an unknown way");
        }
        int flags = nextByte();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(nextByte() | nextByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        skip((flags & HEADER_CHECKED) != 0 ? 2 : 0);
    }

    private void endMember() throws IOException {
        next = end - inflater.getRemaining();
        boolean isWhole = nextNumber() == checksum.getValue();
        isWhole &= nextNumber() == (inflater.getBytesWritten() & 0xffffffffL);
        if (!isWhole) {
            throw new FileFault(FindingCode.BROKEN_FILE, "checksum");
        }
        inMember = false;
    }

    private long nextNumber() throws IOException {
        return nextByte() | nextByte() << 8 | nextByte() << 16 | (long) nextByte() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            nextByte();
        }
    }

    private void skipText() throws IOException {
        while (nextByte() != 0) {
            // The name and the comment are of no use.
        }
    }

    private int nextByte() throws IOException {
        int b = nextOrEnd();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private int nextOrEnd() throws IOException {
        return next < end || fill() ? packed[next++] & 0xff : -1;
    }
}
