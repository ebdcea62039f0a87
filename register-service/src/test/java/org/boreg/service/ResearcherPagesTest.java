package org.boreg.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.importer.demo.DemoCase;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.UriUtils;

/** A researcher searches, reads who owns what and why, looks back in time, connects and compares. */
class ResearcherPagesTest extends DemoInBrowser {

    private static final String YEARS = "GB-COH:90000191";
    private static final int LARGEST_FIRST_PAGE = 100_000;

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void whoIsMeantIsFoundByNameNumberAndAddress(Visitor visitor) {
        open(visitor);
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        visit("/");
        page.waitForFunction("document.activeElement.id === 'q' && document.activeElement.role === 'combobox'");
        assertThat(responses).hasSizeGreaterThan(3);
        assertThat(List.copyOf(responses).stream()
                        .mapToInt(response -> response.body().length)
                        .sum())
                .isLessThan(LARGEST_FIRST_PAGE);
        assertHolds();

        page.keyboard().type("sparrowd");
        assertThat(page.locator("[role=option]").first()).containsText("Rowan Sparrowdale");
        assertHolds();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        page.waitForURL("**/party/*");
        expectHeading("Rowan Sparrowdale");

        visit("/?q=sparrowdale");
        assertThat(page.locator("ol.results > li")).hasCount(2);
        assertThat(mainText()).contains("Two Sparrows Bindery Ltd", "Sparrowhawk Drones Ltd", "1980");
        assertHolds();
        page.locator(".facets a").last().click();
        assertThat(page.locator("ol.results > li")).hasCount(1);
        assertHolds();
        page.locator(".applied a").click();
        assertThat(page.locator("ol.results > li")).hasCount(2);

        search("90000191");
        expectHeading("Brindlemoor Orchard Drinks Ltd");
        String address = page.url();
        search(address + "?asOf=2019-01-01");
        expectHeading("Brindlemoor Cider Works Ltd");
        assertThat(page.url()).isEqualTo(address + "?asOf=2019-01-01");
        search("GB90000191-E1");
        assertThat(page.url()).isEqualTo(address);
        search("zzqxv");
        assertThat(mainText()).contains(say("search.none", "zzqxv"));
        assertHolds();
    }

