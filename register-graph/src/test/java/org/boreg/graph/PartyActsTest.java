package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.parsed;
import static org.boreg.graph.Statements.person;

import java.util.List;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.JoinedBy;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RegisterUnderTest.class)
class PartyActsTest {

    private static final Warrant WARRANT = new Warrant("Registrar", "Seen in the files");

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void mergedPartiesAreOneUntilItIsTakenBack() {
        write(entity("a", "Amber Quay", ""), entity("b", "Amber Quay Ltd", ""));
        String a = id("a");
        String b = id("b");
        String act = graph.acts().merge(List.of(b, a), WARRANT);
        assertThat(id("b")).isEqualTo(a);
        assertThat(id(b)).isEqualTo(a);
        assertThat(joinedBy("a", Viewer.PUBLIC)).containsExactly(new JoinedBy("act", act, 2));
        graph.acts().revoke(act, WARRANT);
        assertThat(id("b")).isEqualTo(b);
        assertThat(joinedBy("a", Viewer.PUBLIC)).isEmpty();
        assertThat(graph.actLog().latest(10, null, Viewer.PUBLIC).items())
                .extracting(ActView::kind)
                .containsExactly("revoke", "merge");
        assertThat(graph.actLog().find(act, Viewer.PUBLIC).orElseThrow().revokedBy())
                .isNotNull();
        assertThatThrownBy(() -> graph.acts().revoke(act, WARRANT)).isInstanceOf(ActRefused.class);
    }

    @Test
    void aMergeOutlivesWhatTheRecordsSayLater() {
        write(entity("a", "Amber Quay", "GB-COH:11111111"), entity("b", "Amber Quay Ltd", "GB-COH:22222222"));
        graph.acts().merge(List.of(id("a"), id("b")), WARRANT);
        write(entity("b", "Bright Quay Ltd", "GB-COH:33333333", "b", "2024-06-01"));
        assertThat(id("a")).isEqualTo(id("b"));
    }

    @Test
    void aSplitTakesRecordsOutAndNewOnesGoWhereNothingWasDecided() {
        write(
                entity("a", "Amber Quay", "GB-COH:12345678"),
                entity("b", "Amber Quay", "GB-COH:12345678", "x", "2024-01-02"),
                entity("c", "Other Quay", "GB-COH:12345678", "y", "2024-01-03"));
        String whole = id("a");
        String act = graph.acts().split(whole, List.of("c"), WARRANT);
        assertThat(id("a")).isEqualTo(whole);
        assertThat(id("b")).isEqualTo(whole);
        assertThat(id("c")).isNotEqualTo(whole);
        assertThat(graph.parties().find("GB-COH:12345678", Viewer.PUBLIC))
                .extracting(PartySummary::id)
                .containsExactlyInAnyOrder(whole, id("c"));
        write(entity("d", "Amber Quay", "GB-COH:12345678", "z", "2024-01-04"));
        assertThat(id("d")).isEqualTo(whole);
        write(entity("c", "Third Quay", "GB-COH:12345678", "y", "2024-05-03"));
        assertThat(id("c")).isNotEqualTo(whole);
        graph.acts().revoke(act, WARRANT);
        assertThat(id("c")).isEqualTo(whole);
    }

    @Test
    void aPartOfAMergeCanBeSplitOff() {
        write(entity("a", "One", ""), entity("b", "Two", ""), entity("c", "Three", ""));
        graph.acts().merge(List.of(id("a"), id("b"), id("c")), WARRANT);
        String split = graph.acts().split(id("a"), List.of("b", "c"), WARRANT);
        assertThat(id("b")).isEqualTo(id("c")).isNotEqualTo(id("a"));
        assertThat(joinedBy("b", Viewer.PUBLIC)).extracting(JoinedBy::value).contains(split);
    }

    @Test
    void whatNoDecisionCanBeIsRefused() {
        write(entity("a", "One", ""), person("p", "Ines Moulin", "a"));
        assertRefused(() -> graph.acts().merge(List.of(id("a"), id("p")), WARRANT), "never one party");
        assertRefused(() -> graph.acts().merge(List.of(id("a"), id("a")), WARRANT), "already");
        assertRefused(() -> graph.acts().merge(List.of(id("a"), "none"), WARRANT), "no party");
        assertRefused(() -> graph.acts().split(id("a"), List.of("a"), WARRANT), "leaves some");
        assertRefused(() -> graph.acts().split(id("a"), List.of("z"), WARRANT), "no recordId");
        assertRefused(() -> graph.acts().revoke("none", WARRANT), "no act");
    }

