package org.boreg.cli.text;

import java.util.List;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.PartyAnswer;

/** What is held directly, tie by tie, each with the statement that says so. */
public final class HoldingsText {

    private final Console console;

    public HoldingsText(Console console) {
        this.console = console;
    }

    public void print(PartyAnswer party, Page<HoldingAnswer> holdings) {
        String name = party.name() == null ? party.id() : party.name();
        console.out().println(console.bold(shown(name)) + console.faint("  " + party.id()));
        if (holdings.items().isEmpty()) {
            console.out().println("holds nothing directly that the register knows of.");
            return;
        }
        console.out().println("holds directly:");
        list(holdings.items());
        if (holdings.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    void list(List<HoldingAnswer> ties) {
        ties.forEach(this::tie);
    }

    private void tie(HoldingAnswer tie) {
        console.out()
                .println("  " + shown(Words.nameOf(tie.party()))
                        + console.faint("  " + tie.party().id()));
        console.out()
                .println("    " + shown(InterestText.of(tie.interests()))
                        + (tie.isComponent() ? " (a step of an indirect one)" : ""));
        console.out()
                .println(console.faint(
                        "    statement " + shown(tie.statementId()) + " of " + shown(tie.statementDate())));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }
}
