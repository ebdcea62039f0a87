package org.boreg.service.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** A file on its way to the disk, as it comes, in one piece or in several. */
public final class ArrivingFile {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long largest;

    /** @param largest the most bytes that it may have */
    public ArrivingFile(Path file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    /** How much of it has arrived. */
    public long bytes() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /**
     * Adds what is sent to its end. What has arrived when the sender breaks off is there.
     *
     * @return how much of it has arrived
     * @throws UploadRefused when it gets too large, or the disk is full
     * @throws IOException when the sender breaks off
     */
    public long append(InputStream body) throws IOException {
        try (ReadableByteChannel in = Channels.newChannel(body);
                FileChannel out = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            try {
                while (in.read(buffer) >= 0) {
                    buffer.flip();
                    requireSize(out.size() + buffer.remaining(), largest);
                    write(buffer, out);
                    buffer.clear();
                }
            } finally {
                keep(out);
            }
            return out.size();
        }
    }

    private static void write(ByteBuffer buffer, FileChannel out) {
        try {
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        } catch (IOException full) {
            throw UploadRefused.noRoom(full);
        }
    }

    private static void keep(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException full) {
            throw UploadRefused.noRoom(full);
        }
    }

    /** @throws UploadRefused when it is too large */
    public static void requireSize(long bytes, long largest) {
        if (bytes > largest) {
            throw new UploadRefused(
                    UploadRefused.Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "A file has at most %,d bytes here. Send it compressed, or in parts.",
                            largest));
        }
    }
}
