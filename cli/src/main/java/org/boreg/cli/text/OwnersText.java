package org.boreg.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.LinkView;
import org.boreg.service.questions.OwnersView.MakeupView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.OwnersView.Range;

/** Who owns a company, why, and through which chains, down to the statements that say so. */
public final class OwnersText {

    private final Console console;
    private final OwnersView answer;

    public OwnersText(Console console, OwnersView answer) {
        this.console = console;
        this.answer = answer;
    }

    public void print() {
        line(console.bold("Who owns " + name(answer.subject()))
                + console.faint("  " + answer.subject().id()));
        line("As of %s, as known on %s; %s."
                .formatted(
                        answer.asOf(),
                        answer.knownAt(),
                        StakeText.rule(answer.regime(), answer.threshold(), answer.exclusive())));
        answer.declared()
                .forEach(declared -> line(shown(declared.text())
                        + console.faint(": statement " + String.join(", ", declared.statements()))));
        owners();
        others();
        untraced();
        warnings();
    }

    private void owners() {
        heading("Beneficial owners");
        if (answer.owners().isEmpty()) {
            line("  none found");
        }
        answer.owners().forEach(owner -> party(owner, owner.certainty()));
    }

    private void others() {
        if (!answer.others().isEmpty()) {
            heading("Others at the end of a chain");
            answer.others().forEach(other -> party(other, Words.whatIs(other.party())));
        }
    }

    private void party(OwnerView owner, String mark) {
        line("");
        line("  %s  %s%s"
                .formatted(
                        console.bold(name(owner.party())),
                        mark,
                        console.faint("  " + owner.party().id())));
        line("    " + StakeText.stakes(owner.shares(), owner.votes(), owner.control()));
        owner.grounds().stream()
                .filter(ground -> answer.threshold() == null)
                .forEach(ground -> line("    - %s: %s".formatted(ground.certainty(), shown(ground.text()))));
        owner.reasons().forEach(reason -> line("    - " + shown(reason)));
        if (owner.declaredShares() != null) {
            line("    declared as held indirectly: %s of the shares".formatted(RangeText.of(owner.declaredShares())));
        }
        if (owner.declaredVotes() != null) {
            line("    declared as held indirectly: %s of the votes".formatted(RangeText.of(owner.declaredVotes())));
        }
        owner.paths().forEach(this::path);
        rest(owner.sharesMakeup(), "shares");
        if (!owner.votesMakeup().equals(owner.sharesMakeup())) {
            rest(owner.votesMakeup(), "votes");
        }
        if (owner.pathsCapped()) {
            line("    and more chains: the %d strongest are listed"
                    .formatted(owner.paths().size()));
        }
    }

    /** What the chains listed do not come to. */
    private void rest(MakeupView makeup, String of) {
        if (makeup.rest() > 0) {
            line("    %s of the %s more comes by %s"
                    .formatted(
                            RangeText.of(new Range(makeup.rest(), makeup.rest(), false, false)),
                            of,
                            makeup.cyclesAlone() ? "companies that own one another" : "chains that are not listed"));
        }
    }

    private void path(PathView path) {
        line("    chain: %s of the shares".formatted(RangeText.of(path.shares())));
        line("      " + partyName(path.parties().get(0)));
        for (int i = 0; i < path.links().size(); i++) {
            link(path.links().get(i), path.parties().get(i + 1));
        }
    }

    private void link(LinkView link, String owned) {
        line("      > %s of %s".formatted(held(link), partyName(owned)));
        line(console.faint(
                "        " + shown(kinds(link.interests()) + "statement " + String.join(", ", link.statements()))));
    }

    private static String held(LinkView link) {
        if (link.shares().equals(link.votes())) {
            return RangeText.of(link.shares()) + " of shares and votes";
        }
        if (RangeText.isNothing(link.votes())) {
            return RangeText.of(link.shares());
        }
        return "%s of the shares and %s of the votes"
                .formatted(RangeText.of(link.shares()), RangeText.of(link.votes()));
    }

    private static String kinds(List<String> interests) {
        return interests.isEmpty()
                ? ""
                : interests.stream().map(Words::ofCode).collect(Collectors.joining(", ")) + "; ";
    }

    private void untraced() {
        heading("Not traced to a known person");
        Range untraced = answer.untraced().shares();
        line("  " + (RangeText.isNothing(untraced) ? "nothing" : RangeText.of(untraced) + " of the shares"));
    }

    private void warnings() {
        if (!answer.complete()) {
            line("");
            line(console.warning("The chains are too many to follow all of them: owners may be missing."));
        }
        new WarningsText(console).print(answer.warnings());
    }

    private void heading(String title) {
        line("");
        line(console.bold(title));
    }

    private String partyName(String id) {
        OwnerParty party = answer.parties().get(id);
        return party == null ? id : name(party);
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
