package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.service.questions.AnswersJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The ownership picture, as it is looked at and moved through. */
class PicturePageTest extends DemoInBrowser {

    private static final int HELD_BY_THE_HUB = 40;
    private static final String CHAIN = "GB-COH:90000011";
    private static final String HOSTILE = "<script>alert(1)</script> \u202eevil\u202c ${7*7} " + "long".repeat(500);

    @BeforeAll
    void addAHubAndARing(RegisterGraph graph) {
        List<ParsedStatement> statements = new ArrayList<>(List.of(
                Statements.entity("E-hub", "Hub Nominees Ltd", ""),
                Statements.entity("E-ring-a", "Ring A Ltd", ""),
                Statements.entity("E-ring-b", "Ring B Ltd", ""),
                Statements.entity("E-hostile", HOSTILE, ""),
                owns("R-ring-a", "E-ring-b", "E-ring-a", "2020-01-01"),
                owns("R-ring-b", "E-ring-a", "E-ring-b", "2022-01-01"),
                owns("R-hostile", "E-ring-b", "E-hostile", "2020-01-01")));
        for (int i = 0; i < HELD_BY_THE_HUB; i++) {
            statements.add(Statements.entity("E-held-" + i, "Held " + i + " Ltd", ""));
            statements.add(owns("R-held-" + i, "E-held-" + i, "E-hub", "2020-01-01"));
        }
        Register.write(graph, statements.toArray(ParsedStatement[]::new));
    }

    private static ParsedStatement owns(String record, String owned, String owner, String since) {
        return Statements.statement(
                record, "relationship", owned, "2024-01-01", "new", """
                {"isComponent": false, "subject": "%s", "interestedParty": "%s", "interests": [
                  {"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 60}, "startDate": "%s"}]}
                """.formatted(owned, owner, since));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aPictureIsSeenFollowedByKeysAndExpanded(Visitor visitor) {
        open(visitor);
        visit("/party/E-hub/picture");
        String hub = idOf("E-hub");
        drawn(1);
        assertThat(page.url()).contains("/party/" + hub + "/picture");
        assertThat(page.locator("#still").isVisible()).isFalse();
        assertHolds();

        page.locator("#live").focus();
        page.keyboard().press("ArrowDown");
        assertThat(current()).isEqualTo(hub);
        assertThat(page.locator("#told").innerText()).contains("Hub Nominees Ltd", say("picture.open"));
        page.keyboard().press("ArrowDown");
        String below = current();
        assertThat(below).isNotEqualTo(hub);
        page.keyboard().press("ArrowUp");
        assertThat(current()).isEqualTo(hub);
        page.keyboard().press("+");
        page.keyboard().press("-");
        page.keyboard().press("Escape");
        assertThat(current()).isEmpty();

        assertThat(mainText()).contains(say("picture.more", HELD_BY_THE_HUB - 10));
        assertTableIsThePicture();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("e");
        drawn(2);
        assertThat(page.url()).contains("expand=" + hub);
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(HELD_BY_THE_HUB);
        assertTableIsThePicture();

        page.locator("#live").focus();
        page.keyboard().press("Enter");
        expectHeading("Hub Nominees Ltd");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aRingIsSaidToBeOneAndTimeIsMovedThrough(Visitor visitor) {
        open(visitor);
        visit("/party/E-ring-b/picture");
        drawn(1);
        assertThat(mainText()).contains(say("picture.inRing"), "<script>alert(1)</script>");
        assertHolds();

        page.locator("#asOfSlider").focus();
        page.keyboard().press("Home");
        page.locator("#live:not([data-drawn='1']):not([aria-busy])").waitFor();
        String day = (String) page.evaluate("document.getElementById('asOf').value");
        assertThat(page.url()).contains("asOf=" + day);
        assertThat(mainText()).doesNotContain(say("picture.inRing"));
        assertTableIsThePicture();

        page.reload();
        drawn(1);
        assertThat(page.locator("#asOf").inputValue()).isEqualTo(day);
        assertTableIsThePicture();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void everyFormatIsDownloaded(Visitor visitor) throws IOException {
        open(visitor);
        visit("/party/" + CHAIN + "/picture?direction=up&depth=10");
        drawn(1);

        assertThat(download("#svg")).contains("<svg", "Saltmarsh Lantern Ltd", "/picture?", say("site.tagline"));
        assertThat(download("#graphml")).contains("<graphml", "Saltmarsh Lantern Ltd", "<edge ");
        String csv = download("#csv");
        assertThat(csv.lines().count())
                .isEqualTo(1 + page.locator("#rows tbody tr[data-owner]").count());
        JsonNode statements = AnswersJson.mapper().readTree(download("#bods"));
        Set<String> behind = new TreeSet<>();
        statements.forEach(statement -> behind.add(statement.get("statementId").asString()));
        page.locator("#rows a[href^='/statement/']")
                .all()
                .forEach(evidence -> assertThat(behind).contains(evidence.getAttribute("title")));
        byte[] png = bytes("#png");
        assertThat(List.of(png[1], png[2], png[3])).containsExactly((byte) 'P', (byte) 'N', (byte) 'G');
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void thePictureNeedsNoScript(Visitor visitor) {
        open(visitor.options().setJavaScriptEnabled(false));
        visit("/party/E-hub/picture?lang=" + visitor.locale.getLanguage());

        assertThat(page.locator("#still svg").isVisible()).isTrue();
        assertThat(page.locator("#still svg .figure").count()).isEqualTo(12);
        page.locator("#rows .more-row a").click();
        assertThat(page.locator("#still svg .figure").count()).isEqualTo(HELD_BY_THE_HUB + 1);
        page.locator("#direction").selectOption("up");
        page.locator("#controls button").click();
        assertThat(page.locator("#still svg .figure").count()).isEqualTo(1);
    }

    private void drawn(int times) {
        page.locator("#live[data-drawn='" + times + "']:not([aria-busy])").waitFor();
    }

    private String current() {
        return page.locator("#live").getAttribute("data-current");
    }

    /** The holdings of the table are the lines of the picture that stands still, and of the data that the other one is drawn from. */
    private void assertTableIsThePicture() {
        Set<Object> rows = pairs("#rows tr[data-owner]");
        assertThat(rows).isNotEmpty();
        assertThat(pairs("#still g.line")).containsAll(rows);
        String json = page.locator("#json").getAttribute("href");
        Set<Object> links = new TreeSet<>();
        publicly.get(json)
                .json()
                .get("links")
                .forEach(link -> links.add(
                        link.get("owner").asString() + " " + link.get("owned").asString()));
        assertThat(links).isEqualTo(rows);
    }

    private Set<Object> pairs(String selector) {
        return new TreeSet<>((List<?>) page.evaluate(
                "selector => [...document.querySelectorAll(selector)].map(row => row.dataset.owner + ' ' + row.dataset.owned)",
                selector));
    }

    private String download(String selector) throws IOException {
        return new String(bytes(selector), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String selector) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(selector).click());
        return Files.readAllBytes(download.path());
    }
}
