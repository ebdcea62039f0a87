package org.boreg.bods.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.ValidationReport;

/**
 * Reports as one file of HTML for a person who has to mend a file: it needs no script, no network and nothing beside it.
 */
public final class HtmlReport {

    private static final String STYLE = read("report.css");

    /** Allows the report's own style, known by its hash, and nothing else: no script, no picture, no address elsewhere. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'".formatted(sha256(STYLE));

    private final ReportWords words;
    private final LocalDate today;

    /** @param today the date by which the files were judged */
    public HtmlReport(ReportLanguage language, LocalDate today) {
        this.words = ReportWords.in(language);
        this.today = today;
    }

    /** Writes a page about one file or several. It is in UTF-8, and ends in a line break. */
    public void write(List<ValidationReport> reports, Appendable out) throws IOException {
        try {
            Markup html = new Markup(out);
            html.own("<!DOCTYPE html>\n").open("html", "lang", words.language().code());
            head(html, reports);
            html.open("body");
            html.element("a", words.of(Word.SKIP_TO_CONTENT), "class", "skip", "href", "#content");
            header(html);
            html.open("main", "id", "content", "class", "frame", "tabindex", "-1");
            if (reports.size() > 1) {
                contents(html, reports);
            }
            for (int i = 0; i < reports.size(); i++) {
                new HtmlFile(html, words, reports.get(i), id(i)).write();
            }
            howToRead(html, reports);
            html.close();
            html.open("footer", "class", "site")
                    .open("div", "class", "frame")
                    .element("p", words.of(Word.FOOTER))
                    .close()
                    .close();
            html.close().close().own("\n");
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Writes what the page says about a file, and nothing around it: a section whose headings begin with {@code h2}, for a page of somebody
     * else, who gives it its looks.
     */
    public void writeSection(ValidationReport report, Appendable out) throws IOException {
        try {
            new HtmlFile(new Markup(out), words, report, id(0)).write();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void head(Markup html, List<ValidationReport> reports) {
        String about = reports.size() == 1 ? reports.get(0).file() + " · " : "";
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty("meta", "name", "robots", "content", "noindex")
                .element("title", about + words.of(Word.TITLE))
                .open("style")
                .own(STYLE)
                .close()
                .close();
    }

    private void header(Markup html) {
        html.open("header", "class", "site").open("div", "class", "frame");
        html.open("p", "class", "brand").element("strong", "boreg").close();
        html.element("h1", words.of(Word.TITLE));
        html.element("p", words.of(Word.JUDGED_ON, words.date(today)), "class", "quiet");
        html.close().close();
    }

    private void contents(Markup html, List<ValidationReport> reports) {
        html.open("section", "class", "contents", "aria-labelledby", "contents");
        html.element("h2", words.of(Word.CONTENTS), "id", "contents");
        html.open("div", "class", "scroll").open("table");
        html.element("caption", words.of(Word.CONTENTS), "class", "unseen");
        html.open("thead").open("tr");
        heading(html, words.of(Word.FILE));
        heading(html, words.of(Word.VERDICT));
        heading(html, words.of(Word.VERSION));
        for (Severity severity : Severity.values()) {
            html.element("th", words.columnOf(severity), "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (int i = 0; i < reports.size(); i++) {
            row(html, reports.get(i), id(i));
        }
        html.close().close().close().close();
    }

    private void row(Markup html, ValidationReport report, String id) {
        html.open("tr").open("th", "scope", "row").open("a", "href", "#" + id);
        html.element("bdi", report.file()).close().close();
        html.open("td")
                .element(
                        "span",
                        words.verdict(report),
                        "class",
                        "chip " + Tone.of(report).className())
                .close();
        html.element("td", words.version(report.version()));
        for (Severity severity : Severity.values()) {
            html.element("td", words.number(report.count(severity)), "class", "number");
        }
        html.close();
    }

    private void howToRead(Markup html, List<ValidationReport> reports) {
        html.open("section", "class", "how", "aria-labelledby", "how-to-read");
        html.element("h2", words.of(Word.HOW_TO_READ), "id", "how-to-read");
        html.element("p", words.of(Word.HOW_TO_READ_SEVERITIES));
        html.element("p", words.of(Word.HOW_TO_READ_PLACES));
        reports.stream()
                .findFirst()
                .ifPresent(report -> html.element("p", words.of(Word.HOW_TO_READ_LISTED, report.listedPerCode())));
        html.close();
    }

    private static void heading(Markup html, String text) {
        html.element("th", text, "scope", "col");
    }

    private static String id(int file) {
        return "file-" + (file + 1);
    }

    private static String read(String resource) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The report's style is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
