package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<Period> periods = new ArrayList<>();
        for (LocalDate date : history.dates()) {
            Position position = Owners.position(party, history.on(date), date, regime);
            if (periods.isEmpty() || !position.equals(last(periods).position())) {
                endLast(periods, date);
                periods.add(new Period(date, null, position));
            }
        }
        return new Timeline(party, periods);
    }

    private static Period last(List<Period> periods) {
        return periods.get(periods.size() - 1);
    }

    private static void endLast(List<Period> periods, LocalDate date) {
        if (!periods.isEmpty()) {
            Period last = last(periods);
            periods.set(periods.size() - 1, new Period(last.from(), date, last.position()));
        }
    }
}
