package org.boreg.cli.text;

import java.util.Optional;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.HistoryAnswer.ChangeOfField;
import org.boreg.service.questions.HistoryAnswer.StepAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was said over time, for a person to read. */
public final class HistoryText {

    private static final int LONGEST_VALUE = 160;

    private final Console console;

    public HistoryText(Console console) {
        this.console = console;
    }

    public void print(HistoryAnswer history) {
        history.steps().forEach(this::print);
        if (history.steps().isEmpty()) {
            console.out().println("Nothing was known by then.");
        }
        if (!history.complete()) {
            console.say("There is more than is told at once. Ask for the history of one of its records.");
        }
    }

    private void print(StepAnswer step) {
        console.out()
                .println(console.bold("%s  %s %s %s"
                        .formatted(step.trueFrom(), step.what(), step.recordType(), clean(step.recordId()))));
        console.out()
                .println("  published %s, taken in %s%s, statement %s"
                        .formatted(
                                step.knownFrom(),
                                step.arrivedAt(),
                                step.late() ? " (late)" : "",
                                clean(step.statementId())));
        step.changes().forEach(this::print);
    }

    private void print(ChangeOfField change) {
        console.out()
                .println("    %s: %s -> %s"
                        .formatted(
                                clean(change.pointer().replaceFirst("^/(recordDetails/)?", "")),
                                shown(change.before()),
                                shown(change.after())));
    }

    private static String shown(@Nullable JsonNode value) {
        return Optional.ofNullable(value)
                .map(JsonNode::toString)
                .map(text -> text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...")
                .map(HistoryText::clean)
                .orElse("nothing");
    }

    private static String clean(String text) {
        return CleanText.of(text);
    }
}
