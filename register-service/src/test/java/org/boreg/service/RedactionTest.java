package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest extends RunningService {

    @Test
    void thePublicSeesNoneOfAPersonsSecretsAnywhere() {
        String ada = idOf("P-ada");
        String company = idOf("E-company");
        String statement = Register.ADA.statement().statementId();

        for (String path : List.of(
                "/api/v1/search?q=ada",
                "/api/v1/search?q=marrow&type=person",
                "/api/v1/parties/" + ada,
                "/api/v1/parties/P-ada",
                "/api/v1/parties/" + ada + "/holdings",
                "/api/v1/parties/" + ada + "/holders",
                "/api/v1/parties/" + company + "/holders",
                "/api/v1/parties/" + company + "/owners?threshold=0&maxPaths=100",
                "/api/v1/parties/" + company + "/regimes",
                "/api/v1/parties/" + ada + "/portfolio",
                "/api/v1/parties/" + ada + "/connections?to=P-ben&alternatives=5",
                "/api/v1/parties/E-holding/holders",
                "/api/v1/statements/" + statement,
                "/api/v1/imports",
                "/openapi.json",
                "/?q=ada",
                "/party/" + ada,
                "/party/" + company,
                "/party/" + idOf("E-holding"),
                "/statement/" + statement)) {
            Reply reply = path.startsWith("/api") || path.endsWith(".json") ? publicly.get(path) : publicly.page(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.text()).as(path).doesNotContain(Register.SECRETS);
            assertThat(reply.text()).as(path).doesNotContain("14 March").doesNotContain("shoeSize");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1975-03-14",
                "TAX-998877",
                "IE-TAX:TAX-998877",
                "Hidden Lane",
                "SE3 7ET",
                "Cradle Street",
                "kept-by-the-publisher"
            })
    void whatIsHiddenFindsNobody(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);

        assertThat(publicly.get("/api/v1/search?q=" + encoded).json().get("items"))
                .isEmpty();
        assertThat(publicly.get("/api/v1/parties/" + encoded.replace("+", "%20"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePublicSeesWhatTheLawOpens() {
        Reply party = publicly.get("/api/v1/parties/P-ada");
        Reply statement =
                publicly.get("/api/v1/statements/" + Register.ADA.statement().statementId());

        assertThat(party.json().get("name").asString()).isEqualTo("Ada Marrow");
        assertThat(party.json().get("birthDate").asString()).isEqualTo("1975-03");
        assertThat(party.json().at("/nationalities/0").asString()).isEqualTo("IE");
        assertThat(statement.json().at("/recordDetails/birthDate").asString()).isEqualTo("1975-03");
        assertThat(statement.header("Boreg-Redacted")).isEqualTo("true");
    }

    @Test
    void theOperatorSeesEverythingAsItWasPublished() {
        String path = "/api/v1/statements/" + Register.ADA.statement().statementId();
        Reply statement = operator.get(path);

        assertThat(statement.text()).isEqualTo(Register.ADA.text());
        assertThat(statement.header("Boreg-Redacted")).isEqualTo("false");
        assertThat(statement.header("Cache-Control")).isEqualTo("no-store");
        assertThat(statement.header("ETag")).isNotEqualTo(publicly.get(path).header("ETag"));
        assertThat(operator.get("/api/v1/search?q=TAX-998877").json().get("items"))
                .hasSize(1);
    }

    @Test
    void anAnonymousPersonStaysUnknownWhateverTheStatementTells(RegisterGraph graph) {
        ParsedStatement anonymous = Statements.statement("P-anon", "person", "E-company", "2024-01-01", "new", """
                {"isComponent": false, "personType": "anonymousPerson",
                 "unspecifiedPersonDetails": {"reason": "interestedPartyExemptFromDisclosure"},
                 "names": [{"type": "legal", "fullName": "Hidden Quillon"}], "birthDate": "1981-02-03",
                 "nationalities": [{"name": "Malta", "code": "MT"}],
                 "identifiers": [{"scheme": "IE-TAX", "id": "TAX-998877"}]}
                """);
        Register.write(graph, anonymous, Statements.holding("R-anon", "E-company", "P-anon", 20));

        assertThat(publicly.get("/api/v1/search?q=quillon").json().get("items")).isEmpty();
        String id = idOf("P-anon");
        assertThat(id).as("is not joined with the person of the same number").isNotEqualTo(idOf("P-ada"));
        for (String path : List.of(
                "/api/v1/parties/P-anon",
                "/api/v1/parties/E-company/holders",
                "/api/v1/parties/E-company/owners?threshold=0",
                "/api/v1/parties/E-company/regimes?threshold=0",
                "/api/v1/parties/P-anon/portfolio",
                "/api/v1/parties/P-anon/connections?to=P-ada",
                "/api/v1/statements/" + anonymous.statement().statementId(),
                "/party/" + id,
                "/party/" + idOf("E-company"))) {
            Reply reply = path.startsWith("/api") ? publicly.get(path) : publicly.page(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.text()).as(path).doesNotContain("Quillon", "1981", "Malta", "TAX-998877");
        }
    }

    @Test
    void thePageSaysWhatWasLeftOut() {
        Reply page = publicly.page("/statement/" + Register.ADA.statement().statementId());

        assertThat(page.text()).contains("/recordDetails/birthDate", "/recordDetails/identifiers");
    }
}
