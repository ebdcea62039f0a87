package org.boreg.localneo4j;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.localneo4j.child.Rows;

/**
 * Rows in the form in which they go to the JVM that loads them: first the names that occur, then the rows, which refer to names by their
 * position. A chunk is understood without any other, so that several threads can take one each.
 */
final class RowChunk {

    private static final int FULL = 1 << 20;

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(FULL + FULL / 4);
    private final DataOutputStream rows = new DataOutputStream(buffer);

    boolean isEmpty() {
        return buffer.size() == 0;
    }

    boolean isFull() {
        return buffer.size() >= FULL;
    }

    void clear() {
        names.clear();
        buffer.reset();
    }

    void node(long id, String label, Map<String, Object> properties) {
        write(() -> {
            rows.writeLong(id);
            rows.writeShort(position(label));
            properties(properties);
        });
    }

    void relationship(String type, long from, long to, Map<String, Object> properties) {
        write(() -> {
            rows.writeLong(from);
            rows.writeLong(to);
            rows.writeShort(position(type));
            properties(properties);
        });
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(buffer.size() + 1024);
        DataOutputStream out = new DataOutputStream(whole);
        write(() -> {
            out.writeShort(names.size());
            for (String name : names.keySet()) {
                out.writeUTF(name);
            }
            buffer.writeTo(out);
        });
        return whole.toByteArray();
    }

    private int position(String name) {
        return names.computeIfAbsent(name, unmet -> names.size());
    }

    private void properties(Map<String, Object> properties) throws IOException {
        rows.writeShort(properties.size());
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            rows.writeShort(position(property.getKey()));
            value(property.getValue());
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            rows.writeByte(Rows.TEXT);
            text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            rows.writeByte(Rows.INTEGER);
            rows.writeLong(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            rows.writeByte(Rows.BOOLEAN);
            rows.writeBoolean(truth);
        } else if (value instanceof Double number) {
            rows.writeByte(Rows.FLOAT);
            rows.writeDouble(number);
        } else if (value instanceof byte[] bytes) {
            rows.writeByte(Rows.BYTES);
            rows.writeInt(bytes.length);
            rows.write(bytes);
        } else if (value instanceof List<?> texts) {
            rows.writeByte(Rows.TEXTS);
            rows.writeInt(texts.size());
            for (Object text : texts) {
                text((String) text);
            }
        } else {
            throw new IllegalArgumentException("No property of a row: " + value.getClass());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        rows.writeInt(bytes.length);
        rows.write(bytes);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory does not fail", impossible);
        }
    }
}
