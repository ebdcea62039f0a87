package org.boreg.bods.json;

import java.util.BitSet;

/** Which objects and arrays are open. */
final class Nesting {

    /** Past this depth, which no statement may have, brackets are counted but no more told apart. */
    private static final int DEEPEST = 4096;

    private final BitSet objects = new BitSet();
    private long depth;
    private boolean tidy = true;

    boolean isEmpty() {
        return depth == 0;
    }

    /** Whether a single array is open. */
    boolean isList() {
        return depth == 1 && !objects.get(0);
    }

    /** Whether every closing bracket so far closed the innermost open one. */
    boolean isTidy() {
        return tidy;
    }

    void open(int bracket) {
        if (depth < DEEPEST) {
            objects.set((int) depth, bracket == '{');
        }
        depth++;
    }

    /** Whether an object may begin after this byte, which is the last one that is no space. */
    boolean mayOpenAfter(int previous) {
        return isDeep() || (objects.get((int) depth - 1) ? previous == ':' : previous == ',' || previous == '[');
    }

    /** Whether a bracket of this kind is open. */
    boolean closes(int bracket) {
        return isDeep() || opener(bracket) >= 0;
    }

    /** Closes the innermost bracket of this kind and all that was left open inside it. */
    void close(int bracket) {
        long closed = isDeep() ? depth - 1 : opener(bracket);
        tidy &= closed == depth - 1;
        depth = closed < 0 ? depth : closed;
    }

    private boolean isDeep() {
        return depth > DEEPEST;
    }

    private int opener(int bracket) {
        int innermost = (int) depth - 1;
        return bracket == '}' ? objects.previousSetBit(innermost) : objects.previousClearBit(innermost);
    }
}
