package org.boreg.cli.text;

import java.util.List;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.ConnectionsView.ConnectionView;
import org.boreg.service.questions.ConnectionsView.HopEvidence;
import org.boreg.service.questions.ConnectionsView.HopView;
import org.boreg.service.questions.InterestView;

/** How two parties are connected, hop by hop, each with the statements that say so. */
public final class ConnectionsText {

    private final Console console;
    private final ConnectionsView answer;

    public ConnectionsText(Console console, ConnectionsView answer) {
        this.console = console;
        this.answer = answer;
    }

    public void print() {
        line(console.bold("How %s and %s are connected"
                .formatted(name(answer.from().id()), name(answer.to().id()))));
        line("As of %s, as known on %s; through ownership and control.".formatted(answer.asOf(), answer.knownAt()));
        if (answer.connections().isEmpty()) {
            line("");
            line("  not that the register knows of");
        }
        answer.connections().forEach(this::connection);
        if (answer.capped()) {
            line("");
            line("There are, or may be, more of these.");
        }
        if (!answer.complete()) {
            line("");
            line(console.warning("There is too much around the two to look at all of it: connections may be missing."));
        }
    }

    private void connection(ConnectionView connection) {
        line("");
        int hops = connection.hops().size();
        String hubs = connection.length() > hops
                ? console.faint("  (counts as %.1f, for its hubs)".formatted(connection.length()))
                : "";
        line("  " + console.bold(Words.count(hops, "hop", "hops")) + hubs);
        line("    " + name(connection.parties().get(0))
                + console.faint("  " + connection.parties().get(0)));
        for (int hop = 0; hop < hops; hop++) {
            hop(connection.hops().get(hop), connection.parties().get(hop + 1));
        }
    }

    private void hop(HopView hop, String next) {
        boolean downwards = hop.owned().equals(next);
        line("    %s %s%s"
                .formatted(downwards ? "has an interest in" : "is held by", name(next), console.faint("  " + next)));
        hop.evidence().forEach(this::evidence);
    }

    private void evidence(HopEvidence evidence) {
        List<InterestView> declared = evidence.declared();
        line("      " + shown(InterestText.of(declared)));
        line(console.faint("      statement %s of %s%s"
                .formatted(
                        shown(evidence.statementId()),
                        evidence.statementDate(),
                        evidence.source() == null ? "" : "; " + shown(evidence.source()))));
    }

    private String name(String id) {
        return answer.parties().containsKey(id)
                ? shown(Words.nameOf(answer.parties().get(id)))
                : id;
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
