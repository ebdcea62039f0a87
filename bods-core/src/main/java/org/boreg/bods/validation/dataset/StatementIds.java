package org.boreg.bods.validation.dataset;

import java.io.IOException;

/** A row for each statementId of BODS 0.4: where its text is, and which statement had it first. */
final class StatementIds {

    private static final int TEXT = 0;
    private static final int FIRST = 8;
    private static final int ROW = 12;

    private final Table rows;
    private int count;

    StatementIds(Memory memory) {
        rows = new Table(memory, ROW, Memory.Use.IN_ORDER);
    }

    int count() {
        return count;
    }

    /** Makes the next row. */
    void add(long text, int firstStatement) throws IOException {
        rows.reserve(count + 2);
        count++;
        rows.putLong(count, TEXT, text);
        rows.putInt(count, FIRST, firstStatement);
    }

    long text(int id) {
        return rows.getLong(id, TEXT);
    }

    /** The number of the first statement with it. */
    int first(int id) {
        return rows.getInt(id, FIRST);
    }
}
