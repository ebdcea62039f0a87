package org.boreg.bods.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Where a statement stands in its record's series. Where statements say which one they replace (BODS 0.1 to 0.3), after that, whatever
 * their dates; else by the date of the claim, then its publication, so that a correction with the date of what it corrects comes after
 * it, then its arrival (BODS 0.4, "Information updates"). Where a publisher went over to BODS 0.4, all that it said in it comes after
 * what it had said before. Dates in milliseconds since 1970.
 *
 * @param generation how many statements it comes after by replacing them, one after another; {@link #AFTER_OLDER_VERSIONS} for BODS 0.4
 * @param stated statementDate
 * @param published publicationDate, or statementDate where there is none
 * @param arrival its number in the order in which the register took statements in
 */
public record SeriesOrder(long generation, long stated, long published, long arrival)
        implements Comparable<SeriesOrder> {

    /** No chain of statements that replace each other is as long. */
    public static final long AFTER_OLDER_VERSIONS = 1_000_000;

    /** Of statements of several records. */
    public static final Comparator<SeriesOrder> BY_DATE = Comparator.comparingLong(SeriesOrder::stated)
            .thenComparingLong(SeriesOrder::published)
            .thenComparingLong(SeriesOrder::arrival);

    private static final Comparator<SeriesOrder> ORDER =
            Comparator.comparingLong(SeriesOrder::generation).thenComparing(BY_DATE);

    /** The day for which the claim was made, in UTC. */
    public LocalDate statedOn() {
        return day(stated);
    }

    /** The day on which the claim became known, in UTC. */
    public LocalDate publishedOn() {
        return day(published);
    }

    @Override
    public int compareTo(SeriesOrder other) {
        return ORDER.compare(this, other);
    }

    private static LocalDate day(long milliseconds) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }
}
