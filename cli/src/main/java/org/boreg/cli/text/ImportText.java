package org.boreg.cli.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.boreg.cli.register.ImportAccount;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.ImportAnswer.FindingView;

/** The account of an import: what became of every statement, and what is wrong with the data, by kind. */
public final class ImportText {

    private static final int PLACES_OF_A_CODE = 5;
    private static final List<String> WORST_FIRST = List.of("error", "warning", "info");

    private final Console console;
    private final ImportAccount account;

    public ImportText(Console console, ImportAccount account) {
        this.console = console;
        this.account = account;
    }

    public void print() {
        findings();
        line("%s read = %s loaded + %s unchanged + %s rejected"
                .formatted(
                        Words.count(account.read(), "statement", "statements"),
                        Words.count(account.loaded()),
                        Words.count(account.unchanged()),
                        Words.count(account.rejected())));
        line(console.faint("import " + account.importId()));
        if (account.cameToItsEnd() && account.loaded() == 0 && account.unchanged() > 0) {
            line("Nothing new: the register had all of them already.");
        }
    }

    private void findings() {
        Map<String, List<FindingView>> byCode = account.findings().stream()
                .collect(Collectors.groupingBy(FindingView::code, TreeMap::new, Collectors.toList()));
        for (String severity : WORST_FIRST) {
            byCode.values().stream()
                    .filter(findings -> findings.get(0).severity().equals(severity))
                    .forEach(this::findingsOfCode);
        }
    }

    private void findingsOfCode(List<FindingView> findings) {
        FindingView first = findings.get(0);
        long count = account.findingCounts().getOrDefault(first.code(), (long) findings.size());
        line("%s %s: %s".formatted(console.warning(first.severity()), console.bold(first.code()), Words.count(count)));
        findings.stream().limit(PLACES_OF_A_CODE).forEach(this::place);
        if (count > PLACES_OF_A_CODE) {
            line(console.faint("  and %s more of this kind (--format json lists up to %d)"
                    .formatted(Words.count(count - PLACES_OF_A_CODE), 100)));
        }
    }

    private void place(FindingView finding) {
        String place = finding.line() == null ? finding.file() : finding.file() + ", line " + finding.line();
        String statement = finding.statementId() == null ? "" : ", statement " + finding.statementId();
        String pointer = finding.pointer().isEmpty() ? "" : ", at " + finding.pointer();
        line("  " + shown(place + statement + pointer));
        line("    " + shown(finding.message()));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
