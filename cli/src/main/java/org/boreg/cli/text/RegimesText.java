package org.boreg.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.service.questions.OwnersView.GroundView;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.RegimesView.VerdictView;
import org.boreg.service.questions.RegimesView.VerdictsView;

/** Who owns a company by each regime: a table of verdicts, then the rule behind each. */
public final class RegimesText {

    private final Console console;
    private final RegimesView answer;

    public RegimesText(Console console, RegimesView answer) {
        this.console = console;
        this.answer = answer;
    }

    public void print() {
        line(console.bold("Who owns " + shown(Words.nameOf(answer.subject())) + ", by each regime")
                + console.faint("  " + answer.subject().id()));
        line("As of %s, as known on %s; threshold: %s%s of shares or votes."
                .formatted(
                        answer.asOf(),
                        answer.knownAt(),
                        answer.exclusive() ? "more than " : "",
                        RangeText.of(new Range(answer.threshold(), answer.threshold(), false, false))));
        answer.declared()
                .forEach(declared -> line(shown(declared.text())
                        + console.faint(": statement " + String.join(", ", declared.statements()))));
        line("");
        if (answer.parties().isEmpty()) {
            line("No beneficial owner was found by any of them.");
        } else {
            table();
            answer.parties().forEach(this::grounds);
        }
        if (!answer.complete()) {
            line("");
            line(console.warning("The chains are too many to follow all of them: owners may be missing."));
        }
        new WarningsText(console).print(answer.warnings());
    }

    private void table() {
        List<String> heading = new ArrayList<>(List.of("party", "shares", "votes"));
        heading.addAll(answer.regimes());
        Table table = new Table(heading.toArray(String[]::new)).key("id");
        for (VerdictsView party : answer.parties()) {
            List<String> row = new ArrayList<>(
                    List.of(Words.nameOf(party.party()), RangeText.of(party.shares()), RangeText.of(party.votes())));
            answer.regimes().forEach(regime -> row.add(word(party.verdicts().get(regime))));
            row.add(party.party().id());
            table.add(row.toArray(String[]::new));
        }
        table.print(console);
    }

    private static String word(VerdictView verdict) {
        return verdict.fallback() ? "fallback" : verdict.certainty().equals("none") ? "no" : verdict.certainty();
    }

    private void grounds(VerdictsView party) {
        line("");
        line(console.bold(shown(Words.nameOf(party.party()))));
        answer.regimes().forEach(regime -> {
            for (GroundView ground : party.verdicts().get(regime).grounds()) {
                line("  %s, %s: %s".formatted(regime, ground.certainty(), shown(ground.text())));
            }
        });
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
