package org.boreg.bods.json;

/**
 * How much a reader takes before it says that something is too large. Memory stays bounded by these, whatever is sent.
 *
 * @param statementBytes the most bytes that one statement may have
 * @param depth the deepest that objects and arrays may be nested in a statement
 */
public record ReadLimits(int statementBytes, int depth) {

    /** Far beyond any honest statement. */
    public static final ReadLimits DEFAULT = new ReadLimits(8 * 1024 * 1024, 200);
}
