package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.tokens.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in at an identity provider, which here lets everybody in as Jane. */
class ProviderSignInTest extends InBrowser {

    private final TestIssuer issuer = new TestIssuer();

    @AfterAll
    void stopIssuer() {
        issuer.close();
    }

    @Override
    ServiceSettings settings(BoltAddress neo4j) {
        ServiceSettings settings = super.settings(neo4j);
        TokenSettings provider = new TokenSettings(issuer.issuer(), TestIssuer.AUDIENCE, "roles", null)
                .withClient(new TokenSettings.Client("boreg-pages", null));
        return settings.withAccess(settings.access().withTokens(provider));
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void whoIsLetInThereIsLetInHereAndComesBack(Visitor visitor) {
        issuer.janesRoles = List.of("regulator");
        open(visitor);
        visit("/sign-in?next=/party/P-ada");
        assertHolds();
        link(say("signin.provider")).click();

        expectHeading("Ada Marrow");
        assertThat(page.locator("header").innerText()).contains("token:jane");
        assertThat(mainText()).contains("TAX-998877");
        forgive();

        button(say("signin.out")).click();
        expectHeading(say("search.heading"));
    }

    @Test
    void whoMayNothingHereIsThePublic() {
        issuer.janesRoles = List.of("something-else");
        visit("/sign-in?next=/party/P-ada");
        link(say("signin.provider")).click();

        expectHeading("Ada Marrow");
        assertThat(mainText()).doesNotContain("TAX-998877");
        forgive();
    }

    @Test
    void whoBringsNoCodeIsNotLetIn() {
        visit("/login/oauth2/code/provider?code=stolen&state=guessed");

        expectHeading(say("signin.title"));
        assertThat(page.locator("#refused").innerText()).isEqualTo(say("signin.provider.refused"));
        assertThat(publicly.get("/login/oauth2/code/provider").status()).isLessThan(500);
    }

    /** The one place that a page of ours leads to is the provider. */
    private void forgive() {
        complaints.removeIf(complaint -> complaint.startsWith("asks elsewhere: " + issuer.issuer()));
    }
}