    private void search(String text) {
        visit("/");
        field(say("search.label")).fill(text);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(service.address().resolve("/").toString()));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aCompanyTellsWhoOwnsItByEveryRuleAndWhy(Visitor visitor) {
        open(visitor);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit("/party/" + YEARS);
        expectHeading("Brindlemoor Orchard Drinks Ltd");
        assertThat(page.locator(".owner .bar").first()).isVisible();
        assertThat(page.locator("a[href*='company-information']")).hasText(YEARS);
        assertHolds();

        field(say("dates.asOf")).fill("2019-06-01");
        field(say("rule.regime")).selectOption("eu-amlr");
        button(say("dates.show")).click();
        page.waitForURL(url -> url.contains("regime=eu-amlr"));
        Locator first = page.locator(".owner").first();
        assertThat(first).containsText("Adelina Quillfeather");
        assertThat(first).containsText("70\u00a0%");
        assertThat(first.locator(".grounds")).containsText("Art");
        assertThat(page.locator("#citation")).containsText("asOf=2019-06-01&knownAt=");
        assertThat(page.locator("#citation")).containsText("regime=eu-amlr");
        button(say("cite.copy")).click();
        assertThat(page.locator(".cite [role=status]")).hasText(say("cite.copied"));
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#citation").textContent());
        assertLinksAnswer();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(first.locator(".chain").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        first.locator("summary").focus();
        page.keyboard().press("Enter");
        assertHolds();
        first.locator(".evidence a").first().click();
        expectHeading(say("statement.heading"));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void whatIsMissingIsSaidAndWhatIsInQuestionIsMarked(Visitor visitor) {
        open(visitor);
        visit("/party/" + demo("Owners without a name"));
        assertThat(page.locator(".gaps")).containsText(say("gaps.untraced"));
        assertThat(page.locator(".gaps .maybe, .gaps .sure").first()).isVisible();
        assertHolds();
        visit("/party/" + demo("No beneficial owner, and it says so"));
        assertThat(page.locator(".gaps")).containsText(say("gaps.declared"));
        assertHolds();
        visit("/party/" + demo("Bands instead of numbers"));
        assertThat(page.locator(".owner .bar .maybe").first()).isVisible();
        assertHolds();

        visit("/party/" + demo("A company that is no more"));
        String statementId = page.locator("#records ~ .scroll tbody a").first().getAttribute("href");
        String report = """
                {"statementId": "%s", "claim": "It lives."}""".formatted(statementId.replace("/statement/", ""));
        assertThat(publicly.post("/api/v1/discrepancies", "application/json", report)
                        .status())
                .isEqualTo(201);
        page.reload();
        assertThat(page.locator("#records ~ .scroll .chip.warn").first()).hasText(say("records.query"));
        assertHolds();

        visit("/party/" + demo("One holding told by four companies"));
        assertThat(page.locator("main")).containsText(say("joined.title"));
        visit("/?q=rowan+sparrowdale");
        page.locator("ol.results a").first().click();
        assertThat(page.locator("main")).containsText(say("candidates.title"));
        assertThat(page.locator("#portfolio ~ .scroll tbody")).containsText("100\u00a0%");
        assertHolds();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void theHistoryTellsWhatWasSaidWhenAndWhatWasPutRight(Visitor visitor) {
        open(visitor);
        visit("/party/" + demo("A number put right"));
        link(say("party.ways.history")).click();
        page.waitForURL(url -> url.contains("/history"));
        Locator correction = page.locator(".timeline > li.corrected").last();
        assertThat(correction).containsText("12");
        assertThat(correction).containsText("21");
        assertThat(correction).containsText("Fiachra");
        assertThat(page.locator(".periods")).containsText("30\u00a0%");
        page.locator("summary").first().click();
        assertHolds();
        assertLinksAnswer();

        field(say("party.knownAt")).fill("2021-05-01");
        button(say("dates.show")).click();
        page.waitForURL(url -> url.contains("knownAt=2021-05-01"));
        assertThat(page.locator(".timeline > li.corrected")).hasCount(0);
        assertHolds();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void twoAreConnectedInSentencesWithTheirEvidence(Visitor visitor) {
        open(visitor);
        visit("/");
        link(say("connections.nav")).click();
        expectHeading(say("connections.title"));
        assertHolds();
        field(say("connections.from")).focus();
        page.keyboard().type("adelina quill");
        page.locator("[role=option]:visible").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(field(say("connections.from"))).hasValue("Adelina Quillfeather");
        page.keyboard().press("Tab");
        page.keyboard().type("Corisande Applegarthen");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/connections\\?from=[^&]+&to=[^&]+"));
        assertThat(page.locator(".connection")).hasCount(1);
        assertThat(page.locator(".connection > ol > li")).hasCount(2);
        assertThat(page.locator("svg.picture")).isVisible();
        assertThat(page.locator(".connection")).containsText(say("connections.length", 2));
        assertHolds();
        assertLinksAnswer();
        page.locator(".connection .evidence a").first().click();
        expectHeading(say("statement.heading"));

        visit("/connections?from=sparrowdale&to=" + YEARS);
        assertThat(page.locator("ol.results > li")).hasCount(2);
        assertHolds();
        page.locator("ol.results a").first().click();
        assertThat(page.locator(".note")).hasText(say("connections.none"));
        visit("/connections?from=zzqxv&to=" + YEARS);
        assertThat(page.locator("main")).containsText(say("connections.nobody"));
        assertHolds();
        visit("/connections?from=" + YEARS + "&to=" + YEARS);
        assertThat(page.locator(".note")).hasText(say("connections.same"));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void oneCompanyIsComparedInTimeAndByAllRules(Visitor visitor) {
        open(visitor);
        visit("/party/" + YEARS);
        link(say("party.ways.compare")).click();
        page.waitForURL("**/compare/*");
        expectHeading(say("compare.title", "Brindlemoor Orchard Drinks Ltd"));
        field(say("compare.from")).fill("2019-01-01");
        button(say("compare.submit")).click();
        page.waitForURL(url -> url.contains("from=2019-01-01"));
        Locator days = page.locator("#days ~ .scroll");
        assertThat(days).containsText("Benedick Orchardson-Lyle");
        assertThat(days).containsText("70\u00a0%");
        assertThat(days).containsText("45\u00a0%");
        Locator rules = page.locator("#verdicts ~ .scroll");
        assertThat(rules.locator("tbody tr")).hasCount(2);
        rules.locator("summary").first().click();
        assertThat(rules.locator(".grounds").first()).isVisible();
        assertHolds();
        assertLinksAnswer();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void namesOfAnyKindHoldOnEveryPage(Visitor visitor, RegisterGraph graph) {
        open(visitor);
        String hostile = "<img src=x onerror=alert(1)> \u202eevil\u202c ${7*7} {0} __${1}__ " + "long".repeat(2_500);
        Register.write(
                graph,
                Statements.entity("E-hostile", hostile, "GB-COH:<b>'&{x}"),
                Statements.person("P-arabic", "ياسمين \u0627\u0644\u0646\u062c\u0645\u0627\u0648\u064a", "E-hostile"),
                Statements.person("P-chinese", "欧阳霁虹".repeat(50), "E-hostile"),
                Statements.holding("R-arabic", "E-hostile", "P-arabic", 60),
                Statements.holding("R-chinese", "E-hostile", "P-chinese", 40));

        for (String path : List.of(
                "/party/E-hostile",
                "/party/P-arabic",
                "/party/E-hostile/history",
                "/compare/E-hostile?from=2020-01-01&threshold=10",
                "/connections?from=P-arabic&to=P-chinese",
                "/connections?from=E-hostile&to=P-chinese",
                "/?q=onerror")) {
            visit(path);
            assertThat(page.locator("main img").count()).as(path).isZero();
            assertHolds();
        }
        visit("/party/P-arabic");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void everyDemonstrationIsToldOnEveryPage() {
        for (DemoCase demo : DemoRegister.cases()) {
            String id = idOf(UriUtils.encodePathSegment(demo.identifier(), StandardCharsets.UTF_8));
            for (String path : List.of("/party/" + id, "/party/" + id + "/history", "/compare/" + id)) {
                Reply reply = publicly.page(path);
                assertThat(reply.status()).as("%s: %s", demo.title(), path).isEqualTo(200);
                assertThat(reply.text())
                        .as("%s: %s", demo.title(), path)
                        .contains("</html>")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedInAPage() {
        String id = idOf(YEARS);
        for (String path : List.of(
                "/party/" + id + "?regime=none",
                "/party/" + id + "?threshold=many",
                "/party/" + id + "?asOf=yesterday",
                "/party/" + id + "?portfolio=none",
                "/compare/" + id + "?from=2024-01-01&to=2023-01-01",
                "/connections?alternatives=1000",
                "/?q=a&birthYear=x",
                "/?q=" + "a".repeat(300))) {
            assertThat(publicly.page(path).status()).as(path).isEqualTo(400);
        }
        assertThat(publicly.page("/connections?from=" + "a".repeat(300) + "&to=%7Bx%7D")
                        .status())
                .isEqualTo(200);
        assertThat(publicly.page("/?q=" + UriUtils.encode("https://elsewhere.example/party/x", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    private void assertLinksAnswer() {
        for (Locator link : page.locator(".cite .links a").all()) {
            String href = link.getAttribute("href");
            assertThat(publicly.get(href).status()).as(href).isEqualTo(200);
        }
    }

    private static String demo(String title) {
        return DemoRegister.cases().stream()
                .filter(demo -> demo.title().equals(title))
                .findFirst()
                .orElseThrow()
                .identifier();
    }
}
