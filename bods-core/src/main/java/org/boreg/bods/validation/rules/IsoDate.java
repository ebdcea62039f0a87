package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * The dates of ISO 8601 that BODS 0.1 to 0.3 allow for births, deaths, foundings and interests: with or without hyphens, by month, by
 * week ({@code 2024-W22-5}) or by day of the year ({@code 2024-152}), with or without a time.
 */
final class IsoDate {

    private static final int YEAR = 4;

    /** Null for what is no date. */
    static @Nullable DateSpan parse(String text) {
        if (text.length() < YEAR || text.length() > DateSpan.LONGEST) {
            return null;
        }
        DateSpan plain = DateSpan.parse(text);
        return plain == null ? parseIso(text) : plain;
    }

    private static @Nullable DateSpan parseIso(String text) {
        int start = isSign(text.charAt(0)) ? 1 : 0;
        int year = number(text, start, start + YEAR);
        if (year < 0) {
            return null;
        }
        int time = startOfTime(text);
        DateSpan date = inYear(text.charAt(0) == '-' ? -year : year, text.substring(start + YEAR, time));
        return date == null || time == text.length() ? date : date.anywhere();
    }

    private static @Nullable DateSpan inYear(int year, String rest) {
        if (rest.isEmpty()) {
            return DateSpan.of(Year.of(year));
        }
        boolean hyphen = rest.charAt(0) == '-';
        String date = hyphen ? rest.substring(1) : rest;
        if (date.startsWith("W")) {
            return inWeeks(year, date.substring(1));
        }
        Temporal found = switch (date.length()) {
            case 2 -> month(year, number(date, 0, 2));
            case 3 -> dayOfYear(year, number(date, 0, 3));
            case 4 -> hyphen ? null : day(year, number(date, 0, 2), number(date, 2, 4));
            case 5 -> hyphen && date.charAt(2) == '-' ? day(year, number(date, 0, 2), number(date, 3, 5)) : null;
            default -> null;
        };
        return found == null ? null : DateSpan.of(found);
    }

    private static @Nullable DateSpan inWeeks(int year, String rest) {
        int week = number(rest, 0, 2);
        // The pattern of the standard ends the year with week 52.
        if (week < 1 || week > 52) {
            return null;
        }
        LocalDate fourth = LocalDate.of(year, 1, 4);
        LocalDate monday =
                fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
        if (rest.length() == 2) {
            return new DateSpan(monday, monday.plusDays(6));
        }
        int from = rest.charAt(2) == '-' ? 3 : 2;
        int day = rest.length() == from + 1 ? number(rest, from, from + 1) : 0;
        return day < 1 || day > 7 ? null : DateSpan.of(monday.plusDays(day - 1L));
    }

    private static @Nullable YearMonth month(int year, int month) {
        return month < 1 || month > 12 ? null : YearMonth.of(year, month);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        YearMonth in = month(year, month);
        return in == null || !in.isValidDay(day) ? null : in.atDay(day);
    }

    private static @Nullable LocalDate dayOfYear(int year, int day) {
        return day < 1 || day > Year.of(year).length() ? null : LocalDate.ofYearDay(year, day);
    }

    private static int startOfTime(String text) {
        for (int i = YEAR; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'T' || c == ' ') {
                return i;
            }
        }
        return text.length();
    }

    /** Below zero where there are not only digits. */
    static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private IsoDate() {}
}
