package org.boreg.bods.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * A date as precise as it was stated.
 *
 * @param value a {@link Year}, a {@link YearMonth} or a {@link LocalDate}
 */
public record PartialDate(Temporal value) {

    /** @throws IllegalArgumentException when the value is none of the three */
    public PartialDate {
        if (!(value instanceof Year || value instanceof YearMonth || value instanceof LocalDate)) {
            throw new IllegalArgumentException("A partial date is a year, a month or a day, not " + value.getClass());
        }
    }

    /** Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty for anything else and for days that do not exist. */
    public static Optional<PartialDate> parse(String text) {
        if (!startsWithDigit(text)) {
            return Optional.empty();
        }
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new PartialDate(Year.parse(text)));
                case 7 -> Optional.of(new PartialDate(YearMonth.parse(text)));
                case 10 -> Optional.of(new PartialDate(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Java also reads years with a sign, of more or fewer than the four digits that RFC 3339, section 5.6, asks for. */
    static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** The same date without its day: what the public may see of a birth date. */
    public PartialDate toMonth() {
        return value instanceof LocalDate day ? new PartialDate(YearMonth.from(day)) : this;
    }

    /** Only the year. */
    public PartialDate toYear() {
        return new PartialDate(Year.of(value.get(ChronoField.YEAR)));
    }

    /** As the standard writes it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
