package org.boreg.graph.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait on the disk for what comes after them, in parts that each fit into memory. All of it is written before any of it is read.
 * Several threads can write, and then read, each its own part.
 */
final class Spill implements AutoCloseable {

    /** Of what is collected by a key. 50 million rows of some 500 bytes are 100 MB a part. */
    static final int PARTS = 256;

    /** Of what is only read again: enough for the cores to share. */
    static final int FEW_PARTS = 16;

    private static final int BUFFER = 1 << 14;
    private static final ThreadLocal<RowBytes.Writer> WRITER = ThreadLocal.withInitial(RowBytes.Writer::new);

    private final Path folder;
    private final String name;
    private final Part[] parts;
    private final AtomicLong rows = new AtomicLong();

    Spill(Path folder, String name, int parts) {
        this.folder = folder;
        this.name = name;
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part(folder.resolve(name + "-" + part));
        }
    }

    int parts() {
        return parts.length;
    }

    /** How many were added. */
    long rows() {
        return rows.get();
    }

    /** @param key decides on the part: rows of one key are in one */
    void add(int key, Consumer<RowBytes.Writer> row) {
        RowBytes.Writer writer = WRITER.get();
        writer.begin();
        row.accept(writer);
        rows.incrementAndGet();
        try {
            parts[key % parts.length].add(writer);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** All rows of a part; those that one thread added in their order. */
    void read(int part, Consumer<RowBytes.Reader> taking) {
        try {
            parts[part].read(taking);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes what was not read. */
    @Override
    public void close() {
        try {
            for (Part part : parts) {
                part.close();
            }
        } catch (IOException left) {
            throw new UncheckedIOException("%s in %s".formatted(name, folder), left);
        }
    }

    private static final class Part {

        private final Path file;
        private @Nullable DataOutputStream out;

        Part(Path file) {
            this.file = file;
        }

        synchronized void add(RowBytes.Writer row) throws IOException {
            if (out == null) {
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            }
            row.writeTo(out);
        }

        synchronized void read(Consumer<RowBytes.Reader> taking) throws IOException {
            if (out == null) {
                return;
            }
            out.close();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (int length = length(in); length >= 0; length = length(in)) {
                    byte[] row = new byte[length];
                    in.readFully(row);
                    taking.accept(new RowBytes.Reader(row));
                }
            }
            Files.delete(file);
            out = null;
        }

        private static int length(DataInputStream in) throws IOException {
            try {
                return in.readInt();
            } catch (EOFException end) {
                return -1;
            }
        }

        synchronized void close() throws IOException {
            if (out != null) {
                out.close();
                Files.deleteIfExists(file);
                out = null;
            }
        }
    }
}
