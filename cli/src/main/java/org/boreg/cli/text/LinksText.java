package org.boreg.cli.text;

import java.util.List;
import java.util.Map;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;

/** What began (+) and what ended (-), each with the statement that says so. */
final class LinksText {

    private final Console console;
    private final Map<String, OwnerParty> parties;

    LinksText(Console console, Map<String, OwnerParty> parties) {
        this.console = console;
        this.parties = parties;
    }

    void print(List<LinkOverTime> begun, List<LinkOverTime> ended) {
        ended.forEach(link -> link("-", link));
        begun.forEach(link -> link("+", link));
    }

    private void link(String mark, LinkOverTime link) {
        console.out()
                .println("    %s %s in %s: %s"
                        .formatted(
                                mark,
                                name(link.owner()),
                                name(link.owned()),
                                shown(InterestText.of(link.interests()))));
        console.out()
                .println(console.faint(
                        "      statement %s of %s".formatted(shown(link.statementId()), link.statementDate())));
    }

    void warn(List<WarningView> warnings) {
        for (WarningView warning : warnings) {
            console.out().println();
            console.out().println(console.warning(shown(warning.message())));
        }
    }

    private String name(String id) {
        OwnerParty party = parties.get(id);
        return party == null ? id : shown(Words.nameOf(party));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }
}
