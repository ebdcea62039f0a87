package org.boreg.bods.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.ValidationReport;

/** What a page says about one file: the verdict, what was found by code, and the file in numbers. */
final class HtmlFile {

    private static final int VALUES_SHOWN = 20;
    private static final int CODES_WITHOUT_LIST = 2;

    private final Markup html;
    private final ReportWords words;
    private final ValidationReport report;
    private final String id;
    private final List<FindingsOfCode> codes;

    /** @param id of the section, from which those of its parts are made */
    HtmlFile(Markup html, ReportWords words, ValidationReport report, String id) {
        this.html = html;
        this.words = words;
        this.report = report;
        this.id = id;
        this.codes = FindingsOfCode.of(report);
    }

    void write() {
        html.open("section", "class", "file", "id", id, "aria-labelledby", id + "-name");
        name();
        verdict();
        if (codes.isEmpty()) {
            html.element("p", words.of(Word.NOTHING_FOUND), "class", "quiet");
        } else {
            findings();
        }
        statistics();
        html.close();
    }

    /** The name of the file, and before it, less loudly, the folder. */
    private void name() {
        int folder = Math.max(report.file().lastIndexOf('/'), report.file().lastIndexOf('\\')) + 1;
        html.open("h2", "id", id + "-name").open("bdi");
        if (folder > 0) {
            html.element("span", report.file().substring(0, folder), "class", "folder");
        }
        html.text(report.file().substring(folder)).close().close();
    }

    private void verdict() {
        html.open("div", "class", "verdict " + Tone.of(report).className());
        html.element("p", words.verdict(report), "class", "word");
        html.open("div");
        if (report.complete()) {
            html.element("p", words.of(report.isValid() ? Word.VALID_MEANS : Word.NOT_VALID_MEANS));
        } else {
            html.element("p", words.of(Word.NOTHING_TO_JUDGE));
        }
        sample();
        html.open("p", "class", "counts");
        html.element("span", words.version(report.version()));
        html.element("span", words.of(Word.STATEMENTS, report.statements()));
        for (Severity severity : Severity.values()) {
            html.element("span", words.count(severity, report.count(severity)));
        }
        html.close().close().close();
    }

    private void sample() {
        if (!report.skipped().isEmpty()) {
            html.open("p");
            html.text(words.of(Word.SAMPLE, report.statements()) + " "
                    + words.of(Word.SAMPLE_SKIPPED, report.skipped().size()));
            html.close();
        }
    }

    private void findings() {
        html.element("h3", words.of(Word.FINDINGS), "class", "part");
        if (codes.size() > CODES_WITHOUT_LIST) {
            list();
        }
        codes.forEach(of -> new HtmlFindings(html, words, of, report.listedPerCode(), idOf(of)).write());
    }

    private void list() {
        html.open("ul", "class", "codes");
        for (FindingsOfCode of : codes) {
            html.open("li");
            html.element(
                    "span",
                    words.ofSeverity(of.severity()),
                    "class",
                    "chip " + Tone.of(of.severity()).className());
            html.open("span").open("a", "href", "#" + idOf(of));
            html.text(of.code().entry().in(locale()).title()).close().close();
            html.element("span", words.number(of.count()), "class", "number");
            html.close();
        }
        html.close();
    }

    private void statistics() {
        Map<String, Map<String, Long>> counts = report.statistics().counts();
        if (counts.isEmpty()) {
            return;
        }
        html.element("h3", words.of(Word.STATISTICS), "class", "part");
        html.open("div", "class", "statistics");
        counts.forEach(this::statistic);
        html.close();
    }

    private void statistic(String name, Map<String, Long> values) {
        List<Map.Entry<String, Long>> largest = new ArrayList<>(values.entrySet());
        if (largest.size() > VALUES_SHOWN) {
            largest.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        }
        html.open("table").element("caption", words.ofStatistic(name));
        html.open("thead", "class", "unseen").open("tr");
        html.element("th", words.of(Word.STATISTIC_VALUE), "scope", "col");
        html.element("th", words.of(Word.STATISTIC_COUNT), "scope", "col", "class", "number");
        html.close().close().open("tbody");
        largest.stream().limit(VALUES_SHOWN).forEach(value -> {
            html.open("tr")
                    .open("th", "scope", "row")
                    .element("bdi", value.getKey())
                    .close();
            html.element("td", words.number(value.getValue()), "class", "number")
                    .close();
        });
        html.close();
        if (largest.size() > VALUES_SHOWN) {
            html.open("tfoot").open("tr");
            html.element("td", words.of(Word.STATISTICS_MORE, largest.size() - VALUES_SHOWN), "colspan", "2");
            html.close().close();
        }
        html.close();
    }

    private String idOf(FindingsOfCode of) {
        return id + "-" + of.code().code();
    }

    private Locale locale() {
        return words.language().locale();
    }
}
