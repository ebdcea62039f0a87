package org.boreg.bods.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A moment stated as a day or as a date-time with offset (RFC 3339, section 5.6). A day counts from its first instant in UTC.
 *
 * @param start the instant stated, or the first one of the day stated
 * @param text as it was stated
 */
public record DateOrTime(Instant start, String text) implements Comparable<DateOrTime> {

    private static final String LEAP_SECOND = ":60";
    private static final int SECONDS_AT = "2016-12-31T23:59".length();

    /** Reads a full-date or a date-time; empty for anything else. A leap second counts as the one before it. */
    public static Optional<DateOrTime> parse(String text) {
        if (!PartialDate.startsWithDigit(text)) {
            return Optional.empty();
        }
        try {
            Instant start = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : time(text.replace(' ', 'T').replace('t', 'T').replace('z', 'Z'));
            return Optional.of(new DateOrTime(start, text));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        if (!text.startsWith(LEAP_SECOND, SECONDS_AT)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        String before = text.substring(0, SECONDS_AT) + ":59" + text.substring(SECONDS_AT + LEAP_SECOND.length());
        OffsetDateTime utc = OffsetDateTime.parse(before).withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getHour() != 23 || utc.getMinute() != 59) {
            throw new DateTimeException("Leap seconds end a day in UTC (RFC 3339, section 5.7)");
        }
        return utc.toInstant();
    }

    /** The day it falls on, in UTC. */
    public LocalDate date() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    @Override
    public int compareTo(DateOrTime other) {
        return start.compareTo(other.start);
    }
}
