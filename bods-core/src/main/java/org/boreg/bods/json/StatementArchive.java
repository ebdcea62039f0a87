package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
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
    private final long total;
    private long read;

    private StatementArchive(String name, long total) {
        this.name = name;
        this.total = total;
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

    /** The next stream, or null after the last; the one before is then closed. */
    abstract @Nullable Member next() throws IOException;

    String name() {
        return name;
    }

    long bytesRead() {
        return read;
    }

    long bytesTotal() {
        return total;
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

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == ZIP_MAGIC;
        }
    }

    private static final class SingleFile extends StatementArchive {

        private final InputStream file;
        private boolean opened;

        SingleFile(String name, Path path) throws IOException {
            super(name, Files.size(path));
            file = Files.newInputStream(path);
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
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Zip extends StatementArchive {

        private final @Nullable ZipFile zip;
        private final @Nullable Enumeration<? extends ZipEntry> entries;
        private @Nullable IOException broken;

        Zip(String name, Path path) throws IOException {
            super(name, Files.size(path));
            ZipFile opened = null;
            try {
                opened = new ZipFile(path.toFile());
            } catch (java.util.zip.ZipException damaged) {
                broken = damaged;
            }
            zip = opened;
            entries = opened == null ? null : opened.entries();
        }

        @Override
        @Nullable
        Member next() throws IOException {
            if (broken != null) {
                IOException damaged = broken;
                broken = null;
                throw damaged;
            }
            while (zip != null && entries != null && entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isStatements(entry)) {
                    return new Member(name() + "!" + entry.getName(), gunzipped(counted(zip.getInputStream(entry))));
                }
            }
            return null;
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
}
