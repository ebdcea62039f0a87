package org.boreg.bods.validation.schema;

import java.time.YearMonth;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The formats that the schemas ask for. The screen and the finder of violations use the same, so that they cannot differ. */
final class Formats {

    /** By name. What is not here is judged by the finder of violations alone. */
    static final Map<String, Predicate<String>> BY_NAME =
            Map.of("date", Formats::isDate, "date-time", Formats::isDateTime, "uri", Uris::isUri);

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_END = 19;

    static @Nullable Predicate<String> of(String name) {
        return BY_NAME.get(name);
    }

    /** RFC 3339, full-date, of a year from 0001. */
    static boolean isDate(String text) {
        return text.length() == DATE_LENGTH && startsWithDate(text);
    }

    /** RFC 3339, date-time. As the reference validator, without leap seconds, which no declaration depends on. */
    static boolean isDateTime(String text) {
        return text.length() > SECONDS_END
                && startsWithDate(text)
                && isEither(text.charAt(DATE_LENGTH), 'T', 't')
                && isTime(text)
                && isOffset(text, afterFraction(text));
    }

    private static boolean startsWithDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year > 0
                && month > 0
                && month <= 12
                && day > 0
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean isTime(String text) {
        return text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && isClock(text, 11)
                && isUpTo(number(text, 17, 19), 59);
    }

    /** Hours and minutes: 23:59. */
    private static boolean isClock(String text, int from) {
        return isUpTo(number(text, from, from + 2), 23) && isUpTo(number(text, from + 3, from + 5), 59);
    }

    /** Where the offset begins; at the end of the text where a point has no digits after it. */
    private static int afterFraction(String text) {
        if (text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == SECONDS_END + 1 ? text.length() : end;
    }

    private static boolean isOffset(String text, int from) {
        int left = text.length() - from;
        if (left == 1) {
            return isEither(text.charAt(from), 'Z', 'z');
        }
        return left == 6
                && isEither(text.charAt(from), '+', '-')
                && text.charAt(from + 3) == ':'
                && isClock(text, from + 1);
    }

    private static boolean isUpTo(int number, int most) {
        return number >= 0 && number <= most;
    }

    private static boolean isEither(char character, char one, char other) {
        return character == one || character == other;
    }

    /** -1 where something else than an ASCII digit is among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private Formats() {}
}
