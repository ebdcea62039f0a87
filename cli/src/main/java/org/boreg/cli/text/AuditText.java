package org.boreg.cli.text;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.Page;
import org.boreg.service.audit.AuditLogAnswer;

/** Who did and read what, entry by entry. */
public final class AuditText {

    private final Console console;

    public AuditText(Console console) {
        this.console = console;
    }

    public void print(Page<AuditLogAnswer> entries) {
        if (entries.items().isEmpty()) {
            console.say("The log has nothing of that.");
            return;
        }
        entries.items().forEach(this::entry);
        if (entries.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    public void print(AuditVerdict verdict) {
        if (verdict.isIntact()) {
            console.out().println(Words.count(verdict.entries(), "entry is", "entries are") + " as they were written.");
        } else {
            console.out().println(console.bold("The log was changed."));
            verdict.faults()
                    .forEach(fault -> console.out().println("  entry " + fault.number() + ": " + fault.message()));
            long more = verdict.allFaults() - verdict.faults().size();
            if (more > 0) {
                console.out().println("  and " + Words.count(more, "more fault", "more faults"));
            }
        }
        console.out().println(console.faint("  end " + verdict.end()));
    }

    private void entry(AuditLogAnswer entry) {
        console.out()
                .println(entry.number() + "  " + entry.at() + "  " + console.bold(shown(entry.action()))
                        + (entry.details() == null ? "" : " (" + shown(entry.details()) + ")"));
        console.out()
                .println("  by " + shown(entry.by()) + " as " + shown(entry.role())
                        + (entry.about() == null ? "" : ": " + shown(entry.about())));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }
}
