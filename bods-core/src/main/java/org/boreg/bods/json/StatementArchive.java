package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One file as the one or more streams of JSON that it holds. What it is, is told by its first bytes, not by its name. Nothing is
 * ever unpacked to disk, so a path inside an archive cannot lead anywhere.
 */
abstract sealed class StatementArchive implements Closeable {

    /** A stream of JSON and the name that findings use for it. */
    record Member(String name, InputStream stream) {}

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZIP_MAGIC = 0x504b;

    private final String name;
    private long read;

    private StatementArchive(String name) {
        this.name = name;
    }

    static StatementArchive open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; give the files in it");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read: permission is missing");
        }
        String name = file.getFileName().toString();
        return isZip(file) ? new Zip(name, file) : new SingleFile(name, file);
    }

    /** The next stream, or null after the last; the caller closes it. */
    abstract @Nullable Member next() throws IOException;

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
                return n;
            }
        };
    }

    static InputStream gunzipped(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
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

    private static final class SingleFile extends StatementArchive {

        private final InputStream file;
        private final long total;
        private boolean opened;

        SingleFile(String name, Path path) throws IOException {
            super(name);
            total = Files.size(path);
            // Of a pipe, the stream that Files opens cannot tell how much is available, and fails.
            file = new FileInputStream(path.toFile());
        }

        @Override
        @Nullable
        Member next() throws IOException {
            if (opened) {
                return null;
            }
            opened = true;
            return new Member(name(), gunzipped(counted(file)));
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

    private static final class Zip extends StatementArchive {

        private final @Nullable ZipFile zip;
        private final Iterator<? extends ZipEntry> entries;
        private final long total;
        private @Nullable IOException broken;
        private @Nullable String current;

        Zip(String name, Path path) throws IOException {
            super(name);
            ZipFile opened = null;
            try {
                opened = openZip(path);
            } catch (ZipException damaged) {
                broken = damaged;
            }
            zip = opened;
            List<? extends ZipEntry> statements = opened == null
                    ? List.of()
                    : opened.stream().filter(Zip::isStatements).toList();
            entries = statements.iterator();
            total = statements.stream().mapToLong(ZipEntry::getSize).sum();
        }

        @Override
        @Nullable
        Member next() throws IOException {
            if (broken != null) {
                IOException damaged = broken;
                broken = null;
                throw damaged;
            }
            if (zip == null || !entries.hasNext()) {
                current = null;
                return null;
            }
            ZipEntry entry = entries.next();
            current = entry.getName();
            InputStream content = new Checked(zip.getInputStream(entry), entry.getCrc());
            return new Member(name(), gunzipped(counted(content)));
        }

        @Override
        String name() {
            return current == null ? super.name() : super.name() + "!" + current;
        }

        /** Of what is in the archive once it is unpacked: how much of the archive itself was read cannot be told. */
        @Override
        long bytesTotal() {
            return total;
        }

        /** Names that are not in UTF-8 come from older programs; any single-byte character set makes them readable. */
        private static ZipFile openZip(Path path) throws IOException {
            try {
                return new ZipFile(path.toFile());
            } catch (ZipException notUtf8OrDamaged) {
                return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
            }
        }

        private static boolean isStatements(ZipEntry entry) {
            return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
        }

        @Override
        public void close() throws IOException {
            if (zip != null) {
                zip.close();
            }
        }
    }

    /** Compares what was read with the checksum that the archive has for it, as ZipFile does not. */
    private static final class Checked extends CheckedInputStream {

        private final long expected;

        Checked(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("its content does not match its checksum");
            }
            return n;
        }
    }
}
