package org.boreg.importer.source.gleif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates and times as they stand in the files, which write the same one in many ways. */
final class Moments {

    private static final int DAY = "2024-05-31".length();

    /** The day as it is written, whatever time and offset follow: a company is founded on the day that its register says. */
    static Optional<String> day(String text) {
        if (moment(text).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.substring(0, DAY));
    }

    /** A day, or a time in UTC as RFC 3339 has it, in one spelling. A time without an offset counts as UTC. */
    static Optional<String> moment(String text) {
        try {
            if (text.length() < DAY || !Character.isDigit(text.charAt(0))) {
                return Optional.empty();
            }
            return Optional.of(text.length() == DAY ? LocalDate.parse(text).toString() : time(text.replace(' ', 'T')));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether the first of two such texts is later than the second, as far as both say: a day is not later than a time on it. */
    static boolean isLater(String first, String second) {
        if (first.length() == DAY || second.length() == DAY) {
            return first.substring(0, DAY).compareTo(second.substring(0, DAY)) > 0;
        }
        return Instant.parse(first).isAfter(Instant.parse(second));
    }

    /** The day of such a text one year on; empty of none. */
    static String aYearLater(String text) {
        return text.isEmpty()
                ? ""
                : LocalDate.parse(text.substring(0, DAY)).plusYears(1).toString();
    }

    private static String time(String text) {
        boolean hasOffset = text.endsWith("Z") || text.indexOf('+', DAY) > 0 || text.indexOf('-', DAY) > 0;
        Instant instant = hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        if (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))) {
            throw new DateTimeException("RFC 3339 has no year 0");
        }
        if (!instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new DateTimeException("RFC 3339 has four digits for a year");
        }
        return instant.toString();
    }

    private Moments() {}
}
