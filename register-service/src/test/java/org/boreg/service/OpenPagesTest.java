package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.bods.report.ReportWords;
import org.boreg.bods.report.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages about data rather than about parties: validate a file, about the data, API and downloads. */
class OpenPagesTest extends DemoInBrowser {

    /** Two companies and a person, with what is wrong in each way: an error, a warning, and names that are hostile. */
    private static final String FILE = """
            [{"statementId": "statement-about-the-company-0001", "declarationSubject": "c", "statementDate": "2024-01-01",
              "recordId": "c", "recordType": "entity", "recordStatus": "new",
              "recordDetails": {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "<b>Works</b> & Ltd"}},
             {"statementId": "statement-about-the-person-00001", "declarationSubject": "c", "statementDate": "2024-01-01",
              "recordId": "p", "recordType": "person", "recordStatus": "new",
              "recordDetails": {"isComponent": false, "personType": "knownPerson",
                                "names": [{"type": "legal", "fullName": "\u0639\u0627\u0626\u0634\u0629 %s"}]}},
             {"statementId": "statement-about-the-holding-0001", "declarationSubject": "c", "statementDate": "yesterday",
              "recordId": "r", "recordType": "relationship", "recordStatus": "new",
              "recordDetails": {"isComponent": false, "subject": "c", "interestedParty": "p",
                                "interests": [{"type": "shareHolding"}]}},
             {"statementId": "statement-about-the-holding-0002", "declarationSubject": "c", "statementDate": "2024-01-01",
              "recordId": "r2", "recordType": "relationship", "recordStatus": "new",
              "recordDetails": {"isComponent": false, "subject": "c", "interestedParty": "p",
                                "interests": [{"type": "shareholding", "share": {"exact": 37.5}}]}}]
            """.formatted("x".repeat(10_000));

