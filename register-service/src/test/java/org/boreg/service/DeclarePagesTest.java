package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a filer does on the pages, over the demo register. */
class DeclarePagesTest extends DemoInBrowser {

    private static final String HOLDER = "GB-COH:90000011";
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void aFilerDeclaresIsToldWhatIsWrongMendsItAndGetsAReceipt(Visitor visitor) {
        String company = "GB-COH:0999990" + visitor.ordinal();
        open(visitor);
        signInAsFilerOf(company);
        link(say("declare.title")).first().click();
        expectHeading(say("declare.title"));
        assertThat(mainText()).contains(say("declare.due.first"), company);
        assertHolds();
        field(say("declare.company")).fill(company);
        button(say("declare.start")).click();
        expectHeading(say("declare.form.title"));

        type("/subject/name", "Lantern <b>Works</b> & Sons");
        type("/subject/jurisdiction", "GB");
        type("/owners/0/person/birthDate", "14 February");
        type("/owners/0/person/nationalities", "GB, IE");
        type("/owners/0/interests/0/shares#exact", "20 or so");
        button(say("declare.do.check")).last().click();

        page.locator("#summary").waitFor();
        assertThat(page.locator("#summary").innerText()).contains(say("declare.notReady"));
        assertThat(value("/subject/name")).isEqualTo("Lantern <b>Works</b> & Sons");
        assertThat(value("/owners/0/interests/0/shares#exact")).isEqualTo("20 or so");
        assertThat(value("/owners/0/person/nationalities")).isEqualTo("GB, IE");
        assertThat(input("/owners/0/person/birthDate").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertHolds();

        type("/owners/0/person/name", "\u0623\u0645\u064a\u0631\u0629 Marsh");
        type("/owners/0/person/birthDate", "1980-02-14");
        type("/owners/0/interests/0/shares#exact", "20,5");
        button(say("declare.do.addCompany")).click();
        input("/owners/1/company/identifier").waitFor();
        assertThat(value("/owners/0/person/name")).isEqualTo("\u0623\u0645\u064a\u0631\u0629 Marsh");
        type("/owners/1/company/identifier", HOLDER);
        type("/owners/1/interests/0/shares#lower", "75");
        page.locator("select[name='/owners/1/interests/0/shares#lower-end']").selectOption("exclusive");
        button(say("declare.do.addUnknown")).click();
        input("/owners/2/description").waitFor();
        button(say("declare.do.removeOwner", 3)).click();
        button(say("declare.do.check")).last().click();

        page.locator("#summary").waitFor();
        assertThat(page.locator("#summary").innerText()).contains(say("declare.ready"));
        assertThat(page.locator("#structure").innerText())
                .contains("20", "Marsh", say("declare.structure.declared"), say("declare.structure.known"));
        assertThat(page.locator("figure.drawing svg").count()).isEqualTo(1);
        assertThat(page.locator("#calculation-title").count()).isEqualTo(1);
        assertHolds();

        button(say("declare.do.save")).click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText(say("declare.state.draft"));
        assertThat(page.locator("pre").innerText()).contains("\"exact\" : 20.5", "\"moreThan\" : 75");
        assertHolds();
        link(say("declare.do.edit")).click();
        expectHeading(say("declare.form.title"));
        assertThat(value("/owners/1/interests/0/shares#lower")).isEqualTo("75");
        page.goBack();
        button(say("declare.do.submit")).click();

        page.locator("code.long").waitFor();
        assertThat(page.locator("h1").innerText()).contains("D-");
        assertHolds();
        link(say("declare.receipt.check")).click();
        page.locator("#found").waitFor();
        assertThat(mainText()).contains(say("declare.verify.found"), company);
        assertHolds();
    }

    @Test
    void whatIsPublishedIsCorrectedConfirmedAndClosed() {
        String company = "GB-COH:09999977";
        signInAsFilerOf(company);
        String id = declareByProgram(company);
        operator.post("/api/v1/declarations/" + id + "/publication", "application/json", "");

        visit("/declare/" + id);
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("published");
        button("Correct").click();
        expectHeading("Declare who owns a company");
        type("/reason", "A typing error");
        type("/owners/0/interests/0/shares#exact", "40");
        button("Keep as a draft").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("draft");
        button("Delete the draft").click();
        expectHeading("Your declarations");

        link("Nothing has changed").click();
        expectHeading("Nothing has changed");
        assertHolds();
        button("Yes, nothing has changed").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("published");
        assertThat(mainText()).contains("confirmation");

        visit("/declare/close?company=" + company);
        field("Why").fill("Struck off");
        button("Yes, end it").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("submitted");
        button("Take back").click();
        PlaywrightAssertions.assertThat(page.locator("#state")).hasText("withdrawn");
    }

    @Test
    void nobodyDeclaresForAnotherCompanyAndThePublicIsAskedWhoItIs() {
        signInAsFilerOf("GB-COH:09999966");
        visit("/declare/new?company=" + HOLDER);
        type("/owners/0/person/name", "Ada");
        type("/owners/0/interests/0/shares#exact", "100");
        button("Keep as a draft").click();
        page.locator("#refused").waitFor();
        complaints.removeIf(complaint -> complaint.contains("422"));
        assertThat(page.locator("#refused").innerText()).contains("your own companies");
        assertThat(value("/owners/0/person/name")).isEqualTo("Ada");

        button("Sign out").click();
        visit("/declare");
        expectHeading("Sign in");
        assertThat(page.url()).endsWith("/sign-in?next=%2Fdeclare");
    }

    @Test
    void whoeverWritesBodsDeclaresByIt() {
        signInAsFilerOf("GB-COH:09999955");
        visit("/declare/statements");
        field("Statements").fill("[{\"statementId\": 5}]");
        button("Check").click();
        page.locator("#summary, #refused").first().waitFor();
        complaints.removeIf(complaint -> complaint.contains("422"));
        assertThat(field("Statements").inputValue()).contains("\"statementId\": 5");
        assertHolds();
    }

    private void signInAsFilerOf(String company) {
        Reply made = operator.post(
                "/api/v1/keys",
                "application/json",
                "{\"label\": \"A test\", \"roles\": [\"filer\"], \"companies\": [\"%s\"]}".formatted(company));
        visit("/sign-in");
        field(say("signin.key")).fill(made.json().get("key").asString());
        button(say("signin.submit")).click();
        expectHeading(say("search.heading"));
    }

    private String declareByProgram(String company) {
        String id = operator.post("/api/v1/declarations", "application/json", """
                        {"subject": {"identifier": "%s", "name": "Lantern Works Ltd", "jurisdiction": "GB"}, "date": "%s",
                         "owners": [{"person": {"name": "Cleo Marsh", "birthDate": "1980-02", "nationalities": ["GB"], "residence": "GB"},
                                     "interests": [{"type": "shareholding", "shares": 30, "startDate": "%s"}]}]}
                        """.formatted(company, TODAY, TODAY))
                .json()
                .get("id")
                .asString();
        operator.post("/api/v1/declarations/" + id + "/submission", "application/json", "");
        return id;
    }

    private Locator input(String pointer) {
        return page.locator("[name='%s']:not([type=hidden])".formatted(pointer));
    }

    private void type(String pointer, String text) {
        input(pointer).fill(text);
    }

    private String value(String pointer) {
        return input(pointer).inputValue();
    }
}
