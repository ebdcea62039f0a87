package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Party;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterUnderTest.class)
class ReadingTheGraphTest {

    RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void aPartyIsFoundByWordsOfItsNameInAnyOrderAndByTheirBeginnings() {
        write(entity("a", "Amber Quay Shipping Ltd", ""), entity("b", "Blue Quay Ltd", ""));
        assertThat(names("quay amber")).containsExactly("Amber Quay Shipping Ltd");
        assertThat(names("ship")).containsExactly("Amber Quay Shipping Ltd");
        assertThat(names("quay")).containsExactlyInAnyOrder("Amber Quay Shipping Ltd", "Blue Quay Ltd");
    }

    @Test
    void aTypingErrorAndAMissingAccentDoNotHideAParty() {
        write(person("p", "Zoé Müller-Łąkowska", "c"));
        assertThat(names("zoe muller")).containsExactly("Zoé Müller-Łąkowska");
        assertThat(names("mxellxr")).isEmpty();
        assertThat(names("muler")).containsExactly("Zoé Müller-Łąkowska");
    }

    @Test
    void aCompanyCalledByAnEnglishStopWordIsFound() {
        write(entity("a", "It", ""), entity("b", "The And Ltd", ""));
        assertThat(names("it")).containsExactly("It");
        assertThat(names("the and")).containsExactly("The And Ltd");
    }

    @Test
    void namesInOtherScriptsAreFound() {
        write(entity("a", "ООО Северный Ветер", ""), entity("b", "東京商事株式会社", ""), entity("c", "شركة النور", ""));
        assertThat(names("северный")).containsExactly("ООО Северный Ветер");
        assertThat(names("東京商事")).containsExactly("東京商事株式会社");
        assertThat(names("النور")).containsExactly("شركة النور");
    }

    @Test
    void anExactIdentifierComesFirstWithOrWithoutItsScheme() {
        write(entity("a", "Company 12345678", ""), entity("b", "Amber Quay Ltd", "GB-COH:12345678"));
        assertThat(names("12345678")).startsWith("Amber Quay Ltd");
        assertThat(names("gb-coh:12345678")).startsWith("Amber Quay Ltd");
    }

    @Test
    void searchIsFilteredByTypeAndJurisdiction() {
        write(entity("a", "Moulin Ltd", ""), person("p", "Ines Moulin", "a"));
        assertThat(search("moulin", "person", null, 10, null)).containsExactly("Ines Moulin");
        assertThat(search("moulin", null, "gb", 10, null)).containsExactly("Moulin Ltd");
        assertThat(search("moulin", null, "FR", 10, null)).containsExactly("Ines Moulin");
        assertThat(search("moulin", null, "DE", 10, null)).isEmpty();
    }

    @Test
    void pagesOfASearchShowEveryHitOnceInTheOrderOfOneBigPage() {
        for (int i = 0; i < 25; i++) {
            write(entity("c" + i, "Quay " + "x".repeat(i % 5) + " Company " + i, ""));
        }
        write(entity("e", "Not alike", "GB-COH:QUAY"));
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            SearchAnswer page = graph.search().search(new SearchQuestion("quay", null, null, 7, cursor), Viewer.PUBLIC);
            page.items().forEach(hit -> paged.add(hit.party().name()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).hasSize(26).doesNotHaveDuplicates().isEqualTo(search("quay", null, null, 100, null));
    }

    @Test
    void luceneSyntaxInASearchIsTextLikeAnyOther() {
        write(entity("a", "Amber (Quay) & Sons: AND OR NOT", ""));
        for (String hostile : List.of(
                "amber (quay",
                "amber && quay",
                "\"amber",
                "amber:quay",
                "+-!^~*?/\\",
                "AND",
                "OR NOT",
                "[a TO b]",
                "*")) {
            assertThat(search(hostile, null, null, 10, null)).as(hostile).isNotNull();
        }
        assertThat(names("amber (quay) && AND")).containsExactly("Amber (Quay) & Sons: AND OR NOT");
    }

    @Test
    void aSearchForNothingOrWithAForeignCursorSaysWhatIsWrong() {
        assertThatThrownBy(() -> new SearchQuestion(" ", null, null, 10, null)).isInstanceOf(InvalidQuestion.class);
        assertThatThrownBy(() -> new SearchQuestion("x".repeat(201), null, null, 10, null))
                .hasMessageContaining("200 characters");
        for (String cursor : List.of("nonsense", "!!!", "YWJj", "fGE")) {
            assertThatThrownBy(() -> search("quay", null, null, 10, cursor)).isInstanceOf(InvalidQuestion.class);
        }
    }

    @Test
    void thePublicDoesNotFindAPersonByAPersonalIdentifier() {
        write(person("p", "Ines Moulin", "c"));
        assertThat(names("T-p")).isEmpty();
        assertThat(names("FRA-TAXID:T-p")).isEmpty();
    }

    @Test
    void holdingsOfAHubComeInPagesThatMissNothing() {
        List<ParsedStatement> hub = new ArrayList<>(List.of(entity("hub", "Hub Nominees Ltd", "")));
        for (int i = 0; i < 450; i++) {
            hub.add(entity("c" + i, "Company " + i, ""));
            hub.add(holding("h" + i, "c" + i, "hub", 100));
        }
        graph.writer().write(hub, "import-of-a-test");
        Set<String> met = new HashSet<>();
        String cursor = null;
        int pages = 0;
        do {
            Page<HoldingView> page = graph.parties().holdings(id("hub"), Statements.LATER, 200, cursor, Viewer.PUBLIC);
            page.items().forEach(holding -> met.add(holding.recordId()));
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(met).hasSize(450);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aChainOfSixtyIsFollowedToItsTop() {
        List<ParsedStatement> chain = new ArrayList<>(List.of(entity("c0", "Company 0", "")));
        for (int i = 1; i <= 60; i++) {
            chain.add(entity("c" + i, "Company " + i, ""));
            chain.add(holding("h" + i, "c" + (i - 1), "c" + i, 90));
        }
        graph.writer().write(chain, "import-of-a-test");
        Neighbourhood above = above("c0", NeighbourhoodLimits.DEFAULT);
        assertThat(above.links()).hasSize(60);
        assertThat(above.complete()).isTrue();
    }

    @Test
    void aRingAndACliqueAreFetchedOnceAndWhole() {
        List<ParsedStatement> clique = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            clique.add(entity("c" + i, "Company " + i, ""));
        }
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                clique.add(holding("h" + i + "-" + j, "c" + i, "c" + j, 8));
            }
        }
        graph.writer().write(clique, "import-of-a-test");
        Neighbourhood above = above("c3", NeighbourhoodLimits.DEFAULT);
        assertThat(above.links()).hasSize(144);
        assertThat(above.links().stream().map(Link::recordId)).doesNotHaveDuplicates();
        assertThat(above.complete()).isTrue();
    }

