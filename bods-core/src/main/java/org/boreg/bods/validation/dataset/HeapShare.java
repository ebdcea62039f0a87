package org.boreg.bods.validation.dataset;

import java.util.concurrent.atomic.AtomicLong;

/** The part of a heap that datasets may use together, so that many of them need no more than one. Safe for many threads. */
final class HeapShare {

    /** A third, since the rest of the program needs the heap as well, and no more than helps. */
    static final HeapShare OF_THIS_PROGRAM =
            new HeapShare(Math.min(2L << 30, Runtime.getRuntime().maxMemory() / 3));

    private final long bytes;
    private final AtomicLong left;

    HeapShare(long bytes) {
        this.bytes = bytes;
        this.left = new AtomicLong(bytes);
    }

    /** All of it. */
    long bytes() {
        return bytes;
    }

    /** Whether so much was left, and now is taken. */
    boolean take(long wanted) {
        if (left.addAndGet(-wanted) >= 0) {
            return true;
        }
        left.addAndGet(wanted);
        return false;
    }

    void giveBack(long taken) {
        left.addAndGet(taken);
    }
}
