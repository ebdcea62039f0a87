package org.boreg.cli.text;

import java.util.List;
import java.util.Objects;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Lines;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.Page;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.CheckAnswer.Calculation;
import org.boreg.service.declarations.CheckAnswer.Verdict;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.DueAnswer;
import org.boreg.service.declarations.DueAnswer.DueItem;
import org.boreg.service.declarations.FieldFinding;
import org.boreg.service.declarations.Receipt;
import org.jspecify.annotations.Nullable;

/** Declarations, for people. */
public final class DeclarationText {

    private static final int INDENT = 4;

    private final Console console;

    public DeclarationText(Console console) {
        this.console = console;
    }

    public void print(CheckAnswer check) {
        check.findings().forEach(this::finding);
        line(console.bold(
                check.ready() ? "Nothing keeps it from being submitted." : "It has errors, and is not submitted so."));
        if (check.calculation() != null) {
            print(check.calculation());
        }
    }

    public void print(Receipt receipt) {
        line(console.bold("Receipt " + receipt.number()) + ", " + receipt.state());
        line("  %s of %s".formatted(receipt.kind(), company(receipt.subject(), receipt.subjectName())));
        line("  submitted " + receipt.submittedAt());
        line("  SHA-256 " + receipt.sha256());
        if (receipt.daysLate() > 0) {
            line("  " + console.warning(late(receipt.daysLate())));
        }
    }

    public void print(DeclarationAnswer one) {
        line(console.bold(one.id()) + ", " + one.state());
        line("  %s of %s%s"
                .formatted(
                        one.kind(),
                        company(one.subject(), one.subjectName()),
                        one.statementDate() == null ? "" : " for " + one.statementDate()));
        line("  by " + shown(one.filer()) + ", changed " + one.changedAt());
        if (one.submittedAt() != null) {
            line("  submitted " + one.submittedAt() + ", SHA-256 " + Objects.requireNonNullElse(one.sha256(), ""));
        }
        if (one.daysLate() > 0) {
            line("  " + console.warning(late(one.daysLate())));
        }
        one.reasons()
                .forEach(reason -> line("  returned: "
                        + (reason.pointer() == null || reason.pointer().isEmpty() ? "" : shown(reason.pointer()) + ": ")
                        + shown(Objects.requireNonNullElse(reason.message(), ""))));
        if (one.publishedAt() != null) {
            line("  published " + one.publishedAt());
        }
        if (one.importId() != null) {
            line(console.faint("  import " + one.importId()));
        }
    }

    public void print(Page<DeclarationAnswer> declarations) {
        if (declarations.items().isEmpty()) {
            console.say("There are no such declarations.");
            return;
        }
        Table table = new Table("STATE", "KIND", "FOR", "LATE", "SUBJECT", "NAME").key("ID");
        declarations
                .items()
                .forEach(one -> table.add(
                        one.state(),
                        one.kind(),
                        one.statementDate() == null ? "" : one.statementDate().toString(),
                        one.daysLate() > 0 ? Words.count(one.daysLate(), "day", "days") : "",
                        one.subject(),
                        Objects.requireNonNullElse(one.subjectName(), ""),
                        one.id()));
        table.print(console);
        if (declarations.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    public void print(DueAnswer due) {
        if (due.items().isEmpty()) {
            console.say("Nothing is due.");
            return;
        }
        Table table = new Table("DUE", "LATE", "WHAT", "SUBJECT", "NAME").key("DECLARATION");
        due.items().forEach(item -> add(table, item));
        table.print(console);
        if (!due.complete()) {
            console.say("There are more.");
        }
    }

    private static void add(Table table, DueItem item) {
        table.add(
                item.dueBy() == null ? "" : item.dueBy().toString(),
                item.late() ? Words.count(item.daysLate(), "day", "days") : "",
                item.what(),
                item.subject(),
                Objects.requireNonNullElse(item.subjectName(), ""),
                Objects.requireNonNullElse(item.declaration(), ""));
    }

    private void finding(FieldFinding finding) {
        String where = finding.pointer().isEmpty() ? "" : finding.pointer() + ": ";
        line(finding.severity() + "  " + shown(where + finding.message()));
    }

    private void print(Calculation calculation) {
        line("By the register's calculation (" + calculation.regime() + "):");
        verdicts("  declared, and so it is", calculation.agree());
        verdicts("  not declared, and is a beneficial owner", calculation.alsoQualify());
        verdicts("  declared, and is no beneficial owner", calculation.doNotQualify());
        if (!calculation.complete()) {
            line("  The chains were too many to follow them all.");
        }
    }

    private void verdicts(String title, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            String name = Objects.requireNonNullElse(verdict.name(), verdict.party());
            line(title + ": " + console.bold(shown(name))
                    + (verdict.chain().size() > 2 ? " (" + shown(String.join(" > ", verdict.chain())) + ")" : ""));
            verdict.why()
                    .forEach(sentence -> Lines.of(console, sentence, INDENT)
                            .forEach(part -> line(" ".repeat(INDENT) + shown(part))));
        }
    }

    private static String late(long days) {
        return "tells of a change " + Words.count(days, "day", "days") + " too late";
    }

    private String company(String subject, @Nullable String name) {
        return name == null ? subject : subject + " " + shown(name);
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
