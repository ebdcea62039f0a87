package org.boreg.graph.write;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        private final DataOutputStream out = new DataOutputStream(bytes);

        void begin() {
            bytes.reset();
        }

        void writeTo(DataOutputStream file) throws IOException {
            file.writeInt(bytes.size());
            bytes.writeTo(file);
        }

        Writer number(long value) {
            return write(() -> out.writeLong(value));
        }

        Writer truth(boolean value) {
            return write(() -> out.writeBoolean(value));
        }

        Writer bytes(byte[] value) {
            return write(() -> {
                out.writeInt(value.length);
                out.write(value);
            });
        }

        Writer text(@Nullable String value) {
            return value == null ? write(() -> out.writeInt(-1)) : bytes(value.getBytes(StandardCharsets.UTF_8));
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
            return write(() -> out.writeByte(type));
        }

        private Writer write(Writing writing) {
            try {
                writing.run();
                return this;
            } catch (IOException impossible) {
                throw new UncheckedIOException("Memory does not fail", impossible);
            }
        }
    }

    private interface Writing {
        void run() throws IOException;
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

        byte[] bytes() {
            byte[] bytes = new byte[row.getInt()];
            row.get(bytes);
            return bytes;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
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
