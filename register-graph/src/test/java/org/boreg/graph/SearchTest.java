package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.person;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFacets;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterUnderTest.class)
class SearchTest {

    private static final Moment TODAY = Moment.on(LocalDate.of(2025, 1, 1));

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void everyFilterLeavesThoseItIsAbout() {
        writeMoulins();

        assertThat(names(filters("entity", null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("Moulin Ltd", "Moulin Dissous", "Moulin Trust");
        assertThat(names(filters(null, "stateBody", null, null, null, null, null)))
                .isEmpty();
        assertThat(names(filters(null, "arrangement", null, null, null, null, null)))
                .containsExactly("Moulin Trust");
        assertThat(names(filters(null, null, "gb", null, null, null, null))).containsExactly("Moulin Ltd");
        assertThat(names(filters(null, null, "FR", null, null, null, null)))
                .containsExactlyInAnyOrder("Moulin Dissous", "Ines Moulin");
        assertThat(names(filters(null, null, null, "FR", null, null, null))).containsExactly("Ines Moulin");
        assertThat(names(filters(null, null, null, null, "dissolved", null, null)))
                .containsExactly("Moulin Dissous");
        assertThat(names(filters(null, null, null, null, "active", null, null)))
                .containsExactlyInAnyOrder("Moulin Ltd", "Moulin Trust");
        assertThat(names(filters(null, null, null, null, null, 1970, null))).containsExactly("Ines Moulin");
        assertThat(names(filters(null, null, null, null, null, 1971, null))).isEmpty();
        assertThat(names(filters(null, null, null, null, null, null, "owner"))).containsExactly("Ines Moulin");
        assertThat(names(filters(null, null, null, null, null, null, "owned"))).containsExactly("Moulin Ltd");
    }

    @Test
    void aFilterThatIsNoneIsRefused() {
        assertThatThrownBy(() -> filters("company", null, null, null, null, null, null))
                .isInstanceOf(InvalidQuestion.class);
        assertThatThrownBy(() -> filters(null, "shop", null, null, null, null, null))
                .isInstanceOf(InvalidQuestion.class);
        assertThatThrownBy(() -> filters(null, null, "G*", null, null, null, null))
                .isInstanceOf(InvalidQuestion.class);
        assertThatThrownBy(() -> filters(null, null, null, null, "alive", null, null))
                .isInstanceOf(InvalidQuestion.class);
        assertThatThrownBy(() -> filters(null, null, null, null, null, 70, null))
                .isInstanceOf(InvalidQuestion.class);
    }

    @Test
    void facetsCountWhatWasFound() {
        writeMoulins();
        write(entity("x", "Unrelated Ltd", ""));

        SearchFacets facets =
                search("moulin", SearchFilters.NONE, TODAY, true, Viewer.PUBLIC).facets();

        assertThat(facets.atLeast()).isFalse();
        assertThat(shown(facets.type())).isEqualTo("entity 3, person 1");
        assertThat(shown(facets.jurisdiction())).isEqualTo("FR 1, GB 1");
        assertThat(shown(facets.nationality())).isEqualTo("FR 1");
        assertThat(shown(facets.status())).isEqualTo("active 2, dissolved 1");
        assertThat(shown(facets.role())).isEqualTo("owned 1, owner 1");
        assertThat(shown(facets.kind())).isEqualTo("registeredEntity 2, arrangement 1, knownPerson 1");
        assertThat(search("moulin", SearchFilters.NONE, TODAY, false, Viewer.PUBLIC)
                        .facets())
                .isNull();
    }

    @Test
    void whatMatchesIsMarkedAndTheNameIsStillWhole() {
        write(entity("a", "Brückenhof <b>Möbel</b> O'Neill GmbH", ""));

        SearchHit.Match match = hits("mobel oneill", TODAY).get(0).match();

        assertThat(match.parts().stream().map(SearchHit.Part::text).collect(Collectors.joining()))
                .isEqualTo("Brückenhof <b>Möbel</b> O'Neill GmbH");
        assertThat(match.parts().stream().filter(SearchHit.Part::marked).map(SearchHit.Part::text))
                .containsExactly("Möbel", "O'Neill");
    }

    @Test
    void aFormerNameLeadsToThePartyAndIsCalledSo() {
        write(
                entity("a", "Oakenshaw Coal Ltd", "GB-COH:01", "a", "2020-01-01"),
                entity("a", "Lumenfield Energy Ltd", "GB-COH:01", "a", "2023-01-01"));

        SearchHit hit = hits("oakenshaw", TODAY).get(0);

        assertThat(hit.party().name()).isEqualTo("Lumenfield Energy Ltd");
        assertThat(hit.match().name()).isEqualTo("Oakenshaw Coal Ltd");
        assertThat(hit.match().former()).isTrue();
    }

    @Test
    void atAMomentOfThePastOnlyWhatWasKnownThenIsFoundAndShown() {
        write(
                entity("a", "Oakenshaw Coal Ltd", "GB-COH:01", "a", "2020-01-01"),
                entity("a", "Lumenfield Energy Ltd", "GB-COH:01", "a", "2023-01-01"));
        Moment then = Moment.on(LocalDate.of(2021, 6, 1));

        assertThat(hits("lumenfield", then)).isEmpty();
        assertThat(hits("oakenshaw", then)).singleElement().satisfies(hit -> {
            assertThat(hit.party().name()).isEqualTo("Oakenshaw Coal Ltd");
            assertThat(hit.match().former()).isFalse();
        });
        assertThat(hits("oakenshaw", Moment.on(LocalDate.of(2019, 1, 1)))).isEmpty();
        assertThat(hits("GB-COH:01", Moment.on(LocalDate.of(2019, 1, 1)))).isEmpty();
        assertThat(hits("GB-COH:01", then)).hasSize(1);
    }

    @Test
    void thePublicFindsNobodyByAPersonalIdentifierAndTheOperatorDoes() {
        write(person("p", "Ines Moulin", "c"));

        for (String text : List.of("T-p", "FRA-TAXID:T-p", "fra-taxid t-p", "taxidtp")) {
            assertThat(search(text, SearchFilters.NONE, TODAY, false, Viewer.PUBLIC)
                            .items())
                    .as(text)
                    .isEmpty();
        }
        assertThat(search("fra-taxid:t-p", SearchFilters.NONE, TODAY, false, Viewer.OPERATOR)
                        .items())
                .hasSize(1);
    }

    @Test
    void anAnonymousPersonIsNotFoundByAnything() {
        write(Statements.statement("p", "person", "c", "2024-01-01", "new", """
                {"isComponent": false, "personType": "anonymousPerson", "names": [{"type": "legal", "fullName": "Hidden Heron"}],
                 "unspecifiedDetails": {"reason": "interestedPartyExemptFromDisclosure"}}
                """));

        assertThat(search("heron", SearchFilters.NONE, TODAY, false, Viewer.OPERATOR)
                        .items())
                .isEmpty();
    }

    @Test
    void noTextMakesASearchFail() {
        writeMoulins();
        for (String text : List.of(
                "word ".repeat(40),
                "abcdefgh".repeat(25),
                "колокольчик ".repeat(16),
                "東".repeat(200),
                "a",
                "🦀",
                "\u202eniluom",
                "a b c d e f g h i j k l m n o p q r s t",
                "searchNames:* OR kind:person",
                "¤ § ± ‡ ·",
                "\u0301\u0301",
                "½ ﷺ ㈱ ﬁ",
                "\\",
                "[* TO *]")) {
            assertThat(search(text.strip(), SearchFilters.NONE, TODAY, true, Viewer.PUBLIC))
                    .as(text)
                    .isNotNull();
        }
    }

    @Test
    void matchesBeyondTheListAreSaidToBeThere() {
        for (int from = 0; from < 600; from += 300) {
            graph.writer()
                    .write(
                            IntStream.range(from, from + 300)
                                    .mapToObj(i -> entity("c" + i, "Quay Company " + i, ""))
                                    .toList(),
                            "import-of-a-test");
        }

        SearchAnswer answer = search("quay", SearchFilters.NONE, TODAY, true, Viewer.PUBLIC);

        assertThat(answer.cut()).isTrue();
        assertThat(shown(answer.facets().type())).isEqualTo("entity 600");
    }

    private void writeMoulins() {
        write(
                entity("a", "Moulin Ltd", "GB-COH:00000001"),
                Statements.statement("b", "entity", "b", "2024-01-01", "new", """
                        {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "Moulin Dissous",
                         "jurisdiction": {"name": "France", "code": "FR"}, "dissolutionDate": "2019-05-01"}
                        """),
                Statements.statement("t", "entity", "t", "2024-01-01", "new", """
                        {"isComponent": false, "entityType": {"type": "arrangement"}, "name": "Moulin Trust"}
                        """),
                person("p", "Ines Moulin", "a"),
                holding("h", "a", "p", 60));
    }

    private static SearchFilters filters(
            @Nullable String type,
            @Nullable String kind,
            @Nullable String jurisdiction,
            @Nullable String nationality,
            @Nullable String status,
            @Nullable Integer birthYear,
            @Nullable String role) {
        return new SearchFilters(type, kind, jurisdiction, nationality, status, birthYear, role);
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import-of-a-test");
    }

    private List<String> names(SearchFilters filters) {
        return search("moulin", filters, TODAY, false, Viewer.PUBLIC).items().stream()
                .map(hit -> hit.party().name())
                .toList();
    }

    private List<SearchHit> hits(String text, Moment moment) {
        return search(text, SearchFilters.NONE, moment, false, Viewer.PUBLIC).items();
    }

    private SearchAnswer search(String text, SearchFilters filters, Moment moment, boolean facets, Viewer viewer) {
        return graph.search().search(new SearchQuestion(text, filters, moment, 20, null, facets), viewer);
    }

    private static String shown(List<SearchFacets.Count> counts) {
        return counts.stream().map(count -> count.value() + " " + count.count()).collect(Collectors.joining(", "));
    }
}
