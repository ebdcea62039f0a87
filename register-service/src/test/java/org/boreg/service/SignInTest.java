package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody who may more than the public uses the pages. */
class SignInTest extends InBrowser {

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void whoSignsInSeesMoreUntilTheySignOut(Visitor visitor) {
        open(visitor);
        visit("/party/P-ada");
        assertThat(mainText()).doesNotContain("TAX-998877");
        link(say("signin.submit")).click();
        expectHeading(say("signin.title"));
        assertHolds();
        field(say("signin.key")).fill("boreg_nonsense");
        page.keyboard().press("Enter");
        page.locator("#refused").waitFor();
        assertThat(page.locator("#refused").innerText()).isEqualTo(say("signin.refused"));
        complaints.removeIf(complaint -> complaint.contains("422"));
        assertHolds();

        field(say("signin.key")).fill(KEY);
        button(say("signin.submit")).click();
        expectHeading(say("search.heading"));
        assertThat(page.locator("header").innerText()).contains("operator");
        visit("/party/P-ada");
        assertThat(mainText()).contains("TAX-998877");
        assertHolds();

        button(say("signin.out")).click();
        expectHeading(say("search.heading"));
        visit("/party/P-ada");
        assertThat(mainText()).doesNotContain("TAX-998877");
    }

    @Test
    void aSessionReadsTheApiAndChangesNothingThere() {
        signIn(KEY);

        assertThat(page.request().get(url("/api/v1/me")).text()).contains("operator");
        APIResponse made = page.request()
                .post(
                        url("/api/v1/keys"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"label\": \"x\", \"roles\": [\"regulator\"]}"));
        assertThat(made.status()).isEqualTo(401);
    }

    @Test
    void aFormThatIsNotOursDoesNothing() {
        signIn(KEY);

        APIResponse refused = page.request().post(url("/sign-out"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("was open for too long");
        assertThat(page.request().get(url("/api/v1/me")).text()).contains("operator");
    }

    @Test
    void aKeyThatIsRevokedEndsItsSessions() {
        Reply made = operator.post(
                "/api/v1/keys", "application/json", "{\"label\": \"A test\", \"roles\": [\"regulator\"]}");
        signIn(made.json().get("key").asString());
        assertThat(page.locator("header").innerText()).contains("key:");

        operator.post(
                "/api/v1/keys/" + made.json().at("/about/id").asString() + "/revocation",
                "application/json",
                "{\"reason\": \"A test\"}");
        page.reload();

        assertThat(page.locator("header").innerText()).doesNotContain("key:").contains(say("signin.submit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "elsewhere",
                "javascript:alert(1)"
            })
    void nobodyIsLedElsewhere(String next) {
        visit("/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
        field(say("signin.key")).fill(KEY);
        button(say("signin.submit")).click();

        expectHeading(say("search.heading"));
        assertThat(page.url()).isEqualTo(service.address().toString());
    }

    @Test
    void noScriptAndNoOtherSiteGetsTheSession() {
        signIn(KEY);

        List<Cookie> cookies = context.cookies();
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite.name()).as(cookie.name).isIn("LAX", "STRICT");
            assertThat(cookie.value).doesNotContain(KEY);
        });
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void whatASessionReadsIsInTheLog() {
        signIn(KEY);
        visit("/party/P-ada");

        assertThat(operator.get("/api/v1/audit?limit=50").text())
                .contains("session.begin", "read.party", "GET /party/")
                .doesNotContain(KEY);
    }

    private void signIn(String key) {
        visit("/sign-in");
        page.getByLabel("Your key", new Page.GetByLabelOptions().setExact(true)).fill(key);
        button("Sign in").click();
        expectHeading("Find a company or a person");
    }

    private String url(String path) {
        return service.address().resolve(path).toString();
    }
}
