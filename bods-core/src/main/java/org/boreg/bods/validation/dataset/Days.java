package org.boreg.bods.validation.dataset;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates as days since 1970-01-01, and moments as minutes since then. The time of a date-time counts as it is written: which day a
 * publisher's offset makes of it in UTC is not what a series is ordered by.
 */
final class Days {

    /** No date, or none that can be read. Before all others. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int MINUTES = 24 * 60;

    /** The first day of a year, a month or a day. */
    static int earliest(@Nullable JsonNode node) {
        return node != null && node.isString() ? day(node.stringValue(), false) : NONE;
    }

    /** The last day of a year, a month or a day. */
    static int latest(@Nullable JsonNode node) {
        return node != null && node.isString() ? day(node.stringValue(), true) : NONE;
    }

    /** When a date begins, or the minute of a date-time. */
    static int minute(@Nullable JsonNode node) {
        if (node == null || !node.isString()) {
            return NONE;
        }
        String text = node.stringValue();
        int day = day(text, false);
        return day == NONE ? NONE : (int) Math.min(Integer.MAX_VALUE, (long) day * MINUTES + minuteOfDay(text));
    }

    /** The day on which a minute is. */
    static int ofMinute(int minute) {
        return minute == NONE ? NONE : Math.floorDiv(minute, MINUTES);
    }

    static String text(int day) {
        return day == NONE ? "" : LocalDate.ofEpochDay(day).toString();
    }

    private static int day(String text, boolean last) {
        int length = text.length();
        int year = number(text, 0, 4);
        if (year < 0) {
            return NONE;
        }
        if (length == 4) {
            return (int) (last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1)).toEpochDay();
        }
        int month = text.charAt(4) == '-' ? number(text, 5, 7) : -1;
        if (month < 1 || month > 12) {
            return NONE;
        }
        if (length == 7) {
            return (int)
                    LocalDate.of(year, month, last ? YearMonth.of(year, month).lengthOfMonth() : 1)
                            .toEpochDay();
        }
        int day = text.charAt(7) == '-' && (length == 10 || length > 10 && isTime(text.charAt(10)))
                ? number(text, 8, 10)
                : -1;
        return day < 1 || day > lengthOfMonth(year, month)
                ? NONE
                : (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isTime(char c) {
        return c == 'T' || c == 't' || c == ' ';
    }

    private static int minuteOfDay(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? 0 : hour * 60 + minute;
    }

    /** -1 where these are not all digits. */
    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private Days() {}
}
