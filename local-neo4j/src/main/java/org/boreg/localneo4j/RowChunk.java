package org.boreg.localneo4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.localneo4j.child.Rows;

/**
 * Rows in the form in which they go to the JVM that loads them: first the names that occur, then the rows, which refer to names by their
 * position. A chunk is understood without any other, so that several threads can take one each.
 */
final class RowChunk {

    private static final int FULL = 1 << 20;

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final PropertyOrder order = new PropertyOrder();
    private ByteBuffer rows = ByteBuffer.allocate(FULL + FULL / 4);

    boolean isEmpty() {
        return rows.position() == 0;
    }

    boolean isFull() {
        return rows.position() >= FULL;
    }

    void clear() {
        positions.clear();
        names.clear();
        rows.clear();
    }

    void node(long id, String label, Map<String, Object> properties) {
        room(Long.BYTES).putLong(id);
        name(label);
        properties(properties);
    }

    void relationship(String type, long from, long to, Map<String, Object> properties) {
        room(2 * Long.BYTES).putLong(from).putLong(to);
        name(type);
        properties(properties);
    }

    byte[] bytes() {
        List<byte[]> encoded = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = Short.BYTES
                + encoded.stream().mapToInt(name -> Short.BYTES + name.length).sum();
        ByteBuffer whole = ByteBuffer.allocate(length + rows.position()).putShort((short) encoded.size());
        encoded.forEach(name -> whole.putShort((short) name.length).put(name));
        return whole.put(rows.array(), 0, rows.position()).array();
    }

    private void name(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            position = names.size();
            positions.put(name, position);
            names.add(name);
        }
        room(Short.BYTES).putShort((short) (int) position);
    }

    private void properties(Map<String, Object> properties) {
        room(Short.BYTES).putShort((short) properties.size());
        order.each(properties, (name, value) -> {
            name(name);
            value(value);
        });
    }

    private void value(Object value) {
        if (value instanceof String text) {
            type(Rows.TEXT);
            text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            type(Rows.INTEGER);
            room(Long.BYTES).putLong(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            type(Rows.BOOLEAN);
            room(1).put((byte) (truth ? 1 : 0));
        } else if (value instanceof Double number) {
            type(Rows.FLOAT);
            room(Double.BYTES).putDouble(number);
        } else if (value instanceof byte[] bytes) {
            type(Rows.BYTES);
            bytes(bytes);
        } else if (value instanceof List<?> texts) {
            type(Rows.TEXTS);
            room(Integer.BYTES).putInt(texts.size());
            texts.forEach(text -> text((String) text));
        } else {
            throw new IllegalArgumentException("No property of a row: " + value.getClass());
        }
    }

    private void type(int type) {
        room(1).put((byte) type);
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            int needed = Math.addExact(rows.position(), bytes);
            rows = ByteBuffer.allocate(Math.max(needed, rows.capacity() / 2 * 3))
                    .put(rows.flip());
        }
        return rows;
    }
}
