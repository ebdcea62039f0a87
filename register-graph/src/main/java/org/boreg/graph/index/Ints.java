package org.boreg.graph.index;

import java.util.Arrays;

/** Numbers one after another, in pieces: it grows without a copy of what is there, and never takes much more than it holds. */
final class Ints {

    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;

    private int[][] pieces = new int[16][];
    private int size;

    int get(int at) {
        return pieces[at >>> BITS][at & PIECE - 1];
    }

    void set(int at, int value) {
        pieces[at >>> BITS][at & PIECE - 1] = value;
    }

    void add(int value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece * 2);
        }
        if ((size & PIECE - 1) == 0) {
            pieces[piece] = new int[PIECE];
        }
        pieces[piece][size++ & PIECE - 1] = value;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 4L * (size + PIECE - 1 >>> BITS) * PIECE + 8L * pieces.length;
    }
}
