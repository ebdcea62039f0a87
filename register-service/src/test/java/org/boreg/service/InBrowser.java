package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.MessageSource;

/** Pages as a person uses them, in a real browser, which must not complain, nor ask anybody else for anything. */
@ExtendWith(Chromium.class)
abstract class InBrowser extends RunningService {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    BrowserContext context;
    Page page;
    final List<String> complaints = new ArrayList<>();

    private Browser browser;
    private Locale language = Locale.ENGLISH;

    @BeforeAll
    void use(Browser running) {
        browser = running;
    }

    @BeforeEach
    void open() {
        complaints.clear();
        open(Visitor.ENGLISH_AT_A_DESK);
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** From here on it is this one who looks. */
    void open(Visitor visitor) {
        language = visitor.locale;
        open(visitor.options());
    }

    void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onRequest(request -> {
            if (!request.url().startsWith(service.address().toString())
                    && !request.url().startsWith("blob:")
                    && !request.url().startsWith("data:")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
    }

    void visit(String path) {
        page.navigate(service.address().resolve(path).toString());
    }

    /** The words of a message in the language of who looks. */
    String say(String key, Object... values) {
        return service.bean(MessageSource.class).getMessage(key, values, language);
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits for the page that a click leads to. */
    void expectHeading(String text) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(text);
    }

    String mainText() {
        return page.locator("main").innerText();
    }

    /** Nothing that axe finds against WCAG 2.2 AA, and nothing that has to be scrolled sideways. */
    void assertHolds() {
        assertThat(isWiderThanTheWindow())
                .as("%s is wider than the window", page.url())
                .isFalse();
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations)
                .as(() -> page.url() + ": "
                        + violations.stream()
                                .map(rule -> rule.getId() + " " + rule.getHelp() + " at "
                                        + rule.getNodes().stream()
                                                .limit(3)
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    boolean isWiderThanTheWindow() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }
}
