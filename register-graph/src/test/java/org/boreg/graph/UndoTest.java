package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.ActView;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.Undo;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

@ExtendWith(RegisterUnderTest.class)
class UndoTest {

    private static final Warrant WARRANT = new Warrant("Olga Operator", "sent by mistake");

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void anImportThatIsUndoneLeavesTheRegisterAsItWas() {
        imported("first", RandomHistory.of(new Random(31)));
        DerivedGraph before = DerivedGraph.of(driver);
        imported("second", RandomHistory.of(new Random(32)));
        assertThat(DerivedGraph.of(driver).rows()).isNotEqualTo(before.rows());

        Undo.Outcome outcome = graph.undo().run("second", WARRANT, gone -> {}, () -> false);

        assertThat(outcome.complete()).isTrue();
        DerivedGraph.of(driver).assertIs(before, "after the second import was undone");
    }

    @Test
    void whatTheLaterImportFoundThereAlreadyIsNotItsOwn() {
        List<ParsedStatement> both = List.of(entity("c1", "Amber Ltd", ""), entity("c2", "Beryl Ltd", ""));
        imported("first", both.subList(0, 1));
        imported("second", both);

        assertThat(graph.undo().run("second", WARRANT, gone -> {}, () -> false).removed())
                .isEqualTo(1);
        assertThat(graph.statements().statement(both.get(0).statement().statementId()))
                .isPresent();
        assertThat(graph.statements().statement(both.get(1).statement().statementId()))
                .isEmpty();
    }

    @Test
    void aCompanyThatOthersNameStaysAsOneOfWhichNothingIsKnown() {
        imported("names", List.of(holding("h", "c1", "c2", 60)));
        DerivedGraph before = DerivedGraph.of(driver);
        imported("describes", List.of(entity("c1", "Amber Ltd", "GB-COH:01234567"), entity("c2", "Beryl Ltd", "")));

        graph.undo().run("describes", WARRANT, gone -> {}, () -> false);

        DerivedGraph.of(driver).assertIs(before, "after the descriptions were undone");
    }

    @Test
    void oneThatIsBrokenOffGoesOnUnderTheSameAct() {
        imported("kept", RandomHistory.of(new Random(33)));
        DerivedGraph before = DerivedGraph.of(driver);
        imported("gone", RandomHistory.of(new Random(34)));
        AtomicInteger steps = new AtomicInteger();
        Undo.Outcome half = new Undo(driver, 20).run("gone", WARRANT, gone -> {}, () -> steps.getAndIncrement() == 2);
        assertThat(half.complete()).isFalse();
        assertThat(half.removed()).isEqualTo(40);
        assertThat(graph.imports().find("gone").orElseThrow().state()).isEqualTo("undoing");

        Undo.Outcome rest = graph.undo().run("gone", WARRANT, gone -> {}, () -> false);

        assertThat(rest.actId()).isEqualTo(half.actId());
        assertThat(graph.actLog().latest(10, null, Viewer.PUBLIC).items())
                .extracting(ActView::kind)
                .containsExactly("undo");
        DerivedGraph.of(driver).assertIs(before, "after both halves");
    }

    @Test
    void theActTellsWhichImportWhoWhyAndHowMuch() {
        imported("wrong", List.of(entity("c1", "Amber Ltd", "")));

        String act = graph.undo().run("wrong", WARRANT, gone -> {}, () -> false).actId();

        assertThat(graph.actLog().find(act, Viewer.PUBLIC)).hasValueSatisfying(told -> {
            assertThat(told.by()).isEqualTo("Olga Operator");
            assertThat(told.reason()).isEqualTo("sent by mistake");
            assertThat(told.importId()).isEqualTo("wrong");
            assertThat(told.statements()).isEqualTo(1);
        });
        assertThat(graph.imports().find("wrong")).hasValueSatisfying(one -> {
            assertThat(one.state()).isEqualTo("undone");
            assertThat(one.undoneBy()).isEqualTo(act);
            assertThat(one.loaded()).as("its account stays").isEqualTo(1);
        });
    }

    @Test
    void onlyAnImportThatHasEndedCanBeUndoneAndOnlyOnce() {
        graph.importLog().begin(ImportBeginning.of("running", "a file"));
        assertThatThrownBy(() -> graph.undo().run("running", WARRANT, gone -> {}, () -> false))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("still running");
        assertThatThrownBy(() -> graph.undo().run("nowhere", WARRANT, gone -> {}, () -> false))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("no import");
        imported("once", List.of(entity("c1", "Amber Ltd", "")));
        graph.undo().run("once", WARRANT, gone -> {}, () -> false);
        assertThatThrownBy(() -> graph.undo().run("once", WARRANT, gone -> {}, () -> false))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("undone before");
    }

    @Test
    void whatWasUndoneCanComeAgain() {
        ParsedStatement statement = entity("c1", "Amber Ltd", "");
        imported("first", List.of(statement));
        graph.undo().run("first", WARRANT, gone -> {}, () -> false);

        imported("again", List.of(statement));

        assertThat(graph.statements().statement(statement.statement().statementId()))
                .hasValueSatisfying(found -> assertThat(found.importId()).isEqualTo("again"));
    }

    private void imported(String id, List<ParsedStatement> statements) {
        graph.importLog().begin(ImportBeginning.of(id, id + ".jsonl"));
        int loaded = graph.writer().write(statements, id).loaded();
        ImportCounts counts = new ImportCounts(statements.size(), loaded, statements.size() - loaded, 0);
        graph.importLog().end(id, new ImportEnd("complete", counts, "{}", "[]", null));
    }
}
