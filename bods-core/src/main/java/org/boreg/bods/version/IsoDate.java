package org.boreg.bods.version;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * A date in any of the forms of ISO 8601, as BODS 0.1 to 0.3 took them: year, month, day, week, day of the year, with or without hyphens, and
 * with or without a time.
 *
 * @param value a {@link Year}, a {@link YearMonth} or a {@link LocalDate}
 * @param isWhole whether it says no more than value does
 */
record IsoDate(Temporal value, boolean isWhole) {

    /** Empty where it is none, or no day that exists. */
    static Optional<IsoDate> parse(String text) {
        int end = endOfDate(text);
        int start = text.startsWith("+") ? 1 : 0;
        if (end - start < 4 || !areDigits(text, start, start + 4)) {
            return Optional.empty();
        }
        try {
            int year = number(text, start, start + 4);
            return value(year, text.substring(start + 4, end)).map(value -> new IsoDate(value, isWhole(text, end)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day itself, or the first one of the month, year or week (BODS 0.4, "Dates": dates are rounded to the first day). */
    LocalDate firstDay() {
        if (value instanceof Year year) {
            return year.atDay(1);
        }
        return value instanceof YearMonth month ? month.atDay(1) : (LocalDate) value;
    }

    private static Optional<Temporal> value(int year, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(Year.of(year));
        }
        String digits = rest.replace("-", "");
        boolean isWeek = digits.startsWith("W");
        if (!areDigits(digits, isWeek ? 1 : 0, digits.length()) || !isWellCut(rest, isWeek)) {
            return Optional.empty();
        }
        return isWeek ? week(year, digits.substring(1)) : day(year, digits);
    }

    private static Optional<Temporal> day(int year, String digits) {
        return switch (digits.length()) {
            case 2 -> Optional.of(YearMonth.of(year, number(digits, 0, 2)));
            case 3 -> Optional.of(LocalDate.ofYearDay(year, number(digits, 0, 3)));
            case 4 -> Optional.of(LocalDate.of(year, number(digits, 0, 2), number(digits, 2, 4)));
            default -> Optional.empty();
        };
    }

    private static Optional<Temporal> week(int year, String digits) {
        if (digits.length() != 2 && digits.length() != 3) {
            return Optional.empty();
        }
        int week = number(digits, 0, 2);
        int day = digits.length() == 3 ? number(digits, 2, 3) : 1;
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            return Optional.empty();
        }
        LocalDate found = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(java.time.DayOfWeek.of(day));
        return Optional.of(found);
    }

    /** Hyphens stand before each part, or nowhere. */
    private static boolean isWellCut(String rest, boolean isWeek) {
        int hyphens = rest.length() - rest.replace("-", "").length();
        if (hyphens == 0) {
            return true;
        }
        boolean isLed = rest.startsWith("-");
        int last = rest.lastIndexOf('-');
        boolean isOnePart = hyphens == 1 && isLed;
        boolean areTwoParts = hyphens == (isLed ? 2 : 1)
                && last == (isLed ? 1 : 0) + (isWeek ? 3 : 2)
                && rest.length() - last == (isWeek ? 2 : 3);
        return isOnePart || areTwoParts && (isLed || isWeek);
    }

    private static int endOfDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'T' || Character.isWhitespace(c)) {
                return i;
            }
        }
        return text.length();
    }

    /** A week without its day says less than the day it is read as, a time more. */
    private static boolean isWhole(String text, int end) {
        int week = text.indexOf('W');
        boolean isWeekAlone =
                week > 0 && text.substring(week, end).replace("-", "").length() == 3;
        return end == text.length() && !isWeekAlone;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