    @Test
    void aNeighbourhoodThatIsTooLargeIsCutAndSaysSo() {
        List<ParsedStatement> many = new ArrayList<>(List.of(entity("c", "Widely Held plc", "")));
        for (int i = 0; i < 30; i++) {
            many.add(person("p" + i, "Person " + i, "c"));
            many.add(holding("h" + i, "c", "p" + i, 3));
        }
        graph.writer().write(many, "import-of-a-test");
        assertThat(above("c", limits(10, 30)).complete()).isTrue();
        Neighbourhood cut = above("c", limits(10, 29));
        assertThat(cut.complete()).isFalse();
        assertThat(cut.links()).hasSize(29);
        assertThat(above("c", limits(0, 30)).complete()).isFalse();
    }

    @Test
    void aQuestionThatHasTakenItsTimeBeginsNoFurtherLevelAndSaysSo() {
        write(entity("c", "Amber Quay Ltd", ""), entity("d", "Blue Quay Ltd", ""), holding("h", "c", "d", 50));
        Neighbourhood cut = above("c", new NeighbourhoodLimits(10, 30, Duration.ZERO));
        assertThat(cut.links()).isEmpty();
        assertThat(cut.complete()).isFalse();
    }

    @Test
    void onlySomethingThatCanBeOwnedHasANeighbourhood() {
        write(person("p", "Ines Moulin", "c"), entity("c", "Amber Quay Ltd", ""));
        assertThat(graph.ownership(Viewer.OPERATOR).above(id("p"), Statements.LATER, NeighbourhoodLimits.DEFAULT))
                .isEmpty();
        assertThat(graph.ownership(Viewer.OPERATOR).above("nobody", Statements.LATER, NeighbourhoodLimits.DEFAULT))
                .isEmpty();
        assertThat(above("c", NeighbourhoodLimits.DEFAULT).subject())
                .extracting(Party::name, Party::recordIds)
                .containsExactly("Amber Quay Ltd", List.of("c"));
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import-of-a-test");
    }

    private Neighbourhood above(String recordId, NeighbourhoodLimits limits) {
        return graph.ownership(Viewer.OPERATOR)
                .above(id(recordId), Statements.LATER, limits)
                .orElseThrow();
    }

    private static NeighbourhoodLimits limits(int levels, int links) {
        return new NeighbourhoodLimits(levels, links, NeighbourhoodLimits.DEFAULT.time());
    }

    private String id(String recordId) {
        return graph.parties().find(recordId, Viewer.PUBLIC).get(0).id();
    }

    private List<String> names(String text) {
        return search(text, null, null, 10, null);
    }

    private List<String> search(
            String text, @Nullable String type, @Nullable String jurisdiction, int limit, @Nullable String cursor) {
        return graph
                .search()
                .search(new SearchQuestion(text, type, jurisdiction, limit, cursor), Viewer.PUBLIC)
                .items()
                .stream()
                .map(hit -> hit.party().name())
                .toList();
    }
}
