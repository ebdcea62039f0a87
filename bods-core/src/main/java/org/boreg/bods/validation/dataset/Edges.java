package org.boreg.bods.validation.dataset;

import java.io.IOException;

/** Links from one record to another, each said by a statement, in the order of the file. */
final class Edges {

    private static final int FROM = 0;
    private static final int TO = 4;
    private static final int AT = 8;

    private final Table rows;
    private int count;

    Edges(Memory memory) {
        rows = new Table(memory, 12, Memory.Use.IN_ORDER);
    }

    int count() {
        return count;
    }

    void add(int from, int to, int at) throws IOException {
        rows.reserve(Math.addExact(count, 1));
        rows.putInt(count, FROM, from);
        rows.putInt(count, TO, to);
        rows.putInt(count, AT, at);
        count++;
    }

    int from(int edge) {
        return rows.getInt(edge, FROM);
    }

    int to(int edge) {
        return rows.getInt(edge, TO);
    }

    /** The position of the statement that says it. */
    int at(int edge) {
        return rows.getInt(edge, AT);
    }

    void free() {
        rows.free();
        count = 0;
    }
}
