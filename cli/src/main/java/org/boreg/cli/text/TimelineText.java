package org.boreg.cli.text;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TimelineAnswer.DayAnswer;
import org.boreg.service.questions.TimelineAnswer.OwnerOverTime;
import org.boreg.service.questions.TimelineAnswer.PeriodAnswer;

/** How what owners have changed, period by period, and the statements by which it did. */
public final class TimelineText {

    private final Console console;
    private final TimelineAnswer answer;
    private final LinksText links;

    public TimelineText(Console console, TimelineAnswer answer) {
        this.console = console;
        this.answer = answer;
        this.links = new LinksText(console, answer.parties());
    }

    public void print() {
        line(console.bold("Who owned %s over time".formatted(shown(Words.nameOf(answer.subject()))))
                + console.faint("  " + answer.subject().id()));
        line("As known on %s; %s."
                .formatted(answer.knownAt(), StakeText.rule(answer.regime(), answer.threshold(), answer.exclusive())));
        if (answer.owners().isEmpty()) {
            line("");
            line("No beneficial owner was found on any day.");
        }
        answer.owners().forEach(this::owner);
        if (!answer.days().isEmpty()) {
            line("");
            line(console.bold("What began and ended above it"));
            answer.days().forEach(this::day);
        }
        links.warn(answer.warnings());
    }

    private void owner(OwnerOverTime owner) {
        line("");
        line(console.bold(shown(Words.nameOf(owner.party())))
                + console.faint("  " + owner.party().id()));
        if (owner.periods().isEmpty()) {
            line("  never had anything in it that is known");
        }
        owner.periods().forEach(this::period);
    }

    private void period(PeriodAnswer period) {
        String when = period.until() == null
                ? "since " + period.from()
                : "%s until %s".formatted(period.from(), period.until());
        line("  %-27s  %s"
                .formatted(
                        when,
                        StakeText.position(period.certainty(), period.shares(), period.votes(), period.control())));
    }

    private void day(DayAnswer day) {
        line("  " + day.date());
        if (day.begun().isEmpty() && day.ended().isEmpty()) {
            line("    nothing; other statements count since, or a party is something else");
        }
        links.print(day.begun(), day.ended());
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
