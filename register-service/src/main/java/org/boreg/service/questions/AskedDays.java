package org.boreg.service.questions;

import java.time.Clock;
import java.time.LocalDate;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The two days whose difference is asked for, as far as the asker gave them.
 *
 * @param to today where null
 * @param knownAt by when it has to have been published; today where null
 */
public record AskedDays(
        LocalDate from, @Nullable LocalDate to, @Nullable LocalDate knownAt) {

    public static final String FROM = "from";
    public static final String TO = "to";

    record Days(LocalDate from, LocalDate to, LocalDate knownAt) {}

    /** @throws InvalidQuestion when one of the texts is no day, the first is missing, or is not before the second; empty ones count as not given */
    public static AskedDays parse(@Nullable String from, @Nullable String to, @Nullable String knownAt) {
        LocalDate first = AskedDates.day(FROM, from);
        LocalDate second = AskedDates.day(TO, to);
        if (first == null) {
            throw new InvalidQuestion(FROM, "\"from\" is missing: the earlier day, such as 2024-03-31.", null);
        }
        if (second != null) {
            checkOrder(first, second);
        }
        return new AskedDays(first, second, AskedDates.day(AskedDates.KNOWN_AT, knownAt));
    }

    /** @throws InvalidQuestion when the first day is not before the second */
    Days at(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Days days = new Days(from, to == null ? today : to, knownAt == null ? today : knownAt);
        checkOrder(days.from, days.to);
        return days;
    }

    private static void checkOrder(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new InvalidQuestion(
                    FROM, "\"from\" is a day before \"to\"; %s is not before %s.".formatted(from, to), null);
        }
    }
}
