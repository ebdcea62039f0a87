package org.boreg.cli.text;

import java.util.stream.Collectors;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.PortfolioView.StakeView;

/** All that a party owns or controls, each company with the strongest chain to it. */
public final class PortfolioText {

    private final Console console;
    private final PortfolioView answer;

    public PortfolioText(Console console, PortfolioView answer) {
        this.console = console;
        this.answer = answer;
    }

    public void print() {
        line(console.bold("What %s owns or controls".formatted(name(answer.party())))
                + console.faint("  " + answer.party().id()));
        line("As of %s, as known on %s; over all chains together.".formatted(answer.asOf(), answer.knownAt()));
        if (answer.items().isEmpty()) {
            line("");
            line("  nothing that the register knows of");
        }
        answer.items().forEach(this::stake);
        if (answer.next() != null) {
            console.say("These are %s of %s: --limit shows more."
                    .formatted(
                            Words.count(answer.items().size()), Words.count(answer.total(), "company", "companies")));
        }
        if (!answer.complete()) {
            line("");
            line(console.warning("There is too much below to follow all of it: companies may be missing."));
        }
        new WarningsText(console).print(answer.warnings());
    }

    private void stake(StakeView stake) {
        line("");
        line("  " + console.bold(name(stake.company()))
                + console.faint("  " + stake.company().id()));
        line("    " + StakeText.stakes(stake.shares(), stake.votes(), stake.control()));
        if (stake.declaredShares() != null) {
            line("    declared as held indirectly: %s of the shares".formatted(RangeText.of(stake.declaredShares())));
        }
        if (stake.declaredVotes() != null) {
            line("    declared as held indirectly: %s of the votes".formatted(RangeText.of(stake.declaredVotes())));
        }
        chain(stake.strongest());
    }

    private void chain(PathView chain) {
        if (chain.parties().size() > 2) {
            line("    strongest chain: "
                    + chain.parties().stream()
                            .skip(1)
                            .map(id -> name(answer.parties().get(id)))
                            .collect(Collectors.joining(" > ")));
        }
        line(console.faint("    statement "
                + chain.statements().stream()
                        .map(statements -> shown(String.join(", ", statements)))
                        .collect(Collectors.joining(" > "))));
    }

    private String name(OwnerParty party) {
        return shown(Words.nameOf(party));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
