package org.boreg.bods.report;

import java.util.List;
import org.boreg.bods.finding.CatalogueEntry;
import org.boreg.bods.finding.Example;

/** The catalogue's example of a code, right and wrong side by side, with what differs marked. */
final class HtmlExample {

    private final Markup html;
    private final ReportWords words;
    private final CatalogueEntry entry;

    HtmlExample(Markup html, ReportWords words, CatalogueEntry entry) {
        this.html = html;
        this.words = words;
        this.entry = entry;
    }

    void write() {
        Example example = entry.example();
        ExampleLines good = ExampleLines.of(example, example.good());
        ExampleLines bad = ExampleLines.of(example, example.bad());
        html.open("details", "class", "example").element("summary", words.of(Word.EXAMPLE));
        html.open("div", "class", "pair");
        side(Word.EXAMPLE_GOOD, "good", good, bad);
        side(Word.EXAMPLE_BAD, "bad", bad, good);
        html.close();
        if (example.version() != null) {
            html.element(
                    "p",
                    words.of(Word.EXAMPLE_AT, example.version(), example.at().isEmpty() ? "/" : example.at()),
                    "class",
                    "quiet");
        }
        html.element("p", words.of(Word.CLAUSE) + ": " + entry.clause(), "class", "quiet");
        html.close();
    }

    private void side(Word title, String className, ExampleLines lines, ExampleLines other) {
        html.open("figure", "class", className).element("figcaption", words.of(title));
        html.open("pre", "tabindex", "0", "translate", "no");
        if (lines.isNothing()) {
            html.element("span", words.of(Word.EXAMPLE_LEFT_OUT), "class", "quiet");
        }
        List<String> shown = lines.shown();
        for (int i = 0; i < shown.size(); i++) {
            line(shown.get(i) + "\n", lines.differs(i, other));
        }
        if (lines.isCut()) {
            html.element("span", words.of(Word.EXAMPLE_CUT), "class", "quiet");
        }
        html.close().close();
    }

    private void line(String text, boolean marked) {
        if (marked) {
            html.element("mark", text);
        } else {
            html.text(text);
        }
    }
}
