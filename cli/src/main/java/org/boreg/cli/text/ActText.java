package org.boreg.cli.text;

import java.util.Objects;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.AnswersJson;

/** What operators did, act by act. */
public final class ActText {

    private final Console console;

    public ActText(Console console) {
        this.console = console;
    }

    /** @param json whether for programs instead of people */
    public void print(ActView act, boolean json) {
        if (json) {
            console.out()
                    .println(CleanText.json(AnswersJson.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(act)));
        } else {
            act(act);
        }
    }

    public void print(Page<ActView> acts) {
        if (acts.items().isEmpty()) {
            console.say("Nothing was redacted, merged, split or undone in this register.");
            return;
        }
        acts.items().forEach(this::act);
        if (acts.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    private void act(ActView act) {
        console.out()
                .println(console.bold(act.kind())
                        + " of " + shown(about(act))
                        + (act.revokedBy() == null ? "" : ", taken back"));
        console.out().println("  " + act.at() + " by " + shown(act.by()) + ": " + shown(act.reason()));
        console.out().println(console.faint("  act " + act.id()));
    }

    private static String about(ActView act) {
        if (act.statementId() != null) {
            return "statement " + act.statementId();
        }
        if (act.importId() != null) {
            return "import " + act.importId() + ": "
                    + Words.count(Objects.requireNonNullElse(act.statements(), 0L), "statement", "statements");
        }
        return act.revokes() != null
                ? "act " + act.revokes()
                : "parties " + String.join(", ", act.parties()) + ": "
                        + Words.count(act.records(), "record", "records");
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }
}
