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
import java.util.function.Consumer;

/**
 * Rows that wait on the disk for what comes after them, in parts that each fit into memory. All of it is written before any of it is read.
 */
final class Spill implements AutoCloseable {

    static final int PARTS = 64;

    private static final int BUFFER = 1 << 16;

    private final Path[] files = new Path[PARTS];
    private final DataOutputStream[] outs = new DataOutputStream[PARTS];
    private final RowBytes.Writer writer = new RowBytes.Writer();

    Spill(Path folder, String name) {
        for (int part = 0; part < PARTS; part++) {
            files[part] = folder.resolve(name + "-" + part);
        }
    }

    /** @param key decides on the part: rows of one key are in one */
    void add(int key, Consumer<RowBytes.Writer> row) {
        writer.begin();
        row.accept(writer);
        try {
            writer.writeTo(out(key % PARTS));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private DataOutputStream out(int part) throws IOException {
        if (outs[part] == null) {
            outs[part] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(files[part]), BUFFER));
        }
        return outs[part];
    }

    /** All rows of a part, in the order in which they were added. */
    void read(int part, Consumer<RowBytes.Reader> taking) {
        if (outs[part] == null) {
            return;
        }
        try {
            outs[part].close();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(files[part]), BUFFER))) {
                for (int length = length(in); length >= 0; length = length(in)) {
                    byte[] row = new byte[length];
                    in.readFully(row);
                    taking.accept(new RowBytes.Reader(row));
                }
            }
            Files.delete(files[part]);
            outs[part] = null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void readAll(Consumer<RowBytes.Reader> taking) {
        for (int part = 0; part < PARTS; part++) {
            read(part, taking);
        }
    }

    private static int length(DataInputStream in) throws IOException {
        try {
            return in.readInt();
        } catch (EOFException end) {
            return -1;
        }
    }

    /** Removes what was not read. */
    @Override
    public void close() {
        try {
            for (int part = 0; part < PARTS; part++) {
                if (outs[part] != null) {
                    outs[part].close();
                    Files.deleteIfExists(files[part]);
                }
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
