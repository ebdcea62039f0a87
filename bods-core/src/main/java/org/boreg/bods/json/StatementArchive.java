package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * One file as the one or more streams of JSON that it holds. What it is, is told by its first bytes, not by its name. Nothing is
 * ever unpacked to disk, so a path inside an archive cannot lead anywhere.
 */
abstract sealed class StatementArchive implements Closeable
        permits StatementArchive.SingleFile, ZipArchive, TornZip, FolderArchive {

    /** A stream of JSON and the name that findings use for it. */
    record Member(String name, InputStream stream) {}

    private static final int ZIP_MAGIC = 0x504b;

    private final String name;
    private Predicate<String> leftOut = any -> false;
    private long read;

    StatementArchive(String name) {
        this.name = name;
    }

    static StatementArchive open(Path file, ReadLimits limits) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + ": there is no such file");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read: permission is missing");
        }
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
            return FolderArchive.open(name, file, limits);
        }
        return isZip(file) ? openZip(name, file, limits) : new SingleFile(name, file, limits);
    }

    /**
     * The next stream, or null after the last; the caller closes it.
     *
     * @throws FileFault where something is wrong that concerns no stream, or the next one; others may follow
     */
    abstract @Nullable Member next() throws IOException;

    /** The files in it that may be tables and can be read as often as needed; none where it can be read only once. */
    List<TableFile> tableFiles() {
        return List.of();
    }

    /** From now on {@link #next} leaves out the files with these names. */
    void leaveOut(Predicate<String> names) {
        leftOut = names;
    }

    boolean isLeftOut(String member) {
        return leftOut.test(member);
    }

    /** What {@link #bytesRead} comes to in the end. */
    abstract long bytesTotal();

    /** The name of the file, and for what is in an archive that of the member opened last. */
    String name() {
        return name;
    }

    long bytesRead() {
        return read;
    }

    InputStream counted(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                read += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                read += Math.max(n, 0);
                if (n < 0) {
                    ended();
                }
                return n;
            }
        };
    }

    /**
     * What is wrong with the file that a stream of it failed for; empty where it is the disk that failed.
     *
     * @param count how many items were read of the stream before
     */
    Optional<Finding> finding(IOException failure, long count) {
        String number = Long.toString(count);
        if (failure instanceof FileFault fault) {
            return Optional.of(finding(fault.code(), saying(fault.variant(), number, fault.values())));
        }
        if (!(failure instanceof EOFException || failure instanceof ZipException)) {
            return Optional.empty();
        }
        String reason = failure.getMessage();
        Saying saying = reason == null ? saying("truncated", number) : saying("", number, "reason", reason);
        return Optional.of(finding(FindingCode.BROKEN_FILE, saying));
    }

    /** What there is to say of a file that holds no stream at all. */
    Finding nothingInside() {
        return finding(FindingCode.NOTHING_TO_READ, Saying.variant("archive"));
    }

    private Finding finding(FindingCode code, Saying saying) {
        return new Finding(code, Place.wholeFile(name()), null, "", saying);
    }

    private static Saying saying(String variant, String count, String... namesAndValues) {
        String[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
        all[namesAndValues.length] = "count";
        all[namesAndValues.length + 1] = count;
        return Saying.variant(variant, all);
    }

    /** Called when a counted stream was read to its end. */
    void ended() {}

    /** What is in a stream if it is gzipped, else null. Nothing of it is taken. */
    static @Nullable InputStream gunzipped(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean isGzip = GzipStream.isGzip(stream.read(), stream.read());
        stream.reset();
        return isGzip ? new GzipStream(stream) : null;
    }

    private static StatementArchive openZip(String name, Path file, ReadLimits limits) throws IOException {
        try {
            return new ZipArchive(name, file, limits);
        } catch (ZipException damaged) {
            return new TornZip(name, file, limits, damaged);
        } catch (EOFException shorterThanItSays) {
            return new TornZip(name, file, limits, new ZipException("it ends too early"));
        }
    }

    /** Only a file on disk can be looked into and then read: what comes through a pipe comes once. */
    private static boolean isZip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == ZIP_MAGIC;
        }
    }

    static final class SingleFile extends StatementArchive {

        private final InputStream file;
        private final ReadLimits limits;
        private final long total;
        private boolean opened;
        private boolean shrunk;

        SingleFile(String name, Path path, ReadLimits limits) throws IOException {
            super(name);
            this.limits = limits;
            total = Files.isRegularFile(path) ? Files.size(path) : 0;
            // Of a pipe, the stream that Files opens cannot tell how much is available, and fails.
            file = new FileInputStream(path.toFile());
        }

        @Override
        @Nullable
        Member next() throws IOException {
            if (!opened) {
                opened = true;
                BufferedInputStream counted = new BufferedInputStream(counted(file), 1 << 16);
                InputStream unpacked = gunzipped(counted);
                return new Member(
                        name(),
                        unpacked == null
                                ? counted
                                : new Unpacking(limits, this::bytesRead).watch(unpacked, this::bytesRead));
            }
            if (shrunk) {
                shrunk = false;
                throw new FileFault(FindingCode.BROKEN_FILE, "shrunk");
            }
            return null;
        }

        @Override
        void ended() {
            shrunk = bytesRead() < total;
        }

        @Override
        long bytesTotal() {
            return total;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
