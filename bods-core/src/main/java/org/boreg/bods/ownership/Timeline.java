package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How what a party has in a company changed.
 *
 * @param periods one after another, without gaps; what follows another differs from it
 */
public record Timeline(String party, List<Period> periods) {

    /**
     * @param from the first day
     * @param until the day on which it was so no longer; null in the last period
     */
    public record Period(LocalDate from, @Nullable LocalDate until, Position position) {}

    public Timeline {
        periods = List.copyOf(periods);
    }

    /** From the first day of the history on. */
    public static Timeline of(String party, History history, Regime regime) {
        Chronicle chronicle = Chronicle.of(party, history, regime);
        new TreeSet<>(history.dates()).descendingSet().forEach(chronicle::add);
        return chronicle.timelines().get(0);
    }
}
