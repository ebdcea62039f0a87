package org.boreg.bods.table;

import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/** A row of a table, or why it is none. */
sealed interface Line {

    /** The line of the file on which it begins, from 1. */
    long number();

    /**
     * A row.
     *
     * @param cells null where there is nothing; empty where there is a text that is empty, which has quotation marks
     * @param bytes how long it is
     * @param needlessQuotes whether a cell has quotation marks that it could do without
     */
    record Cells(long number, List<@Nullable String> cells, int bytes, boolean needlessQuotes) implements Line {

        /** Null where the row has no such cell, or nothing in it. */
        @Nullable
        String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : null;
        }
    }

    /** @param column from 0; -1 where it is not one that is broken */
    record Broken(long number, FindingCode code, Saying saying, int column) implements Line {}
}
