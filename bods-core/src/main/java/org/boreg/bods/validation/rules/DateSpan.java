package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.boreg.bods.model.DateOrTime;
import org.boreg.bods.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date can mean: a year is any day of it, and a moment is one day where it was written and perhaps another in UTC.
 * What is said of dates is said of all these days, or not at all.
 */
record DateSpan(LocalDate first, LocalDate last) {

    private static final int DATE = "2024-05-31".length();

    /** No date is longer, unless somebody wants to see what happens. */
    static final int LONGEST = 40;

    /** Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or a date-time with offset; null for anything else. */
    static @Nullable DateSpan parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return text.length() > DATE
                ? DateOrTime.parse(text).map(DateSpan::of).orElse(null)
                : PartialDate.parse(text).map(date -> of(date.value())).orElse(null);
    }

    static DateSpan of(Temporal date) {
        if (date instanceof Year year) {
            return new DateSpan(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (date instanceof YearMonth month) {
            return new DateSpan(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.from(date);
        return new DateSpan(day, day);
    }

    private static DateSpan of(DateOrTime moment) {
        LocalDate written = LocalDate.parse(moment.text().substring(0, DATE));
        LocalDate utc = moment.date();
        return written.isBefore(utc) ? new DateSpan(written, utc) : new DateSpan(utc, written);
    }

    /** Whether it is later, whichever days the two mean. */
    boolean isAfter(DateSpan other) {
        return first.isAfter(other.last);
    }

    boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    boolean isBefore(LocalDate day) {
        return last.isBefore(day);
    }

    /** With a day more at both ends, for who cannot know in which part of the world it was that day. */
    DateSpan anywhere() {
        return new DateSpan(first.minusDays(1), last.plusDays(1));
    }
}
