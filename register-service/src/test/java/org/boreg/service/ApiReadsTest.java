package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.boreg.service.questions.AnswersJson;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.ConnectionsView.HopView;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.PortfolioView.StakeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiReadsTest extends RunningService {

    @Test
    void theApiListsWhatThereIs() {
        JsonNode index = publicly.get("/api/v1").json();

        assertThat(index.at("/resources/party").asString()).isEqualTo("/api/v1/parties/{id}{?asOf,knownAt}");
        assertThat(index.at("/resources/openapi").asString()).isEqualTo("/openapi.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "Harbour Lights", "GB-COH:01234567", "gb-coh:1234567", "01234567", "harbuor"})
    void aCompanyIsFoundByNameAndNumber(String text) {
        JsonNode found = publicly.get("/api/v1/search?q=" + encoded(text)).json();

        assertThat(found.at("/items/0/name").asString("")).isEqualTo("Harbour Lights Ltd");
        assertThat(found.at("/items/0/type").asString("")).isEqualTo("entity");
        assertThat(found.at("/items/0/kind").asString("")).isEqualTo("registeredEntity");
    }

    @Test
    void aSearchIsNarrowedByTypeAndCountry(RegisterGraph graph) {
        Register.write(graph, Statements.person("P-harbour", "Quay Harbour", "E-company"));

        assertThat(names("/api/v1/search?q=quay")).containsExactlyInAnyOrder("Quay Holdings Ltd", "Quay Harbour");
        assertThat(names("/api/v1/search?q=quay&type=person")).containsExactly("Quay Harbour");
        assertThat(names("/api/v1/search?q=quay&jurisdiction=GB")).containsExactly("Quay Holdings Ltd");
        assertThat(names("/api/v1/search?q=quay&jurisdiction=FR")).containsExactly("Quay Harbour");
    }

    @Test
    void aSearchIsNarrowedByKindNationalityStatusBirthYearAndRole() {
        assertThat(names("/api/v1/search?q=quay&kind=registeredEntity")).containsExactly("Quay Holdings Ltd");
        assertThat(names("/api/v1/search?q=quay&kind=state")).isEmpty();
        assertThat(names("/api/v1/search?q=quay&status=dissolved")).isEmpty();
        assertThat(names("/api/v1/search?q=quay&role=owner")).containsExactly("Quay Holdings Ltd");
        assertThat(names("/api/v1/search?q=harbour&role=owner")).isEmpty();
        assertThat(names("/api/v1/search?q=ada&nationality=IE&birthYear=1975")).containsExactly("Ada Marrow");
        assertThat(names("/api/v1/search?q=ada&nationality=FR")).isEmpty();
        assertThat(names("/api/v1/search?q=ada&birthYear=1976")).isEmpty();
    }

    @Test
    void aSearchSaysWhatMatchedAndHowItCanBeNarrowed() {
        JsonNode found = publicly.get("/api/v1/search?q=quay&facets=true").json();

        assertThat(found.at("/items/0/match/parts/0/text").asString()).isEqualTo("Quay");
        assertThat(found.at("/items/0/match/parts/0/marked").asBoolean()).isTrue();
        assertThat(found.at("/facets/type/0/value").asString()).isEqualTo("entity");
        assertThat(found.at("/facets/type/0/count").asInt()).isEqualTo(1);
        assertThat(found.at("/facets/role").findValuesAsString("value")).containsExactlyInAnyOrder("owner", "owned");
    }

    @Test
    void aSearchAtADateFindsWhatWasKnownThen(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.entity("E-company", "Harbour Nights Ltd", Register.COMPANY, "E-company", "2025-01-01"));

        assertThat(names("/api/v1/search?q=harbour&asOf=2024-06-01")).containsExactly("Harbour Lights Ltd");
        assertThat(names("/api/v1/search?q=harbour&asOf=2025-06-01")).containsExactly("Harbour Nights Ltd");
        assertThat(names("/api/v1/search?q=harbour&knownAt=2023-06-01")).isEmpty();
    }

    @Test
    void whoTypesIsOfferedWhatBeginsSo() {
        JsonNode offered = publicly.get("/api/v1/suggest?q=harb").json();

        assertThat(offered.at("/items/0/text").asString()).isEqualTo("Harbour Lights Ltd");
        assertThat(offered.at("/items/0/id").asString()).isEqualTo(idOf(Register.COMPANY));
        assertThat(offered.at("/items/0/parts/0/text").asString()).isEqualTo("Harbour");
        assertThat(publicly.get("/api/v1/suggest?q=").status()).isLessThan(500);
        assertThat(publicly.get("/api/v1/suggest?q=" + encoded("(\"*~^ OR"))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aSearchIsReadPageByPageWithoutGapsAndRepeats(RegisterGraph graph) {
        for (int i = 0; i < 7; i++) {
            Register.write(graph, Statements.entity("E-n" + i, "Numbered %d Ltd".formatted(i), ""));
        }

        assertThat(all("/api/v1/search?q=numbered&limit=3")).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aPartyAnswersToEachOfItsIds() {
        JsonNode byNumber = publicly.get("/api/v1/parties/GB-COH:01234567").json();
        String id = byNumber.get("id").asString();

        assertThat(publicly.get("/api/v1/parties/" + id).json()).isEqualTo(byNumber);
        assertThat(publicly.get("/api/v1/parties/E-company").json()).isEqualTo(byNumber);
        assertThat(publicly.get("/api/v1/parties/E-company").header("Content-Location"))
                .isEqualTo("/api/v1/parties/" + id);
    }

    @Test
    void aPartyBringsItsRecordsAndTheirCurrentStatements() {
        PartyAnswer company = AnswersJson.mapper()
                .readValue(publicly.get("/api/v1/parties/E-company").text(), PartyAnswer.class);

        assertThat(company.name()).isEqualTo("Harbour Lights Ltd");
        assertThat(company.records()).singleElement().satisfies(record -> {
            assertThat(record.recordId()).isEqualTo("E-company");
            assertThat(record.publisher()).isEqualTo("Register of Tests");
            assertThat(record.statement()).isNotNull();
            assertThat(record.statement().at("/recordDetails/name").asString()).isEqualTo("Harbour Lights Ltd");
            assertThat(record.hidden()).isEmpty();
        });
    }

    @Test
    void aRecordIdThatSeveralPublishersUseListsWhomItCanMean(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.parsed(Register.COMPANY_STATEMENT
                        .text()
                        .replace("Register of Tests", "Another Register")
                        .replace("01234567", "09999999")
                        .replaceFirst("\"statementId\": \"[^\"]*", "\"statementId\": \"another")));

        Reply reply = publicly.get("/api/v1/parties/E-company");

        assertThat(reply.status()).isEqualTo(300);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("matches")).hasSize(2);
        assertThat(reply.json().at("/matches/0/id").asString()).hasSize(16);
        assertThat(publicly.page("/party/E-company").text())
                .contains(
                        "Several parties",
                        "/party/" + reply.json().at("/matches/1/id").asString());
    }

    @Test
    void anIdWithSlashesAndOtherReservedCharactersIsAnId(RegisterGraph graph) {
        String odd = "https://register.example/a b;c?d=%25&e\\f";
        Register.write(graph, Statements.entity(odd.replace("\\", "\\\\"), "Odd Ltd", ""));

        Reply reply = publicly.get("/api/v1/parties/" + encoded(odd));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().get("name").asString()).isEqualTo("Odd Ltd");
    }

    @Test
    void holdersAndHoldingsAreTheTwoSidesOfOneRelationship() {
        JsonNode holders = publicly.get("/api/v1/parties/E-company/holders").json();
        JsonNode holdings = publicly.get("/api/v1/parties/E-holding/holdings").json();

        assertThat(holders.get("items")).hasSize(1);
        assertThat(holders.at("/items/0/party/name").asString()).isEqualTo("Quay Holdings Ltd");
        assertThat(holders.at("/items/0/interests/0/type").asString()).isEqualTo("shareholding");
        assertThat(holders.at("/items/0/interests/0/share/exact").asDouble()).isEqualTo(80);
        assertThat(holdings.at("/items/0/party/name").asString()).isEqualTo("Harbour Lights Ltd");
        assertThat(holdings.at("/items/0/statementId")).isEqualTo(holders.at("/items/0/statementId"));
    }

    @Test
    void holdersAreReadPageByPage(RegisterGraph graph) {
        for (int i = 0; i < 5; i++) {
            Register.write(
                    graph,
                    Statements.person("P-n" + i, "Holder " + i, "E-company"),
                    Statements.holding("R-n" + i, "E-company", "P-n" + i, 1));
        }

        assertThat(all("/api/v1/parties/E-company/holders?limit=2"))
                .hasSize(6)
                .contains("Holder 0", "Holder 4")
                .doesNotHaveDuplicates();
    }

    @Test
    void ownersComeWithSharesReasonsAndTheStatementsOfEachLink() {
        Reply reply = publicly.get("/api/v1/parties/E-company/owners");
        OwnersView answer = AnswersJson.mapper().readValue(reply.text(), OwnersView.class);

        assertThat(answer.regime()).isEqualTo("threshold");
        assertThat(answer.owners()).singleElement().satisfies(ada -> {
            assertThat(ada.party().name()).isEqualTo("Ada Marrow");
            assertThat(ada.certainty()).isEqualTo("certain");
            assertThat(ada.shares()).isEqualTo(new OwnersView.Range(56, 56, false, false));
            assertThat(ada.reasons()).isNotEmpty();
            assertThat(ada.sharesMakeup()).isEqualTo(new OwnersView.MakeupView(56, 0, true));
            assertThat(ada.paths()).singleElement().satisfies(path -> {
                assertThat(path.parties()).hasSize(3).allMatch(answer.parties()::containsKey);
                assertThat(path.statements()).hasSize(2);
                assertThat(path.links().get(0).interests()).containsExactly("shareholding");
                assertThat(path.links().get(0).shares().min()).isEqualTo(70);
            });
        });
        assertThat(answer.others()).extracting(other -> other.party().name()).containsExactly("Ben Tallow");
        assertThat(answer.untraced().shares().max()).isEqualTo(20);
        assertThat(AnswersJson.mapper().writeValueAsString(answer)).isEqualTo(reply.text());
    }

    @Test
    void theAddressAloneChoosesTheLanguageOfSentences() {
        String path = "/api/v1/parties/E-company/owners?threshold=12.5";
        String english = "Holds 56 % of the shares in total, which reaches the threshold of 12.5 %";
        String[] browser = {"Accept-Language", "es", "Cookie", "lang=es"};

        assertThat(publicly.get(path, browser).json().at("/owners/0/reasons/0").asString())
                .isEqualTo(english);
        assertThat(publicly.get(path + "&lang=fr")
                        .json()
                        .at("/owners/0/reasons/0")
                        .asString())
                .isEqualTo(english);
        JsonNode spanish = publicly.get(path + "&lang=es").json();
        assertThat(spanish.at("/owners/0/reasons/0").asString())
                .isEqualTo("Posee el 56 % de las acciones en total, lo que alcanza el umbral del 12,5 %");
        assertThat(spanish.at("/warnings/0/message").asString()).startsWith("No se declaran votos de ");
        assertThat(publicly.page("/party/" + idOf("E-company") + "?lang=es").text())
                .contains("Posee el 56 % de las acciones en total");
    }

    @Test
    void theThresholdIsTheAskersChoice() {
        assertThat(owners("threshold=24")).containsExactly("Ada Marrow", "Ben Tallow");
        assertThat(owners("threshold=24&exclusive=true")).containsExactly("Ada Marrow");
        assertThat(owners("threshold=80")).isEmpty();
    }

    @Test
    void eachRegimeNamesItsRuleAndArticle() {
        JsonNode amlr = ownersBy("regime=eu-amlr");
        assertThat(amlr.get("regime").asString()).isEqualTo("eu-amlr");
        assertThat(amlr.has("threshold")).isFalse();
        assertThat(amlr.at("/owners/0/party/name").asString()).isEqualTo("Ada Marrow");
        assertThat(amlr.at("/owners/0/grounds").findValuesAsString("article"))
                .contains("Regulation (EU) 2024/1624, Art. 52", "Regulation (EU) 2024/1624, Art. 53");

        JsonNode psc = ownersBy("regime=uk-psc");
        assertThat(psc.at("/owners/0/grounds/0/article").asString()).isEqualTo("Companies Act 2006, Sch. 1A para. 2");
        assertThat(psc.at("/owners/0/grounds/0/text").asString()).contains("80 %");

        assertThat(ownersBy("regime=ofac-50&listed=P-ada")
                        .at("/owners/0/party/name")
                        .asString())
                .isEqualTo("Ada Marrow");
        assertThat(ownersBy("regime=ofac-50&listed=P-ben").get("owners")).isEmpty();
    }

    @Test
    void whatARegimeDoesNotAskForIsRefused() {
        for (String query :
                List.of("regime=none", "regime=uk-psc&threshold=10", "listed=P-ada", "regime=ofac-50&listed=nobody")) {
            assertThat(publicly.get("/api/v1/parties/E-company/owners?" + query).status())
                    .as(query)
                    .isIn(400, 404);
        }
    }

    @Test
    void allRegimesStandSideBySide() {
        JsonNode answer =
                publicly.get("/api/v1/parties/E-company/regimes?threshold=24").json();

        assertThat(answer.get("regimes").valueStream().map(JsonNode::asString))
                .containsExactly("threshold", "eu-amlr", "uk-psc", "ofac-50");
        assertThat(answer.at("/parties/0/party/name").asString()).isEqualTo("Ada Marrow");
        assertThat(answer.at("/parties/0/verdicts/uk-psc/certainty").asString()).isEqualTo("certain");
        assertThat(answer.at("/parties/1/party/name").asString()).isEqualTo("Ben Tallow");
        assertThat(answer.at("/parties/1/verdicts/threshold/grounds/0/text").asString())
                .contains("24 %");
        assertThat(answer.at("/parties/1/verdicts/uk-psc/certainty").asString()).isEqualTo("none");
        assertThat(answer.get("warnings").findValuesAsString("code")).contains("regimes-disagree");
    }

    @Test
    void aPortfolioAddsUpWhatAPartyHasBelowIt() {
        Reply reply = publicly.get("/api/v1/parties/P-ada/portfolio");
        PortfolioView answer = AnswersJson.mapper().readValue(reply.text(), PortfolioView.class);

        assertThat(answer.party().name()).isEqualTo("Ada Marrow");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.next()).isNull();
        StakeView company = answer.items().get(1);
        assertThat(company.shares()).isEqualTo(new OwnersView.Range(56, 56, false, false));
        assertThat(company.control()).isEqualTo("certain");
        assertThat(company.statements()).isEmpty();
        assertThat(company.strongest().parties()).hasSize(3).allMatch(answer.parties()::containsKey);
        assertThat(company.strongest().statements()).hasSize(2).doesNotContain(List.of());
        assertThat(AnswersJson.mapper().writeValueAsString(answer)).isEqualTo(reply.text());
    }

    @Test
    void aPortfolioComesInPages() {
        JsonNode first = publicly.get("/api/v1/parties/P-ada/portfolio?limit=1").json();
        JsonNode second = publicly.get("/api/v1/parties/P-ada/portfolio?limit=1&cursor="
                        + first.get("next").asString())
                .json();

        assertThat(first.at("/items/0/shares/min").asInt()).isEqualTo(70);
        assertThat(second.at("/items/0/shares/min").asInt()).isEqualTo(56);
        assertThat(second.has("next")).isFalse();
        assertThat(second.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aPortfolioIsThatOfTheDayAskedFor() {
        JsonNode before =
                publicly.get("/api/v1/parties/P-ada/portfolio?asOf=2000-01-01").json();

        assertThat(before.get("total").asInt()).isZero();
    }

    @Test
    void aConnectionNamesWhoOwnsWhomAndTheStatementsOfEachHop() {
        Reply reply = publicly.get("/api/v1/parties/P-ada/connections?to=P-ben&alternatives=3&hubPenalty=0.5");
        ConnectionsView answer = AnswersJson.mapper().readValue(reply.text(), ConnectionsView.class);

        assertThat(answer.complete()).isTrue();
        assertThat(answer.connections()).singleElement().satisfies(connection -> {
            assertThat(connection.parties().stream()
                            .map(id -> answer.parties().get(id).name()))
                    .startsWith("Ada Marrow")
                    .endsWith("Ben Tallow")
                    .hasSize(3);
            HopView last = connection.hops().get(1);
            assertThat(last.owner()).isEqualTo(answer.to().id());
            assertThat(last.interests()).containsExactly("shareholding");
            assertThat(last.evidence()).singleElement().satisfies(evidence -> {
                assertThat(evidence.statementId())
                        .isEqualTo(Register.BENS_SHARE.statement().statementId());
                assertThat(evidence.declared()).isNotEmpty();
            });
        });
        assertThat(AnswersJson.mapper().writeValueAsString(answer)).isEqualTo(reply.text());
    }

    private JsonNode ownersBy(String query) {
        return publicly.get("/api/v1/parties/E-company/owners?" + query).json();
    }

    @Test
    void everyLinkSaysWhenItIsStatedAndByWhom() {
        JsonNode evidence = ownersBy("regime=threshold").at("/owners/0/paths/0/links/0/evidence/0");
        assertThat(evidence.get("statementDate").asString()).isEqualTo("2024-01-01");
        assertThat(evidence.get("statementId").asString()).isNotBlank();
    }

    @Test
    void aPersonHasNoOwners() {
        Reply reply = publicly.get("/api/v1/parties/P-ada/owners");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).contains("owners");
    }

    @Test
    void aStatementIsGivenInItsOwnWords() {
        Reply reply = publicly.get(
                "/api/v1/statements/" + Register.BENS_SHARE.statement().statementId());

        assertThat(reply.text()).isEqualTo(Register.BENS_SHARE.text());
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.header("Boreg-Redacted")).isEqualTo("false");
        assertThat(reply.header("Cache-Control")).contains("no-cache").contains("public");
    }

    @Test
    void aStatementThatTheAskerHasIsNotSentAgain() {
        String path = "/api/v1/statements/" + Register.BENS_SHARE.statement().statementId();
        String tag = publicly.get(path).header("ETag");

        Reply again = publicly.get(path, "If-None-Match", tag);

        assertThat(tag).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        Reply reply =
                publicly.send("HEAD", "/api/v1/parties/E-company", java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
    }

    private List<String> owners(String parameters) {
        List<String> names = new ArrayList<>();
        publicly.get("/api/v1/parties/E-company/owners?" + parameters)
                .json()
                .get("owners")
                .forEach(owner -> names.add(owner.at("/party/name").asString()));
        return names;
    }

    private List<String> names(String path) {
        return names(publicly.get(path).json());
    }

    private List<String> all(String path) {
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = publicly.get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            names.addAll(names(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return names;
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("items")
                .forEach(item -> names.add((item.has("party") ? item.get("party") : item)
                        .get("name")
                        .asString()));
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
