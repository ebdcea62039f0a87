package org.boreg.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.graph.write.GraphRows;

/** Keeps the rows of a first load in a file, to be sent again. */
final class RowFile implements GraphRows, AutoCloseable {

    private static final int BUFFER = 1 << 20;
    private static final long NODE = -1;

    private final DataOutputStream out;

    RowFile(Path file) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    @Override
    public synchronized void node(long id, String label, Map<String, Object> properties) {
        write(NODE, id, label, properties);
    }

    @Override
    public synchronized void relationship(String type, long from, long to, Map<String, Object> properties) {
        write(from, to, type, properties);
    }

    private void write(long from, long to, String name, Map<String, Object> properties) {
        try {
            out.writeLong(from);
            out.writeLong(to);
            text(name);
            out.writeInt(properties.size());
            for (Map.Entry<String, Object> property : properties.entrySet()) {
                text(property.getKey());
                value(property.getValue());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            out.writeByte('t');
            text(text);
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else if (value instanceof byte[] bytes) {
            out.writeByte('y');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof List<?> texts) {
            out.writeByte('l');
            out.writeInt(texts.size());
            for (Object text : texts) {
                text((String) text);
            }
        } else {
            out.writeByte('n');
            out.writeLong(((Number) value).longValue());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Sends all rows of a file, in their order. */
    static void send(Path file, GraphRows to) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            while (true) {
                long from = in.readLong();
                long id = in.readLong();
                String name = readText(in);
                Map<String, Object> properties = new HashMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    properties.put(readText(in), readValue(in));
                }
                if (from == NODE) {
                    to.node(id, name, properties);
                } else {
                    to.relationship(name, from, id, properties);
                }
            }
        } catch (EOFException end) {
            return;
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 't' -> readText(in);
            case 'b' -> in.readBoolean();
            case 'y' -> in.readNBytes(in.readInt());
            case 'l' -> {
                List<String> texts = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    texts.add(readText(in));
                }
                yield texts;
            }
            default -> in.readLong();
        };
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
