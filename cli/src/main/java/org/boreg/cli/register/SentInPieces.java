package org.boreg.cli.register;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends a file in pieces, by the protocol tus 1.0.0: where a connection breaks, what has arrived need not be sent again. */
final class SentInPieces {

    private static final long PIECE = 8L << 20;
    private static final int MOST_ATTEMPTS = 30;
    private static final Duration BEFORE_ANOTHER = Duration.ofSeconds(2);
    private static final String OFFSET = "Upload-Offset";

    private final ServerApi api;

    SentInPieces(ServerApi api) {
        this.api = api;
    }

    /**
     * @param wishes what the import is asked for, and the name of the file; null values are left out
     * @param progress told how many bytes have arrived
     * @return the id of the import that comes of it
     * @throws CannotAnswer when the register does not take it, or is away for a minute
     */
    String send(Path file, Map<String, @Nullable Object> wishes, LongConsumer progress) {
        long length = file.toFile().length();
        String id = begin(length, wishes);
        long offset = 0;
        int attempts = 0;
        while (offset < length) {
            try {
                offset = piece(file, id, offset, Math.min(PIECE, length - offset));
                attempts = 0;
                progress.accept(offset);
            } catch (CannotAnswer broken) {
                if (!(broken.getCause() instanceof IOException) || ++attempts == MOST_ATTEMPTS) {
                    throw broken;
                }
                LockSupport.parkNanos(BEFORE_ANOTHER.toNanos());
                offset = arrived(id, offset);
            }
        }
        return id;
    }

    private String begin(long length, Map<String, @Nullable Object> wishes) {
        String metadata = wishes.entrySet().stream()
                .filter(wish -> wish.getValue() != null)
                .map(wish -> (wish.getKey().equals("fileName") ? "filename" : wish.getKey()) + " "
                        + base64(String.valueOf(wish.getValue())))
                .collect(Collectors.joining(","));
        HttpResponse<String> begun = api.exchange(
                "POST",
                "uploads",
                BodyPublishers.noBody(),
                Map.of("Upload-Length", Long.toString(length), "Upload-Metadata", metadata));
        String location = begun.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private long piece(Path file, String id, long from, long length) {
        HttpResponse<String> taken = api.exchange(
                "PATCH",
                ServerApi.path("uploads", id),
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> part(file, from, length)), length),
                Map.of("Content-Type", "application/offset+octet-stream", OFFSET, Long.toString(from)));
        return offset(taken);
    }

    /** How far it has come, or, where that cannot be asked just now, how far it had. */
    private long arrived(String id, long before) {
        try {
            return offset(api.exchange("HEAD", ServerApi.path("uploads", id), BodyPublishers.noBody(), Map.of()));
        } catch (CannotAnswer away) {
            if (away.getCause() instanceof IOException) {
                return before;
            }
            throw away;
        }
    }

    private static long offset(HttpResponse<String> response) {
        return response.headers()
                .firstValueAsLong(OFFSET)
                .orElseThrow(() -> CannotAnswer.because(
                        "What answers there takes no files in pieces: it is no register of this release."));
    }

    private static InputStream part(Path file, long from, long length) {
        try {
            FileChannel channel = FileChannel.open(file);
            channel.position(from);
            return new UpTo(Channels.newInputStream(channel), length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of a stream. */
    private static final class UpTo extends FilterInputStream {

        private long left;

        UpTo(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
