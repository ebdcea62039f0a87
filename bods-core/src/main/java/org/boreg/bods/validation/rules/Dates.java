package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the dates of a version and compares them with each other and with today. Nearly all dates are days in order, which their texts
 * tell as well; only the others are parsed.
 */
final class Dates {

    private static final int DAY = "2024-05-31".length();

    private final Layout layout;
    private final LocalDate today;
    private final String todayText;

    Dates(Layout layout, LocalDate today) {
        this.layout = layout;
        this.today = today;
        this.todayText = today.toString();
    }

    LocalDate today() {
        return today;
    }

    String todayText() {
        return todayText;
    }

    /** Null for what is no date that the version knows. */
    @Nullable
    DateSpan read(JsonNode date) {
        if (!date.isString()) {
            return null;
        }
        String text = date.stringValue();
        return layout == Layout.FLAT ? IsoDate.parse(text) : DateSpan.parse(text);
    }

    /** Whether it is later than today, whichever day it means. Today is not in the future. */
    boolean isFuture(JsonNode date) {
        if (!date.isString() || areInOrder(date.stringValue(), todayText)) {
            return false;
        }
        DateSpan span = read(date);
        return span != null && span.isAfter(today);
    }

    /** Whether it is today or earlier, whichever day it means. */
    boolean isReached(JsonNode date) {
        DateSpan span = read(date);
        return span != null && !span.last().isAfter(today);
    }

    /** Whether both are dates and the one that should be the first is the later one, whichever days they mean. */
    boolean areReversed(JsonNode first, JsonNode second) {
        if (!first.isString() || !second.isString() || areInOrder(first.stringValue(), second.stringValue())) {
            return false;
        }
        DateSpan from = read(first);
        DateSpan to = from == null ? null : read(second);
        return from != null && to != null && from.isAfter(to);
    }

    /** The year that a date begins with, in a form that the pattern of BODS 0.1 to 0.3 allows; null where there is none. */
    @Nullable
    Integer year(JsonNode date) {
        String text = date.isString() ? date.stringValue() : "";
        int year = IsoDate.number(text, 0, 4);
        if (year >= 0 && (text.length() == 4 || text.charAt(4) == '-')) {
            return year;
        }
        DateSpan span = read(date);
        return span == null ? null : span.first().getYear();
    }

    private static boolean areInOrder(String first, String second) {
        return beginsWithDay(first) && beginsWithDay(second) && first.compareTo(second) <= 0;
    }

    private static boolean beginsWithDay(String text) {
        return text.length() >= DAY && text.charAt(4) == '-' && text.charAt(7) == '-';
    }
}
