package org.boreg.cli.text;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.Page;
import org.boreg.service.interest.InterestAnswer;
import org.jspecify.annotations.Nullable;

/** Applications for access on a legitimate interest, for people. */
public final class InterestsText {

    private final Console console;

    public InterestsText(Console console) {
        this.console = console;
    }

    public void print(Page<InterestAnswer> applications) {
        if (applications.items().isEmpty()) {
            console.say("There are no such applications.");
            return;
        }
        Table table = new Table("DUE", "STATE", "AS", "NAME").key("ID");
        for (InterestAnswer one : applications.items()) {
            table.add(one.dueOn() + clock(one), one.state(), one.capacity(), one.name(), one.id());
        }
        table.print(console);
        if (applications.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    public void print(InterestAnswer one) {
        line(console.bold(shown(one.name())) + ", " + one.capacity() + ": " + one.state());
        line("  applied %s, due %s%s".formatted(one.appliedAt(), one.dueOn(), clock(one)));
        line("  purpose:  " + shown(one.purpose()));
        line("  evidence: " + shown(one.evidence()));
        line("  contact:  " + shown(one.contact()));
        if (one.decidedAt() != null) {
            line("  decided %s%s".formatted(one.decidedAt(), byAndWhy(one.decidedBy(), one.reason())));
        }
        if (one.expiresAt() != null) {
            line("  access until %s, key %s"
                    .formatted(one.expiresAt(), one.keyId() == null ? "not collected yet" : one.keyId()));
        }
        if (one.revokedAt() != null) {
            line("  revoked %s%s".formatted(one.revokedAt(), byAndWhy(one.revokedBy(), one.revocationReason())));
        }
        line(console.faint("  application " + one.id()));
    }

    /** How much time is left to decide. */
    private static String clock(InterestAnswer one) {
        if (one.workingDaysLeft() == null || one.overdue() == null) {
            return "";
        }
        return one.overdue()
                ? " (overdue)"
                : " (%s)".formatted(Words.count(one.workingDaysLeft(), "working day", "working days"));
    }

    private String byAndWhy(@Nullable String by, @Nullable String why) {
        return (by == null ? "" : " by " + shown(by)) + (why == null ? "" : ": " + shown(why));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
