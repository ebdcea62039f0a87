package org.boreg.bods.table;

/**
 * How much of a table is taken.
 *
 * @param statementBytes the most bytes that a row may have, and all rows of a statement together
 * @param columns the most columns
 */
public record TableLimits(int statementBytes, int columns) {

    private static final int MOST_COLUMNS = 50_000;

    public TableLimits(int statementBytes) {
        this(statementBytes, MOST_COLUMNS);
    }
}
