package org.boreg.bods.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.boreg.bods.finding.FindingCode;

/**
 * Watches how much a compressed file unpacks to, and ends what is a bomb. Files in an archive may share their compressed bytes, so
 * that it is not enough to watch each by itself.
 */
final class Unpacking {

    /** How many times what one file may freely unpack to all files of an archive may. */
    private static final int FOR_ALL = 10;

    private final ReadLimits limits;
    private final LongSupplier archiveBytes;
    private long total;
    private boolean exhausted;

    /** @param archiveBytes how many bytes the whole compressed file has, or has had so far */
    Unpacking(ReadLimits limits, LongSupplier archiveBytes) {
        this.limits = limits;
        this.archiveBytes = archiveBytes;
    }

    /** Whether so much was unpacked that nothing more may be. */
    boolean isExhausted() {
        return exhausted;
    }

    /** @param packedBytes how many bytes the stream has, or has had so far, before it is unpacked */
    InputStream watch(InputStream unpacked, LongSupplier packedBytes) {
        return new FilterInputStream(unpacked) {

            private long read;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                read += Math.max(n, 0);
                total += Math.max(n, 0);
                checkTotal();
                checkRatio(read, limits.unpackedFreely(), packedBytes.getAsLong());
                return n;
            }
        };
    }

    private void checkTotal() throws IOException {
        exhausted = true;
        if (total > limits.unpackedBytes()) {
            throw new FileFault(FindingCode.ARCHIVE_TOO_LARGE, "", "limit", Long.toString(limits.unpackedBytes()));
        }
        checkRatio(total, FOR_ALL * limits.unpackedFreely(), archiveBytes.getAsLong());
        exhausted = false;
    }

    private void checkRatio(long unpacked, long freely, long packed) throws IOException {
        if (unpacked > freely && unpacked / limits.unpackedRatio() > packed) {
            throw new FileFault(
                    FindingCode.ARCHIVE_TOO_LARGE,
                    "ratio",
                    "limit",
                    Long.toString(freely),
                    "ratio",
                    Integer.toString(limits.unpackedRatio()));
        }
    }
}
