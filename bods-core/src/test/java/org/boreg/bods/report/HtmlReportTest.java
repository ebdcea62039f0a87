package org.boreg.bods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.ValidationReport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern HEADING = Pattern.compile("<h(\\d)");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");

    @Test
    void aReaderIsToldWhatIsWrongWhereAndWhatToDo() {
        String page = page(new Reports().with(Reports.ERROR, 1).report());

        assertThat(page)
                .contains("not valid")
                .contains(
                        "<h4 id=\"file-1-statement_date_is_future_date-title\">The date of a statement is in the future")
                .contains("Give the day on which the declaration was made.")
                .contains("<code translate=\"no\"><bdi>statement-0</bdi></code>")
                .contains("The statement is dated 2999-12-31")
                .contains("&quot;statementDate&quot;: &quot;2024-05-20&quot;")
                .contains("November 23, 2026");
    }

    @Test
    void theSameIsToldInSpanish() {
        String page = page(
                ReportLanguage.SPANISH, new Reports().with(Reports.ERROR, 1).report());

        assertThat(page)
                .contains("<html lang=\"es\">", "no válido", "La fecha de una declaración está en el futuro")
                .contains("Indique el día", "23 de noviembre de 2026")
                .doesNotContain("The statement", "Error", "What ");
    }

    @Test
    void aFileWithoutFindingsIsSaidToBeValid() {
        assertThat(page(Reports.clean()))
                .contains(">valid<", "There is nothing to mend")
                .doesNotContain("<article");
    }

    @Test
    void textOfAFileIsNeverMarkup() {
        String evil = "<script>alert(1)</script>\"'&\u0000\u202e\ud800";
        ValidationReport report = new Reports()
                .file(evil)
                .with(Reports.ERROR, new Place(evil, 1, 0), evil, "/" + evil, Saying.of("date", evil))
                .statistics(Map.of(evil, Map.of(evil, 1L)))
                .report();

        String page = page(report, report);

        assertThat(page)
                .doesNotContain("<script", "\u0000", "\"'", "\ud800")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFD");
    }

    @Test
    void nothingComesFromElsewhereAndNothingRuns() {
        String page = page(new Reports().with(Reports.ERROR, 200).report());

        assertThat(page)
                .doesNotContain("<script", "<img", "<link", "src=", "url(", "@import", " style=")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .contains(
                        "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-");
        assertThat(found(LINK, page)).isNotEmpty().allMatch(link -> link.startsWith("#"));
    }

    @Test
    void everyLinkLeadsToAPlaceOfThePageAndEveryIdIsOnce() {
        ValidationReport report = new Reports()
                .with(Reports.ERROR, 2)
                .with(Reports.WARNING, 2)
                .with(FindingCode.UNKNOWN_SCHEMA_VERSION_USED, 1)
                .report();

        String page = page(report, report);

        List<String> ids = found(ID, page);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found(LINK, page)).allMatch(link -> ids.contains(link.substring(1)));
        assertThat(ids).contains("file-1", "file-2", "file-1-mixed_schema_versions", "file-2-mixed_schema_versions");
    }

    @Test
    void headingsGoDownOneStepAtATimeAndTablesHaveCaptions() {
        ValidationReport report = new Reports()
                .with(Reports.ERROR, 2)
                .statistics(Map.of("records", Map.of("total", 3L)))
                .report();

        String page = page(report, report);

        List<Integer> levels =
                found(HEADING, page).stream().map(Integer::valueOf).toList();
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
        assertThat(count(page, "<table>")).isEqualTo(count(page, "<caption"));
        assertThat(page).doesNotContain("<th>");
    }

    @Test
    void findingsBeyondTheListedAreCounted() {
        String page = page(new Reports().with(Reports.ERROR, 5000).report());

        assertThat(page)
                .contains("5,000 times", "Show 90 more places")
                .contains("4,900 more were counted and are not listed: a report lists up to 100 of a kind.");
        assertThat(count(page, "<bdi>statement-")).isEqualTo(100);
    }

    @Test
    void severalFilesHaveATableOfContents() {
        String page = page(
                new Reports().file("first.json").with(Reports.ERROR, 1).report(),
                new Reports().file("second.json").report());

        assertThat(page).contains("Files in this report", "<a href=\"#file-2\"><bdi>second.json</bdi></a>");
        assertThat(page(Reports.clean())).doesNotContain("Files in this report");
    }

    @Test
    void aSampleAndAStoppedValidationSayWhatTheyAre() {
        assertThat(page(new Reports().sampled(FindingCode.OWNERSHIP_RING).report()))
                .contains("Only the first 6 statements were looked at.", "1 check that needs the whole file");
        assertThat(page(new Reports().stopped().report()))
                .contains("not read to its end", "no errors so far")
                .doesNotContain(">valid<");
    }

    @Test
    void theLargestNumbersAreShownOfALongStatistic() {
        Map<String, Long> years = new TreeMap<>();
        for (long year = 1900; year < 2000; year++) {
            years.put(String.valueOf(year), year);
        }

        String page =
                page(new Reports().statistics(Map.of("statementsByYear", years)).report());

        assertThat(page).contains("<bdi>1999</bdi>", "and 80 more values").doesNotContain("<bdi>1900</bdi>");
    }

    @Test
    void textsOfAnyLengthAreCut() {
        String endless = "x".repeat(1_000_000);
        ValidationReport report = new Reports()
                .with(Reports.ERROR, new Place("f", 1, 0), endless, "/" + endless, Saying.of("date", endless))
                .report();

        assertThat(page(report)).hasSizeLessThan(50_000);
    }

    private static String page(ValidationReport... reports) {
        return page(ReportLanguage.ENGLISH, reports);
    }

    private static String page(ReportLanguage language, ValidationReport... reports) {
        StringBuilder page = new StringBuilder();
        try {
            new HtmlReport(language, TODAY).write(List.of(reports), page);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return page.toString();
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
