package org.boreg.service.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.uploads.UploadRefused;
import org.springframework.stereotype.Service;

/** Files that come in pieces, over any number of connections that may break; once one is whole, it is imported. */
@Service
public final class ResumableUploads {

    private final ImportQueue queue;
    private final Map<String, Boolean> beingWritten = new ConcurrentHashMap<>();

    ResumableUploads(ImportQueue queue) {
        this.queue = queue;
    }

    /**
     * How far a file has come.
     *
     * @param id of the upload, and of the import that comes of it
     * @param offset how many bytes have arrived
     * @param length how many there will be
     */
    public record Arriving(String id, long offset, long length) {}

    /**
     * Expects a file.
     *
     * @param length in bytes
     * @throws UploadRefused when that is too much, or nothing, or too many files wait already
     */
    public Arriving expect(String fileName, long length, ImportWishes wishes) throws IOException {
        if (length == 0) {
            throw new UploadRefused(UploadRefused.Reason.EMPTY, "A file without bytes has nothing to import.");
        }
        queue.requireRoom();
        return new Arriving(queue.jobs().expect(fileName, length, wishes).id(), 0, length);
    }

    /** @throws NotInRegister when no such file is expected */
    public Arriving of(String id) throws IOException {
        ImportJob job = job(id);
        long length = length(job);
        return new Arriving(
                id,
                queue.jobs().isWhole(job) ? length : queue.jobs().arriving(id).bytes(),
                length);
    }

    /**
     * Takes the next piece. What of it has arrived when the sender breaks off counts.
     *
     * @param offset where the sender believes the piece begins
     * @throws NotInRegister when no such file is expected
     * @throws ActRefused when the piece begins elsewhere, or another one is on its way
     * @throws UploadRefused when there is more than was announced
     * @throws IOException when the sender breaks off or the disk fails
     */
    public Arriving append(String id, long offset, InputStream body) throws IOException {
        if (beingWritten.putIfAbsent(id, true) != null) {
            throw ActRefused.contradicted("Another piece of this file is on its way just now.");
        }
        try {
            ImportJob job = job(id);
            Arriving before = of(id);
            if (queue.jobs().isWhole(job) || before.offset() != offset) {
                throw ActRefused.contradicted(
                        "%d bytes of this file have arrived; a piece that begins at %d does not follow."
                                .formatted(before.offset(), offset));
            }
            long arrived = queue.jobs().arriving(id).append(new UpTo(body, before.length() - offset));
            if (arrived == before.length()) {
                queue.jobs().arrived(job);
                queue.add(job);
            }
            return new Arriving(id, arrived, before.length());
        } finally {
            beingWritten.remove(id);
        }
    }

    /**
     * Forgets a file that has not arrived whole.
     *
     * @throws NotInRegister when no such file is expected
     * @throws ActRefused when it is imported already
     */
    public void forget(String id) {
        ImportJob job = job(id);
        if (queue.jobs().isWhole(job)) {
            throw ActRefused.contradicted("This file has arrived. Cancel its import instead.");
        }
        queue.jobs().remove(id);
    }

    private ImportJob job(String id) {
        return queue.jobs().find(id).filter(job -> job.length() != null).orElseThrow(() -> NotInRegister.upload(id));
    }

    private static long length(ImportJob job) {
        Long length = job.length();
        return length == null ? 0 : length;
    }

    /** Lets through what was announced, and refuses more. */
    private static final class UpTo extends InputStream {

        private final InputStream in;
        private long left;

        UpTo(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new UploadRefused(
                        UploadRefused.Reason.TOO_LARGE, "There are more bytes than were announced for this file.");
            }
            return read;
        }
    }
}
