package org.boreg.graph.write;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a row on the disk. */
final class RowBytes {

    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte TRUTH = 3;
    private static final byte TEXTS = 4;

    private RowBytes() {}

    /** Writes one row after another. */
    static final class Writer {

        private ByteBuffer row = ByteBuffer.allocate(1 << 12);

        void begin() {
            row.clear();
        }

        void writeTo(DataOutputStream file) throws IOException {
            file.writeInt(row.position());
            file.write(row.array(), 0, row.position());
        }

        Writer number(long value) {
            room(Long.BYTES).putLong(value);
            return this;
        }

        Writer truth(boolean value) {
            room(1).put((byte) (value ? 1 : 0));
            return this;
        }

        Writer text(@Nullable String value) {
            if (value == null) {
                room(Integer.BYTES).putInt(-1);
                return this;
            }
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
            return this;
        }

        /** What is left of another row. */
        Writer rest(Reader other) {
            room(other.row.remaining()).put(other.row);
            return this;
        }

        Writer texts(Collection<String> values) {
            number(values.size());
            values.forEach(this::text);
            return this;
        }

        Writer properties(Map<String, Object> properties) {
            number(properties.size());
            properties.forEach((name, value) -> {
                text(name);
                property(value);
            });
            return this;
        }

        private void property(Object value) {
            if (value instanceof String text) {
                mark(TEXT).text(text);
            } else if (value instanceof Number number) {
                mark(NUMBER).number(number.longValue());
            } else if (value instanceof Boolean truth) {
                mark(TRUTH).truth(truth);
            } else {
                mark(TEXTS)
                        .texts(((List<?>) value)
                                .stream().map(String.class::cast).toList());
            }
        }

        private Writer mark(byte type) {
            room(1).put(type);
            return this;
        }

        private ByteBuffer room(int bytes) {
            if (row.remaining() < bytes) {
                int needed = Math.addExact(row.position(), bytes);
                row = ByteBuffer.allocate(Math.max(needed, row.capacity() * 2)).put(row.flip());
            }
            return row;
        }
    }

    /** Reads one row, in the order in which it was written. */
    static final class Reader {

        private final ByteBuffer row;

        Reader(byte[] row) {
            this.row = ByteBuffer.wrap(row);
        }

        long number() {
            return row.getLong();
        }

        int smallNumber() {
            return (int) row.getLong();
        }

        boolean truth() {
            return row.get() != 0;
        }

        String text() {
            int length = row.getInt();
            String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
            row.position(row.position() + length);
            return text;
        }

        @Nullable
        String textOrNull() {
            if (row.getInt(row.position()) < 0) {
                row.getInt();
                return null;
            }
            return text();
        }

        List<String> texts() {
            int size = smallNumber();
            List<String> texts = new ArrayList<>(size);
            for (int at = 0; at < size; at++) {
                texts.add(text());
            }
            return texts;
        }

        Map<String, Object> properties() {
            int size = smallNumber();
            Map<String, Object> properties = new HashMap<>();
            for (int at = 0; at < size; at++) {
                properties.put(text(), property());
            }
            return properties;
        }

        private Object property() {
            byte type = row.get();
            return switch (type) {
                case TEXT -> text();
                case NUMBER -> number();
                case TRUTH -> truth();
                case TEXTS -> texts();
                default -> throw new IllegalStateException("No type of a property: " + type);
            };
        }
    }
}
