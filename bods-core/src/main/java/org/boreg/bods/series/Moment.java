package org.boreg.bods.series;

import java.time.LocalDate;

/**
 * The two dates that every question is asked at. Days are days in UTC, and count to their end.
 *
 * @param asOf when it has to be true in the world
 * @param knownAt by when it has to have been published
 */
public record Moment(LocalDate asOf, LocalDate knownAt) {

    /** What is true on this day, as far as is known on it. */
    public static Moment on(LocalDate day) {
        return new Moment(day, day);
    }

    /** Whether something published on this day was known. */
    public boolean knows(LocalDate published) {
        return !published.isAfter(knownAt);
    }

    /** Whether a claim made for this day is about the time asked for, or one before it. */
    public boolean reaches(LocalDate stated) {
        return !stated.isAfter(asOf);
    }
}
