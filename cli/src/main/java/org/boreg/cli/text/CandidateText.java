package org.boreg.cli.text;

import java.util.Locale;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;

/** Pairs of parties that may be one, with what speaks for it and against it. */
public final class CandidateText {

    private final Console console;

    public CandidateText(Console console) {
        this.console = console;
    }

    public void print(Page<Candidate> found) {
        if (found.items().isEmpty()) {
            console.say("Nobody here is likely to be the same.");
        }
        found.items().forEach(this::pair);
        if (found.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    private void pair(Candidate candidate) {
        console.out()
                .println("%s  %s"
                        .formatted(
                                console.bold(String.format(Locale.ROOT, "%.2f", candidate.score())),
                                String.join(", ", candidate.reasons())));
        party(candidate.one());
        party(candidate.other());
    }

    private void party(PartySummary party) {
        console.out()
                .println("  " + console.shown(CleanText.of(Words.nameOf(party))) + console.faint("  " + party.id()));
    }
}
