package org.boreg.bods.report;

import java.util.List;
import org.boreg.bods.finding.CatalogueEntry;
import org.boreg.bods.finding.Cut;
import org.boreg.bods.finding.Finding;

/** What a page says about one code: what it means and what to do, an example, and where it was found. */
final class HtmlFindings {

    private static final int PLACES_SHOWN = 10;
    private static final int LONGEST_MESSAGE = 600;
    private static final int LONGEST_NAME = 200;

    private final Markup html;
    private final ReportWords words;
    private final FindingsOfCode findings;
    private final int listedPerCode;
    private final String id;
    private final boolean hasFields;

    HtmlFindings(Markup html, ReportWords words, FindingsOfCode findings, int listedPerCode, String id) {
        this.html = html;
        this.words = words;
        this.findings = findings;
        this.listedPerCode = listedPerCode;
        this.id = id;
        this.hasFields = findings.listed().stream()
                .anyMatch(finding -> !finding.pointer().isEmpty());
    }

    void write() {
        CatalogueEntry entry = findings.code().entry();
        CatalogueEntry.Words about = entry.in(words.language().locale());
        String tone = Tone.of(findings.severity()).className();
        html.open("article", "class", "code " + tone, "id", id, "aria-labelledby", id + "-title");
        html.element("h4", about.title(), "id", id + "-title");
        html.open("p", "class", "facts");
        html.element("span", words.ofSeverity(findings.severity()), "class", "chip " + tone);
        html.element("span", words.of(Word.TIMES, findings.count()));
        html.element("code", findings.code().code(), "translate", "no");
        html.close();
        html.element("p", about.explanation(), "class", "explanation");
        new HtmlExample(html, words, entry).write();
        places(about.title());
        html.close();
    }

    private void places(String title) {
        List<Finding> listed = findings.listed();
        int shown = listed.size() <= PLACES_SHOWN + 2 ? listed.size() : PLACES_SHOWN;
        if (shown > 0) {
            table(title, listed.subList(0, shown));
        }
        if (shown < listed.size()) {
            html.open("details").element("summary", words.of(Word.SHOW_MORE, listed.size() - shown));
            table(title, listed.subList(shown, listed.size()));
            html.close();
        }
        long unlisted = findings.beyond(listed.size());
        if (unlisted > 0) {
            html.element("p", words.of(Word.MORE_NOT_LISTED, unlisted, listedPerCode), "class", "quiet");
        }
    }

    private void table(String title, List<Finding> shown) {
        html.open("div", "class", "scroll").open("table");
        html.element("caption", words.of(Word.PLACE, title), "class", "unseen");
        html.open("thead").open("tr");
        html.element("th", words.of(Word.LINE), "scope", "col", "class", "number");
        html.element("th", words.of(Word.STATEMENT), "scope", "col");
        if (hasFields) {
            html.element("th", words.of(Word.FIELD), "scope", "col");
        }
        html.element("th", words.of(Word.MESSAGE), "scope", "col");
        html.close().close().open("tbody");
        shown.forEach(this::row);
        html.close().close().close();
    }

    private void row(Finding finding) {
        long line = finding.place().line();
        html.open("tr");
        html.element("td", line > 0 ? words.number(line) : "", "class", "number");
        html.open("td", "class", "name");
        statement(finding);
        html.close();
        if (hasFields) {
            html.open("td", "class", "name");
            pointer(finding.pointer());
            html.close();
        }
        html.open("td")
                .element(
                        "bdi",
                        Cut.to(LONGEST_MESSAGE, finding.message(words.language().locale())));
        html.close().close();
    }

    private void statement(Finding finding) {
        String file = finding.place().file();
        int member = file.indexOf('!');
        if (member >= 0) {
            html.element("bdi", Cut.to(LONGEST_NAME, file.substring(member + 1)), "class", "quiet")
                    .text(" ");
        }
        if (finding.statementId() != null) {
            html.open("code", "translate", "no").element("bdi", Cut.to(LONGEST_NAME, finding.statementId()));
            html.close();
        } else if (finding.place().index() < 0) {
            html.element("span", words.of(Word.IN_WHOLE_FILE), "class", "quiet");
        } else {
            html.element("span", words.of(Word.NTH, finding.place().index() + 1), "class", "quiet");
        }
    }

    private void pointer(String pointer) {
        if (pointer.isEmpty()) {
            return;
        }
        html.open("code", "translate", "no").open("bdi");
        boolean first = true;
        for (String step : Cut.to(LONGEST_NAME, pointer).substring(1).split("/", -1)) {
            if (!first) {
                html.breakable();
            }
            html.text("/" + step);
            first = false;
        }
        html.close().close();
    }
}
