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

    /** Reads a full-date or a date-time; empty for anything else. */
    public static Optional<DateOrTime> parse(String text) {
        try {
            Instant start = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(
                                    text.replace(' ', 'T').replace('t', 'T').replace('z', 'Z'))
                            .toInstant();
            return Optional.of(new DateOrTime(start, text));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
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
