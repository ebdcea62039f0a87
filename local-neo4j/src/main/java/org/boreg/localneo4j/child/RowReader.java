package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** One chunk of rows after another, read by one of the importer's threads. */
final class RowReader implements InputChunk {

    private final boolean nodes;
    private ByteBuffer rows = ByteBuffer.allocate(0);
    private String[] names = {};
    private String[][] labels = {};

    /** @param nodes whether the rows are nodes; else they are relationships */
    RowReader(boolean nodes) {
        this.nodes = nodes;
    }

    void begin(byte[] chunk) {
        rows = ByteBuffer.wrap(chunk);
        names = new String[rows.getShort()];
        labels = new String[names.length][];
        for (int position = 0; position < names.length; position++) {
            byte[] name = new byte[rows.getShort()];
            rows.get(name);
            names[position] = new String(name, StandardCharsets.UTF_8);
            labels[position] = new String[] {names[position]};
        }
    }

    @Override
    public boolean next(InputEntityVisitor visitor) throws IOException {
        if (!rows.hasRemaining()) {
            return false;
        }
        if (nodes) {
            visitor.id(rows.getLong());
            visitor.labels(labels[rows.getShort()]);
        } else {
            visitor.startId(rows.getLong());
            visitor.endId(rows.getLong());
            visitor.type(names[rows.getShort()]);
        }
        int properties = rows.getShort();
        for (int property = 0; property < properties; property++) {
            String name = names[rows.getShort()];
            visitor.property(name, value());
        }
        visitor.endOfEntity();
        return true;
    }

    private Object value() throws IOException {
        int type = rows.get();
        return switch (type) {
            case Rows.TEXT -> text();
            case Rows.INTEGER -> rows.getLong();
            case Rows.BOOLEAN -> rows.get() != 0;
            case Rows.FLOAT -> rows.getDouble();
            case Rows.BYTES -> bytes();
            case Rows.TEXTS -> texts();
            default -> throw new IOException("No type of a property: " + type);
        };
    }

    private String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[rows.getInt()];
        rows.get(bytes);
        return bytes;
    }

    private String[] texts() {
        String[] texts = new String[rows.getInt()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = text();
        }
        return texts;
    }

    @Override
    public void close() {}
}
