package org.boreg.localneo4j.child;

/** The types of properties in the rows that a load takes, as they are marked there. */
public final class Rows {

    public static final int TEXT = 1;
    public static final int INTEGER = 2;
    public static final int BOOLEAN = 3;
    public static final int FLOAT = 4;
    public static final int BYTES = 5;
    public static final int TEXTS = 6;

    private Rows() {}
}
