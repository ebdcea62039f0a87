package org.boreg.service.declarations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as they are written. */
final class Dates {

    /** Reads {@code YYYY-MM-DD}; of a date-time, its first ten characters. */
    static Optional<LocalDate> day(String text) {
        if (text.length() < 10 || !Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Dates() {}
}
