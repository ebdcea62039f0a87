package org.boreg.service.web.party;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.boreg.service.questions.HistoryAnswer.ChangeOfField;
import org.boreg.service.questions.HistoryAnswer.StepAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step of a history as the page shows it.
 *
 * @param daysUntilKnown how long after the day for which it was said it was published; null where that was at once or before
 * @param changes the first of them
 * @param more how many further ones there are
 */
record StepLine(StepAnswer step, @Nullable Long daysUntilKnown, List<FieldLine> changes, int more) {

    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_TEXT = 300;
    private static final String DETAILS = "/recordDetails/";

    static StepLine of(StepAnswer step) {
        long days = ChronoUnit.DAYS.between(step.trueFrom(), step.knownFrom());
        return new StepLine(
                step,
                days > 0 ? days : null,
                step.changes().stream().limit(MOST_CHANGES).map(FieldLine::of).toList(),
                Math.max(0, step.changes().size() - MOST_CHANGES));
    }

    /**
     * @param field where it is in the statement; what is of the record itself without saying so
     * @param before null where the field is new
     * @param after null where the field is gone
     */
    record FieldLine(
            String field, @Nullable String before, @Nullable String after) {

        private static FieldLine of(ChangeOfField change) {
            String pointer = change.pointer();
            String field = pointer.startsWith(DETAILS) ? pointer.substring(DETAILS.length()) : pointer;
            return new FieldLine(field, text(change.before()), text(change.after()));
        }

        private static @Nullable String text(@Nullable JsonNode value) {
            if (value == null) {
                return null;
            }
            String text = value.isString() ? value.stringValue() : value.toString();
            return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        }
    }
}
