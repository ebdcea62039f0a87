package org.boreg.bods.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.boreg.bods.history.Step.Kind;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;

/** Tells the life of a record. */
public final class RecordHistory {

    /** What of a statement is about the record itself; the rest is about the statement. */
    private static final String DETAILS = "/recordDetails";

    /**
     * What each statement that was known did, in the order of the series.
     *
     * @param series the statements of one record, in any order
     * @param moment only statements known by then, and made for a day up to it
     */
    public static List<Step> of(List<Told> series, Moment moment) {
        List<Told> known = series.stream()
                .filter(told -> moment.knows(told.order().publishedOn()))
                .filter(told -> moment.reaches(told.order().statedOn()))
                .sorted(Comparator.comparing(Told::order))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            steps.add(step(i == 0 ? null : known.get(i - 1), known.get(i), isLate(known, i)));
        }
        return List.copyOf(steps);
    }

    private static Step step(@Nullable Told before, Told told, boolean late) {
        List<Change> changes = before == null
                ? List.of()
                : Difference.between(
                        DETAILS, before.reading().at(DETAILS), told.reading().at(DETAILS));
        return new Step(told, kind(before, told, changes), late, changes);
    }

    private static Kind kind(@Nullable Told before, Told told, List<Change> changes) {
        if (told.closed()) {
            return Kind.CLOSED;
        }
        if (before == null) {
            return Kind.NEW;
        }
        boolean sameDay = before.order().stated() == told.order().stated()
                && before.order().published() < told.order().published();
        if (sameDay && !changes.isEmpty()) {
            return Kind.CORRECTED;
        }
        return changes.isEmpty() ? Kind.CONFIRMED : Kind.CHANGED;
    }

    private static boolean isLate(List<Told> known, int at) {
        return known.subList(at + 1, known.size()).stream()
                .anyMatch(
                        later -> later.order().arrival() < known.get(at).order().arrival());
    }

    private RecordHistory() {}
}
