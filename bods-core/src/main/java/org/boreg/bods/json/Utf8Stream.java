package org.boreg.bods.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.boreg.bods.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A stream of JSON without the byte order mark that some programs put before UTF-8 (RFC 8259, section 8.1, lets a reader ignore it).
 * What is something else as a whole, which its first bytes tell, is a {@link FileFault}.
 */
final class Utf8Stream extends PushbackInputStream {

    private static final int HEAD = 4;
    private static final int UTF_8_MARK = 0xEFBBBF;

    private boolean started;

    Utf8Stream(InputStream in) {
        super(in, HEAD);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            begin(readNBytes(HEAD));
        }
        return super.read(buffer, offset, length);
    }

    private void begin(byte[] head) throws IOException {
        if (head.length > 1 && (isArchive(head) || GzipStream.isGzip(head[0] & 0xff, head[1] & 0xff))) {
            throw new FileFault(FindingCode.BROKEN_FILE, "nested");
        }
        String encoding = otherEncoding(head);
        if (encoding != null) {
            throw new FileFault(FindingCode.NOT_UTF8, "file", "encoding", encoding);
        }
        int mark = number(head) >>> 8 == UTF_8_MARK ? 3 : 0;
        unread(head, mark, head.length - mark);
    }

    private static boolean isArchive(byte[] head) {
        return head[0] == 'P' && head[1] == 'K';
    }

    /** By its mark, or else by the zeros beside the first characters, which are ASCII in any JSON. */
    private static @Nullable String otherEncoding(byte[] head) {
        int first = number(head);
        boolean whole = head.length == HEAD && first != 0;
        if (whole && (first == 0x0000FEFF || first == 0xFFFE0000 || first >>> 8 == 0 || (first & 0xFFFFFF) == 0)) {
            return "UTF-32";
        }
        boolean everySecondIsZero = whole && ((first & 0xFF00FF00) == 0 || (first & 0x00FF00FF) == 0);
        return first >>> 16 == 0xFEFF || first >>> 16 == 0xFFFE || everySecondIsZero ? "UTF-16" : null;
    }

    /** The first four bytes, with zeros for those that there are none of. */
    private static int number(byte[] head) {
        int number = 0;
        for (int i = 0; i < HEAD; i++) {
            number = number << 8 | (i < head.length ? head[i] & 0xff : 0);
        }
        return number;
    }
}
