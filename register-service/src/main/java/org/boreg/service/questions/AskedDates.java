package org.boreg.service.questions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The two dates of a question, as far as the asker gave them; today stands for one that was not given.
 *
 * @param asOf when it has to be true in the world
 * @param knownAt by when it has to have been published
 */
public record AskedDates(@Nullable LocalDate asOf, @Nullable LocalDate knownAt) {

    public static final String AS_OF = "asOf";
    public static final String KNOWN_AT = "knownAt";

    /** What is true today, as far as is known today. */
    public static final AskedDates TODAY = new AskedDates(null, null);

    /** @throws InvalidQuestion when one of the texts is no day; empty ones count as not given */
    public static AskedDates parse(@Nullable String asOf, @Nullable String knownAt) {
        return new AskedDates(day(AS_OF, asOf), day(KNOWN_AT, knownAt));
    }

    public boolean isToday() {
        return asOf == null && knownAt == null;
    }

    /** @param clock says which day today is */
    public Moment moment(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new Moment(asOf == null ? today : asOf, knownAt == null ? today : knownAt);
    }

    /** @throws InvalidQuestion when the text is no day; an empty one counts as not given */
    static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 0 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException none) {
            throw invalid(parameter, text, none);
        }
        throw invalid(parameter, text, null);
    }

    private static InvalidQuestion invalid(String parameter, String text, @Nullable Throwable cause) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
        return new InvalidQuestion(
                parameter, "\"%s\" is a day such as 2024-03-31, not \"%s\".".formatted(parameter, shown), cause);
    }
}