    @Test
    void anAnonymousPersonIsNotMergedAndLeavesAMerge() {
        ParsedStatement one = person("p", "Ines Moulin", "c");
        ParsedStatement other = person("q", "Ines Moulin", "c");
        write(one, other);
        graph.acts().merge(List.of(id("p"), id("q")), WARRANT);
        write(parsed(one.text()
                .replace("knownPerson", "anonymousPerson")
                .replace("2024-01-01", "2024-05-01")
                .replace(one.statement().statementId(), "anonymous-now-000000000000000000000000")));
        assertThat(id("p")).isNotEqualTo(id("q"));
        assertRefused(() -> graph.acts().merge(List.of(id("p"), id("q")), WARRANT), "kept from the public");
    }

    @Test
    void aPersonalIdentifierThatJoinsIsNotShownToThePublic() {
        ParsedStatement one = person("p", "Ines Moulin", "c");
        write(one, parsed(person("q", "Ines Moulin", "d").text().replace("T-q", "T-p")));
        assertThat(joinedBy("p", Viewer.PUBLIC)).containsExactly(new JoinedBy("personal-identifier", null, 2));
        assertThat(joinedBy("p", Viewer.OPERATOR)).containsExactly(new JoinedBy("identifier", "FRA-TAXID:T-P", 2));
    }

    @Test
    void likelyDuplicatesAreOfferedAndNotMerged() {
        write(
                person("p", "Inès Moulin", "c"),
                person("q", "Moulin Ines", "d"),
                parsed(person("r", "Ines Moulin", "d").text().replace("1970-05-17", "1971-05-17")),
                entity("a", "Amber Quay Ltd", "GB-COH:11111111"),
                entity("b", "Amber Quay Limited", ""),
                entity("e", "Amber Quay PLC", "GB-COH:22222222"));
        assertThat(id("p")).isNotEqualTo(id("q"));
        List<Candidate> ofPerson = graph.candidates().of(id("p"), Viewer.PUBLIC);
        assertThat(ofPerson).extracting(candidate -> candidate.other().id()).containsExactly(id("q"));
        assertThat(ofPerson.get(0).reasons())
                .containsExactly("same-name-but-order-or-form", "same-birth-month", "same-nationality");
        assertThat(graph.candidates().of(id("p"), Viewer.OPERATOR).get(0).score())
                .isEqualTo(ofPerson.get(0).score());
        List<Candidate> ofCompany = graph.candidates().of(id("a"), Viewer.PUBLIC);
        assertThat(ofCompany).extracting(candidate -> candidate.other().id()).containsExactly(id("b"), id("e"));
        assertThat(graph.candidates().all(20, null, Viewer.PUBLIC).items()).hasSize(4);
        String next = graph.candidates().all(1, null, Viewer.PUBLIC).next();
        assertThat(next).isNotNull();
        int first = graph.candidates().all(1, null, Viewer.PUBLIC).items().size();
        int second = graph.candidates().all(1, next, Viewer.PUBLIC).items().size();
        assertThat(first + second).isEqualTo(4);
    }

    @Test
    void whoWasKeptApartIsNotOfferedAsLikelyTheSame() {
        write(
                person("p", "Ines Moulin", "c"),
                parsed(person("q", "Ines Moulin", "d").text().replace("T-q", "T-p")),
                person("r", "Ines Moulin", "e"));
        String act = graph.acts().split(id("p"), List.of("q"), WARRANT);

        assertThat(pairs(graph.candidates().of(id("p"), Viewer.PUBLIC))).containsExactly(Set.of(id("p"), id("r")));
        assertThat(pairs(graph.candidates().of(id("q"), Viewer.PUBLIC))).containsExactly(Set.of(id("q"), id("r")));
        assertThat(pairs(graph.candidates().all(20, null, Viewer.PUBLIC).items()))
                .containsExactlyInAnyOrder(Set.of(id("p"), id("r")), Set.of(id("q"), id("r")));

        graph.acts().revoke(act, WARRANT);
        assertThat(pairs(graph.candidates().of(id("q"), Viewer.PUBLIC))).containsExactly(Set.of(id("p"), id("r")));
    }

    private static List<Set<String>> pairs(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Set.of(candidate.one().id(), candidate.other().id()))
                .toList();
    }

    @Test
    void thePublicIsOfferedNobodyWhoIsAnonymous() {
        ParsedStatement one = person("p", "Ines Moulin", "c");
        write(one, parsed(person("q", "Ines Moulin", "d").text().replace("knownPerson", "anonymousPerson")));
        assertThat(graph.candidates().of(id("p"), Viewer.PUBLIC)).isEmpty();
        assertThat(graph.candidates().of(id("q"), Viewer.PUBLIC)).isEmpty();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOf(ActRefused.class).hasMessageContaining(reason);
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import-of-a-test");
    }

    private String id(String id) {
        List<PartySummary> found = graph.parties().find(id, Viewer.OPERATOR);
        assertThat(found).as(id).hasSize(1);
        return found.get(0).id();
    }

    private List<JoinedBy> joinedBy(String id, Viewer viewer) {
        return graph.parties()
                .party(id(id), Statements.LATER, viewer)
                .orElseThrow()
                .joinedBy();
    }
}