    @TempDir
    Path shell;

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aFileIsValidatedReadAndForgotten(Visitor visitor) throws IOException {
        ReportWords words = ReportWords.in(ReportLanguage.nearest(visitor.locale));
        open(visitor);
        visit("/");
        link(say("site.validate")).click();
        expectHeading(say("validate.title"));
        assertHolds();

        field(say("validate.file")).setInputFiles(payload("too-large.json", "x".repeat((int) LARGEST_VALIDATION + 1)));
        assertThat(page.locator("#file-said").innerText()).isEqualTo(say("validate.tooLarge", 1));
        assertThat(button(say("validate.submit")).isDisabled()).isTrue();
        assertHolds();

        drop("declaration.json", FILE);
        assertThat(page.locator("#file-said").innerText()).isEmpty();
        button(say("validate.submit")).click();
        page.locator(".report").waitFor();
        assertThat(page.locator(".verdict .word").innerText()).isEqualToIgnoringCase(words.of(Word.NOT_VALID));
        assertThat(page.locator("article.code.error").count()).isPositive();
        assertThat(page.locator("#structure svg").isVisible()).isTrue();
        assertThat(page.locator("#structure svg").textContent()).contains("<b>Works</b> & Ltd");
        assertThat(page.locator("#structure table").innerText())
                .contains("<b>Works</b> & Ltd", visitor == Visitor.ENGLISH_AT_A_DESK ? "37.5" : "37,5");
        assertHolds();
        page.locator("article.code details summary").first().click();
        assertThat(page.locator("figure.bad").first().isVisible()).isTrue();
        assertHolds();

        page.locator("#show-error").uncheck();
        assertThat(page.locator("article.code.error").first().isVisible()).isFalse();
        page.locator("#show-error").check();
        assertThat(page.locator("article.code.error").first().isVisible()).isTrue();

        JsonNode json = JsonMapper.shared().readTree(downloaded(say("validate.json")));
        assertThat(json.get("file").asString()).isEqualTo("declaration.json");
        assertThat(json.get("valid").asBoolean()).isFalse();
        assertThat(json.at("/severities/error").asInt()).isPositive();
        assertThat(new String(downloaded(say("validate.html")), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"" + visitor.locale.getLanguage() + "\"");
        assertThat(leftOver()).as("kept after the answer").isEmpty();
    }

    @Test
    void aFormWithoutAFileSaysSoAndABrokenFileIsReported() {
        Reply none = form("", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Please choose a file first.");

        for (String broken :
                List.of("\u0000\u0001", "[", "{}", "PK\u0003\u0004broken", "null", "\ud800", "[".repeat(5_000))) {
            Reply reply = form("odd.json", broken);
            assertThat(reply.status()).as(broken).isEqualTo(200);
            assertThat(reply.text()).contains("class=\"report\"").doesNotContain("Exception");
        }
    }

    @Test
    void moreThanTheApiTakesIsNotTakenFromAFormEither() throws IOException {
        Reply large = form("large.json", "x".repeat((int) LARGEST_VALIDATION + 70_000));

        assertThat(large.status()).isEqualTo(413);
        assertThat(leftOver()).isEmpty();
        assertThat(publicly.send(
                                "POST",
                                "/validate",
                                BodyPublishers.ofString("x"),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .status())
                .as("without a token")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aboutTheDataHasTheNumbersOfTheRegister(Visitor visitor) {
        JsonNode figures = publicly.get("/api/v1/about").json();
        open(visitor);
        visit("/");
        link(say("site.data")).click();
        expectHeading(say("about.title"));
        assertThat(mainText())
                .contains(
                        String.format(
                                visitor.locale, "%,d", figures.get("statements").asLong()),
                        "Demonstration Register of Beneficial Ownership",
                        say("about.traced.certain"),
                        say("about.feature.history.how"),
                        say("about.findings.why"))
                .doesNotContain(say("about.findings.rules"));
        assertThat(page.locator("meter").count()).isEqualTo(3);
        assertHolds();

        assertThat(link(say("about.json")).getAttribute("href")).isEqualTo("/api/v1/about");
        for (Locator see : page.locator(".feature a").all()) {
            assertThat(publicly.page(see.getAttribute("href")).status()).isEqualTo(200);
        }
    }

    @Test
    void theFiguresAreThoseOfTheRegister() {
        JsonNode figures = publicly.get("/api/v1/about").json();
        Set<String> exported = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            Reply reply = publicly.get("/api/v1/export?cursor=" + cursor);
            reply.text().lines().forEach(line -> exported.add(line.substring(0, 60)));
            cursor = reply.header("Boreg-Next").isEmpty() ? null : reply.header("Boreg-Next");
        }

        assertThat(figures.get("statements").asInt()).isEqualTo(exported.size());
        assertThat(sum(figures.get("parties"), "count")).isPositive();
        assertThat(figures.at("/jurisdictions/0/code").asString()).isEqualTo("GB");
        assertThat(figures.at("/publishers/0/statements").asInt()).isEqualTo(exported.size());
        assertThat(figures.at("/imports/0/loaded").asInt()).isEqualTo(exported.size());
        int companies = figures.at("/tracedOwners/companies").asInt();
        assertThat(figures.at("/tracedOwners/certain").asInt()).isBetween(companies / 2, companies - 1);
        assertThat(figures.has("findings")).isFalse();
        assertThat(operator.get("/api/v1/about")
                        .json()
                        .at("/findings/sources/0/source")
                        .asString())
                .isEqualTo("demo");
        assertThat(operator.page("/about").text()).contains("By rule");
    }

    /** Each in a shell, as somebody would who copies it. */
    @ParameterizedTest
    @EnumSource(Visitor.class)
    void theExamplesRun(Visitor visitor) throws IOException, InterruptedException {
        open(visitor);
        visit("/");
        link(say("site.api")).click();
        expectHeading(say("data.title"));
        assertHolds();
        List<String> examples = page.locator(".example code").allInnerTexts();
        assertThat(examples).hasSize(9);
        assumeTrue(
                run("command -v curl").contains("curl"), "there is no curl on this machine to run the examples with");
        for (String example : examples) {
            String said = run(example);
            assertThat(said).as(example).doesNotContain("urn:boreg:problem");
            if (example.contains("register.jsonl")) {
                assertThat(Files.readAllLines(shell.resolve("register.jsonl")))
                        .hasSize(publicly.get("/api/v1/about")
                                .json()
                                .get("statements")
                                .asInt());
            } else {
                assertThat(JsonMapper.shared().readTree(said).isObject())
                        .as(example)
                        .isTrue();
            }
        }
        for (Locator download : page.locator("#downloads ~ .scroll a").all()) {
            assertThat(publicly.get(download.getAttribute("href")).status()).isEqualTo(200);
        }
    }

    private String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(shell.toFile())
                .redirectError(shell.resolve("complaints.txt").toFile())
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(Files.readString(shell.resolve("complaints.txt")))
                .as(command)
                .isEmpty();
        return said;
    }

    private static long sum(JsonNode all, String field) {
        return all.valueStream().mapToLong(one -> one.get(field).asLong()).sum();
    }

    /** As if somebody had let go of a file over the form. */
    private void drop(String name, String text) {
        page.evaluate("""
                ([name, text]) => {
                  const files = new DataTransfer();
                  files.items.add(new File([text], name, {type: "application/json"}));
                  document.querySelector("form.validate").dispatchEvent(
                      new DragEvent("drop", {dataTransfer: files, bubbles: true, cancelable: true}));
                }""", List.of(name, text));
    }

    private byte[] downloaded(String name) throws IOException {
        Locator link = link(name);
        Download download = page.waitForDownload(link::click);
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        }
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Reply form(String name, String text) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(name)
                + "Content-Type: application/json\r\n\r\n" + text + "\r\n--b--\r\n";
        return publicly.sendForm("/validate", BodyPublishers.ofString(body), "multipart/form-data; boundary=b");
    }

    /** Files below the folders that files that are sent pass through. */
    private List<String> leftOver() throws IOException {
        try (Stream<Path> files = Files.walk(dataFolder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.endsWith("demo.json") && !file.endsWith("operator.key"))
                    .toList();
        }
    }
}
