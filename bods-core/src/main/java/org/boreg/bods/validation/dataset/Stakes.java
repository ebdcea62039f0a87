package org.boreg.bods.validation.dataset;

import java.io.IOException;
import org.boreg.bods.validation.dataset.StatementFacts.Stake;

/** A row for each interest of each statement; those of a statement follow each other. */
final class Stakes {

    static final int BENEFICIAL = 1;
    static final int DIRECT = 1 << 1;
    static final int INDIRECT = 1 << 2;
    /** It has ended, or will. */
    static final int ENDS = 1 << 3;
    /** It is more than its share says, and not just as much. */
    static final int MORE = 1 << 4;

    private static final int WHAT = 0;
    private static final int START = 4;
    private static final int END = 8;
    private static final int SHARE = 12;
    private static final int DETAILS = 16;
    private static final int ROW = 20;
    private static final int TYPE_SHIFT = 8;

    private final Table rows;
    private int count;

    Stakes(Memory memory) {
        rows = new Table(memory, ROW, Memory.Use.IN_ORDER);
    }

    /** The row of the first of them. */
    int add(Stake[] stakes) throws IOException {
        int first = count;
        count = Math.addExact(count, stakes.length);
        rows.reserve(count);
        for (int i = 0; i < stakes.length; i++) {
            put(first + i, stakes[i]);
        }
        return first;
    }

    private void put(int row, Stake stake) {
        rows.putInt(row, WHAT, stake.type() << TYPE_SHIFT | stake.flags());
        rows.putInt(row, START, stake.start());
        rows.putInt(row, END, stake.end());
        rows.putInt(row, SHARE, stake.share());
        rows.putInt(row, DETAILS, stake.details());
    }

    int type(int row) {
        return rows.getInt(row, WHAT) >> TYPE_SHIFT;
    }

    boolean is(int row, int flag) {
        return (rows.getInt(row, WHAT) & flag) != 0;
    }

    /** Whether two have the same type, are as direct, and the same is said of them in words. */
    boolean areAlike(int row, int other) {
        int unlike = rows.getInt(row, WHAT) ^ rows.getInt(other, WHAT);
        return (unlike & ~(BENEFICIAL | ENDS | MORE)) == 0 && rows.getInt(row, DETAILS) == rows.getInt(other, DETAILS);
    }

    int start(int row) {
        return rows.getInt(row, START);
    }

    int share(int row) {
        return rows.getInt(row, SHARE);
    }

    /** Whether it surely has not ended by a day: one whose end cannot be read may have. */
    boolean isOpenAfter(int row, int day) {
        return !is(row, ENDS) || rows.getInt(row, END) > day;
    }
}
