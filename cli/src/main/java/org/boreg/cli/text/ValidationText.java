package org.boreg.cli.text;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.finding.CatalogueEntry;
import org.boreg.bods.finding.Cut;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.report.FindingsOfCode;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.bods.report.ReportWords;
import org.boreg.bods.report.Word;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Lines;

/** What a validation has found, for a person at a terminal: the summary, then each kind with its first places, then numbers. */
public final class ValidationText {

    private static final int PLACES_OF_A_CODE = 5;
    private static final int VALUES_OF_A_STATISTIC = 6;
    private static final int LONGEST_MESSAGE = 400;
    private static final int LONGEST_NAME = 120;
    private static final String INDENT = "  ";

    private final Console console;
    private final ReportWords words;
    private boolean first = true;

    public ValidationText(Console console, ReportLanguage language) {
        this.console = console;
        this.words = ReportWords.in(language);
    }

    /** After what was printed before, with a blank line between the two. */
    public void print(ValidationReport report) {
        if (!first) {
            line("");
        }
        first = false;
        summary(report);
        FindingsOfCode.of(report).forEach(of -> findings(of, report));
        statistics(report.statistics().counts());
    }

    private void summary(ValidationReport report) {
        String verdict = words.verdict(report);
        line(console.bold(shown(report.file(), LONGEST_MESSAGE)) + ": "
                + (report.isValid() ? verdict : console.warning(verdict)));
        List<String> counts = new ArrayList<>();
        counts.add(words.version(report.version()));
        counts.add(words.of(Word.STATEMENTS, report.statements()));
        for (Severity severity : Severity.values()) {
            counts.add(words.count(severity, report.count(severity)));
        }
        paragraph(INDENT, String.join(", ", counts));
        if (!report.complete()) {
            paragraph(INDENT, words.of(Word.NOTHING_TO_JUDGE));
        }
        if (!report.skipped().isEmpty()) {
            paragraph(
                    INDENT,
                    words.of(Word.SAMPLE, report.statements()) + " "
                            + words.of(Word.SAMPLE_SKIPPED, report.skipped().size()));
        }
    }

    private void findings(FindingsOfCode of, ValidationReport report) {
        CatalogueEntry.Words about = of.code().entry().in(words.language().locale());
        line("");
        String times = words.of(Word.TIMES, of.count());
        line("%s %s (%s)"
                .formatted(severity(of.severity()), console.bold(of.code().code()), times));
        paragraph(INDENT, about.title());
        paragraph(INDENT, about.explanation());
        of.listed().stream().limit(PLACES_OF_A_CODE).forEach(finding -> place(finding, report));
        long more = of.beyond(Math.min(PLACES_OF_A_CODE, of.listed().size()));
        if (more > 0) {
            line(console.faint(INDENT + INDENT + words.of(Word.MORE_PLACES, more)));
        }
    }

    private String severity(Severity severity) {
        String word = words.ofSeverity(severity);
        return severity == Severity.INFO ? word : console.warning(word);
    }

    private void place(Finding finding, ValidationReport report) {
        List<String> where = new ArrayList<>();
        where.add(shown(withoutFolder(finding.place().file(), report), LONGEST_NAME));
        where.add(
                finding.place().line() > 0
                        ? words.of(Word.AT_LINE, finding.place().line())
                        : words.of(Word.IN_WHOLE_FILE));
        if (finding.statementId() != null) {
            where.add(words.of(Word.OF_STATEMENT, shown(finding.statementId(), LONGEST_NAME)));
        }
        if (!finding.filePointer().isEmpty()) {
            where.add(words.of(Word.AT_POINTER, shown(finding.filePointer(), LONGEST_NAME)));
        }
        paragraph(INDENT + INDENT, String.join(", ", where));
        paragraph(
                INDENT + INDENT + INDENT, shown(finding.message(words.language().locale()), LONGEST_MESSAGE));
    }

    /** The heading names the folder already. */
    private static String withoutFolder(String file, ValidationReport report) {
        int folder = report.file().lastIndexOf(File.separatorChar) + 1;
        return file.startsWith(report.file()) ? file.substring(folder) : file;
    }

    private void statistics(Map<String, Map<String, Long>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        line("");
        line(console.bold(words.of(Word.STATISTICS)));
        counts.forEach((name, values) -> paragraph(INDENT, words.ofStatistic(name) + ": " + listed(values)));
    }

    private String listed(Map<String, Long> values) {
        List<Map.Entry<String, Long>> largest = new ArrayList<>(values.entrySet());
        if (largest.size() > VALUES_OF_A_STATISTIC) {
            largest.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        }
        Stream<String> first = largest.stream()
                .limit(VALUES_OF_A_STATISTIC)
                .map(value -> shown(value.getKey(), LONGEST_NAME) + " " + words.number(value.getValue()));
        long more = largest.size() - VALUES_OF_A_STATISTIC;
        return Stream.concat(first, more > 0 ? Stream.of(words.of(Word.STATISTICS_MORE, more)) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private void paragraph(String indent, String text) {
        Lines.of(console, text, indent.length()).forEach(part -> line(indent + part));
    }

    /** Text of the file, cleaned, and cut where it is endless. */
    private String shown(String text, int longest) {
        String clean = CleanText.of(Cut.to(longest, text));
        return console.shown(clean);
    }

    private void line(String text) {
        console.out().println(text);
    }
}
