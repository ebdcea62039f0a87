package org.boreg.cli.text;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.DifferenceAnswer.OwnerChange;
import org.boreg.service.questions.DifferenceAnswer.PositionAnswer;

/** What changed between two days in who owns a company, and the statements by which it did. */
public final class DifferenceText {

    private final Console console;
    private final DifferenceAnswer answer;
    private final LinksText links;

    public DifferenceText(Console console, DifferenceAnswer answer) {
        this.console = console;
        this.answer = answer;
        this.links = new LinksText(console, answer.parties());
    }

    public void print() {
        line(console.bold("What changed in who owns %s".formatted(shown(Words.nameOf(answer.subject()))))
                + console.faint("  " + answer.subject().id()));
        line("From %s to %s, as known on %s; %s."
                .formatted(
                        answer.from(),
                        answer.to(),
                        answer.knownAt(),
                        StakeText.rule(answer.regime(), answer.threshold(), answer.exclusive())));
        if (answer.changes().isEmpty()) {
            line("");
            line("Everybody at the top of a chain has what they had.");
        }
        answer.changes().forEach(this::change);
        if (!answer.begun().isEmpty() || !answer.ended().isEmpty()) {
            line("");
            line(console.bold("What began and ended above it"));
            links.print(answer.begun(), answer.ended());
        }
        links.warn(answer.warnings());
    }

    private void change(OwnerChange change) {
        line("");
        line(console.bold(shown(Words.nameOf(change.party())))
                + console.faint("  " + change.party().id()));
        line("  before: " + position(change.before()));
        line("  after:  " + position(change.after()));
    }

    private static String position(PositionAnswer position) {
        return StakeText.position(position.certainty(), position.shares(), position.votes(), position.control());
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
