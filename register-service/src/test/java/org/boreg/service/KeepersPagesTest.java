package org.boreg.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.boreg.graph.Statements;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of those who keep the register, and of those who want something of it: as they use them, from beginning to end. */
class KeepersPagesTest extends DemoInBrowser {

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        return super.settings(neo4j).withImportFolder(dataFolder.resolve("to-import"));
    }

    private void signIn(String key) {
        visit("/sign-in");
        field(say("signin.key")).fill(key);
        page.locator("main").getByText(say("signin.submit")).last().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void signInAsOperator() {
        signIn(KEY);
    }

    /** What the browser says of a form that comes back is no complaint. */
    private void expectWrong(String words) {
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText(words);
        complaints.removeIf(complaint -> complaint.contains("422"));
    }

    private void look(String name) {
        String folder = System.getenv("BOREG_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png")));
        }
        assertHolds();
    }

    private static String file(String id, boolean broken) {
        return Stream.of(
                        Statements.entity("E-" + id, "Sent by Page Ltd", "GB-COH:0" + id),
                        Statements.person("P-" + id, "Nora Sent", "E-" + id),
                        Statements.holding("R-" + id, "E-" + id, "P-" + id, 100))
                .map(statement -> statement.text().replace("\n", " "))
                .reduce(broken ? "{\"statementId\": \"no\"}\n" : "", (all, line) -> all + line + "\n");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aFileIsImportedAndUndone(Visitor visitor) throws IOException {
        open(visitor);
        visit("/imports");
        expectHeading(say("imports.title"));
        assertThat(link(say("imports.start"))).hasCount(0);
        visit("/imports/new");
        expectHeading(say("signin.title"));

        signInAsOperator();
        visit("/imports");
        look("imports");
        link(say("imports.start")).click();
        expectHeading(say("imports.new"));
        look("import-new");
        field(say("imports.file")).first().setInputFiles(payload("sent.jsonl", file("111" + visitor.width, true)));
        page.locator("#maxErrors").fill("many");
        button(say("imports.send.submit")).click();
        expectWrong(say("wrong.maxErrors"));
        assertThat(page.locator("#maxErrors")).hasValue("many");
        look("import-wrong");
        page.locator("#maxErrors").fill("");
        field(say("imports.file")).first().setInputFiles(payload("sent.jsonl", file("111" + visitor.width, true)));
        button(say("imports.send.submit")).click();

        expectHeading("sent.jsonl");
        assertThat(page.locator("#how")).hasText(say("imports.state.complete"));
        assertThat(page.locator("#found")).isVisible();
        page.locator("#outcome summary").first().click();
        look("import");
        Download rejects =
                page.waitForDownload(() -> link(say("imports.rejects.file")).click());
        assertThat(Files.readString(rejects.path())).contains("\"no\"");

        link(say("imports.undo")).click();
        expectHeading(say("imports.undo.title"));
        look("import-undo");
        page.evaluate("document.getElementById('reason').required = false");
        button(say("imports.undo.submit")).click();
        expectWrong(say("wrong.reason"));
        field(say("keeping.reason")).fill("Sent by mistake");
        button(say("imports.undo.submit")).click();
        expectHeading("sent.jsonl");
        assertThat(page.locator("#how")).hasText(say("imports.state.undone"));
        look("import-undone");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void filesThatAreThereAreImportedWithoutBeingSent(Visitor visitor) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve("to-import"));
        Files.writeString(folder.resolve("there.jsonl"), file("222" + visitor.width, false));
        open(visitor);
        signInAsOperator();
        visit("/imports/new");

        button(say("imports.folder.submit")).click();
        expectWrong(say("wrong.files"));
        page.getByLabel("there.jsonl").check();
        page.locator("#folder-dryRun").check();
        button(say("imports.folder.submit")).click();

        expectHeading("there.jsonl");
        assertThat(page.locator("#how")).hasText(say("imports.state.complete"));
        assertThat(page.locator("#outcome")).containsText(say("imports.trial.hint"));
        assertThat(link(say("imports.undo"))).hasCount(0);
        assertHolds();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void anErrorIsReportedAnsweredAndDecided(Visitor visitor) {
        String party = idOf("GB-COH:90000011");
        String statementId = publicly.get("/api/v1/parties/" + party + "/history")
                .json()
                .at("/steps/0/statementId")
                .asString();
        String filer = operator.post(
                        "/api/v1/keys",
                        "application/json",
                        "{\"label\": \"Filer\", \"roles\": [\"filer\"], \"companies\": [\"GB-COH:90000011\"]}")
                .json()
                .get("key")
                .asString();
        open(visitor);
        visit("/statement/" + statementId);
        link(say("discrepancies.link")).click();
        expectHeading(say("discrepancies.report"));
        look("report");
        page.evaluate("document.getElementById('claim').required = false");
        field(say("discrepancies.evidence.wish")).fill("https://example.org/list");
        button(say("discrepancies.report.submit")).click();
        expectWrong(say("wrong.claim"));
        assertThat(field(say("discrepancies.evidence.wish"))).hasValue("https://example.org/list");
        field(say("discrepancies.claim")).fill("<b>Another name</b> \u0634\u0631\u0643\u0629 " + "long".repeat(200));
        field(say("discrepancies.contact.wish")).fill("ann@example.org");
        button(say("discrepancies.report.submit")).click();

        expectHeading(say("discrepancies.one"));
        String address = page.url();
        String secret = page.locator("#secret-shown").innerText();
        assertThat(page.locator("main")).containsText("<b>Another name</b>");
        look("reported");
        context.clearCookies();
        visit(address);
        assertThat(page.locator("main")).not().containsText("Another name");
        field(say("discrepancies.secret.label")).fill("wrong");
        button(say("keeping.show")).click();
        expectWrong(say("wrong.secret"));
        field(say("discrepancies.secret.label")).fill(secret);
        button(say("keeping.show")).click();
        assertThat(page.locator("main")).containsText("<b>Another name</b>");

        context.clearCookies();
        signIn(filer);
        visit(address);
        link(say("discrepancies.answer.do")).click();
        field(say("discrepancies.answer")).fill("It is the name that we have.");
        look("answer");
        button(say("discrepancies.answer.submit")).click();
        assertThat(page.locator("main")).containsText("It is the name that we have.");
        visit("/discrepancies/" + address.replaceAll(".*/", "") + "/decision");
        expectHeading(say("problem.title.403"));
        complaints.removeIf(complaint -> complaint.contains("403"));

        context.clearCookies();
        signInAsOperator();
        visit("/discrepancies?state=answered");
        look("discrepancies");
        page.locator("ol.results a.name").first().click();
        assertThat(page.locator("main")).containsText("ann@example.org");
        link(say("discrepancies.decision.do")).click();
        page.getByLabel(say("discrepancies.outcome.dismissed")).check();
        field(say("keeping.reason")).fill("The name is right.");
        look("decide");
        button(say("discrepancies.decision.submit")).click();
        assertThat(page.locator("main")).containsText("The name is right.");
        look("decided");
        context.clearCookies();
        visit(address);
        assertThat(page.locator("main")).containsText("The name is right.");
        assertThat(page.locator("main")).not().containsText("ann@example.org");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void whoReportedAnErrorWithdrawsIt(Visitor visitor) {
        String statementId = publicly.get("/api/v1/parties/" + idOf("GB-COH:90000011") + "/history")
                .json()
                .at("/steps/0/statementId")
                .asString();
        open(visitor);
        visit("/statement/" + statementId + "/report");
        field(say("discrepancies.claim")).fill("I think so.");
        button(say("discrepancies.report.submit")).click();
        link(say("discrepancies.withdrawal.do")).click();
        expectHeading(say("discrepancies.withdrawal.do"));
        assertHolds();
        button(say("discrepancies.withdrawal.submit")).click();
        expectHeading(say("discrepancies.one"));
        assertThat(page.locator("main")).containsText(say("discrepancies.state.withdrawn"));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aKeyIsMadeShownOnceAndRevoked(Visitor visitor) {
        open(visitor);
        signInAsOperator();
        link(say("access.keys")).click();
        expectHeading(say("access.keys"));
        link(say("access.key.new")).click();
        field(say("access.key.label")).fill("For a test");
        field(say("access.role.filer")).check();
        look("key-new");
        button(say("access.key.new.submit")).click();
        expectWrong(say("wrong.companies"));
        assertThat(field(say("access.role.filer"))).isChecked();
        field(say("access.key.companies")).fill("GB-COH:90000011\nGB-COH:01234567");
        button(say("access.key.new.submit")).click();

        expectHeading("For a test");
        String key = page.locator("#shown").innerText();
        assertThat(key).startsWith("boreg_");
        look("key");
        page.reload();
        assertThat(page.locator("#shown")).hasCount(0);
        assertThat(new Asker(service.address(), key).get("/api/v1/me").status()).isEqualTo(200);
        link(say("access.key.revoke")).click();
        field(say("keeping.reason")).fill("The test is over");
        look("key-revoke");
        button(say("access.key.revoke.submit")).click();
        assertThat(page.locator("main")).containsText("The test is over");
        assertThat(new Asker(service.address(), key).get("/api/v1/me").status()).isEqualTo(401);
        visit("/keys");
        look("keys");

        link(say("access.log.about"))
                .or(page.locator("nav.desk").getByText(say("access.log")))
                .first()
                .click();
        expectHeading(say("access.log"));
        assertThat(page.locator("main")).containsText("key.revoke");
        look("log");
        link(say("access.log.verify")).click();
        assertThat(page.locator("main .note")).isVisible();
        look("verification");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void accessIsAppliedForGrantedAndCollected(Visitor visitor) {
        open(visitor);
        visit("/legitimate-interest");
        expectHeading(say("access.apply"));
        look("apply");
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.required = false)");
        field(say("access.apply.name")).fill("Ana Q. " + visitor.width);
        button(say("access.apply.submit")).click();
        expectWrong(say("wrong.capacity"));
        assertThat(field(say("access.apply.name"))).hasValue("Ana Q. " + visitor.width);
        field(say("access.apply.capacity")).selectOption("journalist");
        field(say("access.apply.purpose")).fill("An investigation");
        field(say("access.apply.evidence")).fill("\u8bb0".repeat(10_000));
        field(say("access.apply.contact")).fill("ana@example.org");
        button(say("access.apply.submit")).click();
        expectHeading(say("access.application"));
        String address = page.url();
        String claim = page.locator(".secret").innerText();
        look("application");

        context.clearCookies();
        signInAsOperator();
        visit("/applications");
        look("applications");
        link("Ana Q. " + visitor.width).click();
        look("applicant");
        link(say("access.grant")).click();
        field(say("access.until")).fill("1999-01-01");
        button(say("access.grant.submit")).click();
        expectWrong(say("wrong.until"));
        field(say("access.until")).fill("");
        look("grant");
        button(say("access.grant.submit")).click();
        assertThat(page.locator("main")).containsText(say("access.application.state.granted"));

        context.clearCookies();
        visit(address);
        assertThat(page.locator("main")).not().containsText("Ana Q.");
        field(say("access.claim")).fill("wrong");
        button(say("keeping.show")).click();
        expectWrong(say("wrong.applicationClaim"));
        field(say("access.claim")).fill(claim);
        button(say("keeping.show")).click();
        button(say("access.collect")).click();
        String key = page.locator("#shown").innerText();
        assertThat(new Asker(service.address(), key).get("/api/v1/me").text()).contains("legitimate-interest");
        look("collected");
        page.reload();
        assertThat(page.locator("#shown")).hasCount(0);
        assertThat(button(say("access.collect"))).hasCount(0);

        context.clearCookies();
        signInAsOperator();
        visit("/applications?state=granted");
        link("Ana Q. " + visitor.width).click();
        link(say("access.revocation")).click();
        field(say("keeping.reason")).fill("Passed it on");
        button(say("access.revocation.submit")).click();
        assertThat(page.locator("main")).containsText("Passed it on");
        assertThat(new Asker(service.address(), key).get("/api/v1/me").status()).isEqualTo(401);
    }

    /** @return the number of the declaration */
    private String declared(String identifier) {
        String id = operator.post("/api/v1/declarations", "application/json", """
                        {"subject": {"identifier": "%s", "name": "Lantern <Works> Ltd", "jurisdiction": "GB"},
                         "date": "2025-11-01",
                         "owners": [
                           {"person": {"name": "Cleo Marsh", "birthDate": "1980-02", "nationalities": ["GB"], "residence": "GB"},
                            "interests": [{"type": "shareholding", "shares": 20, "startDate": "2025-10-20"}]},
                           {"company": {"identifier": "GB-COH:90000011"},
                            "interests": [{"type": "shareholding", "shares": {"min": 75, "max": 80}, "startDate": "2025-10-20"}]}]}
                        """.formatted(identifier))
                .json()
                .get("id")
                .asString();
        assertThat(operator.post("/api/v1/declarations/" + id + "/submission", "application/json", "")
                        .status())
                .isEqualTo(200);
        return id;
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aDeclarationIsReviewedGivenBackOrPublished(Visitor visitor) {
        String wrong = declared("GB-COH:0888" + visitor.width);
        String right = declared("GB-COH:0999" + visitor.width);
        open(visitor);
        visit("/review");
        expectHeading(say("signin.title"));
        signInAsOperator();
        visit("/review");
        look("review");
        page.locator("a[href='/review/" + wrong + "']").click();
        expectHeading("Lantern <Works> Ltd");
        button(say("review.begin")).click();
        assertThat(page.locator(".heading")).containsText(say("review.state.in-review"));
        assertThat(page.locator("#structure ~ table")).containsText("Cleo Marsh");
        look("declaration");
        link(say("review.return")).click();
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.required = false)");
        field(say("review.pointer", 1)).fill("/owners/0/person/name");
        button(say("review.return.submit")).click();
        expectWrong(say("wrong.reasons"));
        field(say("review.reason", 1)).fill("Is this her whole name?");
        field(say("review.pointer", 1)).fill("/owners/0/person/name");
        look("return");
        button(say("review.return.submit")).click();
        assertThat(page.locator(".heading")).containsText(say("review.state.returned"));
        assertThat(page.locator("#reasons ~ ul")).containsText("Is this her whole name?");

        visit("/review/" + right);
        link(say("review.publication")).click();
        look("publish");
        button(say("review.publication.submit")).click();
        assertThat(page.locator(".heading")).containsText(say("review.state.published"));
        assertThat(publicly.get("/api/v1/parties/GB-COH:0999" + visitor.width).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void partiesAreJoinedAndThatIsTakenBack(Visitor visitor) {
        open(visitor);
        signInAsOperator();
        visit("/review/duplicates");
        look("duplicates");
        link(say("review.join")).first().click();
        look("join");
        page.evaluate("document.getElementById('reason').required = false");
        button(say("review.join.submit")).click();
        expectWrong(say("wrong.reason"));
        field(say("keeping.reason")).fill("The same passport");
        button(say("review.join.submit")).click();
        expectHeading(say("review.act.merge"));
        look("act");
        String party = page.locator("dd ul a").first().getAttribute("href").replaceAll(".*/", "");
        visit("/review/parties/" + party + "/split");
        expectHeading(say("review.split"));
        field(say("keeping.reason")).fill("Two after all");
        button(say("review.split.submit")).click();
        expectWrong(say("wrong.records"));
        look("split");
        page.goBack();
        visit("/review/acts");
        look("acts");
        link(say("review.act.merge")).first().click();
        link(say("review.revoke")).click();
        field(say("keeping.reason")).fill("It was another passport");
        assertHolds();
        button(say("review.revoke.submit")).click();
        expectHeading(say("review.act.revoke"));
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "application/x-ndjson", text.getBytes(StandardCharsets.UTF_8));
    }
}
