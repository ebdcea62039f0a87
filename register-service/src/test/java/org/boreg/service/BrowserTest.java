package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a person uses them, in a real browser. */
class BrowserTest extends InBrowser {

    @Test
    void aPersonFindsACompanyAndFollowsItsOwnership() {
        page.navigate(service.address().toString());
        page.getByLabel("Name, number or address").fill("harbour");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        link("Harbour Lights Ltd").click();

        expectHeading("Harbour Lights Ltd");
        assertThat(page.locator(".owner").first().innerText()).contains("Ada Marrow", "56\u00a0%", "certain");
        assertThat(page.locator("main").innerText()).contains("GB-COH:01234567", "United Kingdom", "80\u00a0%");

        page.getByText("Show the chain").first().click();
        assertThat(page.locator(".chain").first().innerText()).contains("Ada Marrow", "Quay Holdings Ltd", "70\u00a0%");

        page.locator(".owner h3 a").first().click();
        expectHeading("Ada Marrow");
        assertThat(page.locator("main").innerText())
                .contains("March 1975", "Ireland")
                .doesNotContain(Register.SECRETS);

        page.locator("#records ~ .scroll tbody a").first().click();
        expectHeading("Statement");
        assertThat(page.locator("pre").innerText()).contains("\"birthDate\": \"1975-03\"");
        assertThat(page.locator("main").innerText()).contains("/recordDetails/identifiers");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        page.navigate(service.address().toString());
        page.waitForFunction("document.activeElement.id === 'q'");
        page.keyboard().type("harbour lights");
        page.keyboard().press("Enter");
        link("Harbour Lights Ltd").waitFor();
        link("Harbour Lights Ltd").focus();
        page.keyboard().press("Enter");

        expectHeading("Harbour Lights Ltd");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    }

    @Test
    void aPartyHasOneAddressToCite() {
        page.navigate(service.address().resolve("/party/GB-COH:01234567").toString());

        assertThat(page.url()).endsWith("/party/" + idOf("E-company"));
    }

    @Test
    void everyFieldHasALabelAndEveryPageItsLandmarks() {
        page.navigate(service.address().resolve("/party/E-company").toString());

        assertThat(page.locator("main").count()).isEqualTo(1);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("header nav").count()).isEqualTo(2);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.title()).contains("Harbour Lights Ltd");
        page.navigate(service.address().toString());
        assertThat(page.locator("input:visible, select:visible").all())
                .allSatisfy(field -> assertThat(page.locator("label[for=" + field.getAttribute("id") + "]")
                                .count())
                        .isEqualTo(1));
    }

    @Test
    void namesInAnyScriptAndOfAnyKindHold(RegisterGraph graph) {
        String hostile = "<script>alert(1)</script> \u202eevil\u202c ${7*7} " + "long".repeat(500);
        Register.write(
                graph,
                Statements.entity(
                        "E-arabic", "\u0634\u0631\u0643\u0629 \u0627\u0644\u0645\u0646\u0627\u0631\u0629", ""),
                Statements.entity("E-hostile", hostile, ""));

        page.navigate(service.address().resolve("/party/E-arabic").toString());
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("rtl");
        page.navigate(service.address().resolve("/party/E-hostile").toString());
        assertThat(page.locator("h1").innerText()).contains("<script>alert(1)</script>", "${7*7}");
        assertThat(isWiderThanTheWindow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, DARK"})
    void aReportOfAValidationIsReadAsItIs(int width, ColorScheme scheme) {
        open(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
        String hostile = "{\"statementId\": \"<img src=http://elsewhere.example>\", \"recordType\": \""
                + "x".repeat(900) + "\"}";
        Reply report = publicly.send(
                "POST",
                "/api/v1/validate",
                HttpRequest.BodyPublishers.ofString("[%s, 5, {}]".formatted(hostile)),
                "Content-Type",
                "application/json",
                "Accept",
                "text/html");

        page.setContent(report.text());

        assertThat(page.locator("h1").innerText()).isEqualTo("Validation report");
        assertThat(page.locator("h2").first().innerText()).isEqualTo("upload");
        assertThat(page.locator("article h4").count()).isGreaterThan(2);
        page.locator("summary").first().click();
        assertThat(page.locator("figure.bad").first().isVisible()).isTrue();
        assertThat(isWiderThanTheWindow()).isFalse();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(18, 24, 26)" : "rgb(255, 255, 255)");
    }

    @Test
    void whatIsNotThereIsSaidInAPage() {
        page.navigate(service.address().resolve("/party/nobody").toString());

        expectHeading("Nothing here");
        complaints.removeIf(complaint -> complaint.contains("404"));
        link("Search the register").click();
        expectHeading("Find a company or a person");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void pagesFitPhonesAndDesksByDayAndNight(int width, ColorScheme scheme) {
        open(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));

        for (String path : List.of("/", "/?q=quay", "/party/E-company", "/party/P-ada")) {
            page.navigate(service.address().resolve(path).toString());
            assertThat(isWiderThanTheWindow()).as(path).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme == ColorScheme.DARK ? "rgb(18, 24, 26)" : "rgb(255, 255, 255)");
    }
}
