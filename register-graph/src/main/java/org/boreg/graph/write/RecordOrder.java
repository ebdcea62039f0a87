package org.boreg.graph.write;

import java.util.Comparator;

/**
 * Where a statement stands in its record's series: by the date of the claim, then its publication, so that a correction with the
 * date of what it corrects comes after it, then its arrival. All but the arrival in milliseconds since 1970.
 */
record RecordOrder(long stated, long published, long arrival) implements Comparable<RecordOrder> {

    private static final Comparator<RecordOrder> ORDER = Comparator.comparingLong(RecordOrder::stated)
            .thenComparingLong(RecordOrder::published)
            .thenComparingLong(RecordOrder::arrival);

    @Override
    public int compareTo(RecordOrder other) {
        return ORDER.compare(this, other);
    }
}
