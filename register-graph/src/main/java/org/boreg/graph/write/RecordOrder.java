package org.boreg.graph.write;

import java.util.Comparator;

/**
 * Where a statement stands in its record's series. Where statements say which one they replace (BODS 0.1 to 0.3), after that, whatever their
 * dates; else by the date of the claim, then its publication, so that a correction with the date of what it corrects comes after it,
 * then its arrival. Dates in milliseconds since 1970.
 *
 * @param generation how many statements it comes after by replacing them, one after another; 0 for BODS 0.4
 */
record RecordOrder(long generation, long stated, long published, long arrival) implements Comparable<RecordOrder> {

    /** Of statements of several records. */
    static final Comparator<RecordOrder> BY_DATE = Comparator.comparingLong(RecordOrder::stated)
            .thenComparingLong(RecordOrder::published)
            .thenComparingLong(RecordOrder::arrival);

    private static final Comparator<RecordOrder> ORDER =
            Comparator.comparingLong(RecordOrder::generation).thenComparing(BY_DATE);

    @Override
    public int compareTo(RecordOrder other) {
        return ORDER.compare(this, other);
    }
}
