package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.StatementArchive.Member;
import org.jspecify.annotations.Nullable;

/**
 * A file as the one or more streams of UTF-8 that it holds: plain, gzipped, or any number of them in a zip. What it is, is told by its
 * first bytes. For formats other than JSON, which {@link BodsReader} reads.
 */
public final class PackedFile implements Closeable {

    private final StatementArchive archive;
    private @Nullable InputStream stream;

    private PackedFile(StatementArchive archive) {
        this.archive = archive;
    }

    /** @throws IOException when the file cannot be opened; its message names the file */
    public static PackedFile open(Path file, ReadLimits limits) throws IOException {
        return new PackedFile(StatementArchive.open(file, limits));
    }

    /**
     * The next stream, without a byte order mark; null after the last. The one before it is closed.
     *
     * @throws IOException when it cannot be opened, or later when it cannot be read: {@link #finding} says whether others may follow
     */
    public @Nullable InputStream next() throws IOException {
        closeStream();
        Member member = archive.next();
        if (member == null) {
            return null;
        }
        stream = member.stream();
        return new BufferedInputStream(new Utf8Stream(stream), 1 << 16);
    }

    /**
     * What is wrong with the file that a stream of it failed for; empty where it is the disk that failed.
     *
     * @param count how many items were read of the stream before
     */
    public Optional<Finding> finding(IOException failure, long count) {
        return archive.finding(failure, count);
    }

    /** For a file that held no stream at all. */
    public Finding nothingInside() {
        return archive.nothingInside();
    }

    /** The name of the file, and for what is in an archive that of the stream opened last. */
    public String name() {
        return archive.name();
    }

    /** How many bytes were read so far, of {@link #bytesTotal()}; of a zip, those of the files in it. */
    public long bytesRead() {
        return archive.bytesRead();
    }

    /** 0 where it is not known, as of a pipe. */
    public long bytesTotal() {
        return archive.bytesTotal();
    }

    @Override
    public void close() throws IOException {
        try {
            closeStream();
        } finally {
            archive.close();
        }
    }

    private void closeStream() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
