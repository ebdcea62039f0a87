package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.write.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class RebuildTest {

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whatIsMadeAnewIsWhatWasThere(long seed) {
        Random random = new Random(seed);
        List<ParsedStatement> statements = RandomHistory.of(random);
        for (int from = 0; from < statements.size(); ) {
            int to = Math.min(statements.size(), from + 1 + random.nextInt(20));
            graph.writer().write(statements.subList(from, to), "import");
            from = to;
        }
        DerivedGraph before = DerivedGraph.of(driver);
        int step = 1 + random.nextInt(40);
        assertThat(new Rebuild(driver, step).run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.DONE);
        DerivedGraph.of(driver).assertIs(before, "seed %d, %d at once".formatted(seed, step));
        assertThat(graph.rebuild().isUnderWay()).isFalse();
    }

    @Test
    void oneThatWasBrokenOffGoesOnWhereItWas() {
        graph.writer().write(RandomHistory.of(new Random(21)), "import");
        DerivedGraph before = DerivedGraph.of(driver);
        int times = 0;
        AtomicInteger steps = new AtomicInteger();
        AtomicInteger derivations = new AtomicInteger();
        while (new Rebuild(driver, 20)
                        .run(derived -> derivations.incrementAndGet(), () -> steps.incrementAndGet() % 3 == 0)
                != Rebuild.Outcome.DONE) {
            times++;
        }
        assertThat(times).isPositive();
        assertThat(derivations.get()).as("nothing is derived twice").isBetween(7, 8);
        DerivedGraph.of(driver).assertIs(before, "after %d interruptions".formatted(times));
    }

    /** As one whose program is killed: nothing is tidied up, and its name stays with the work until it was silent for a minute. */
    @Test
    void oneWhoseProgramWasKilledIsGoneOnWithByAnother() {
        graph.writer().write(RandomHistory.of(new Random(23)), "import");
        DerivedGraph before = DerivedGraph.of(driver);
        for (int kills = 0; kills < 4; kills++) {
            int dies = 1 + 2 * kills;
            AtomicInteger steps = new AtomicInteger();
            Rebuild killed = new Rebuild(driver, 30);
            assertThatThrownBy(() -> killed.run(derived -> {}, () -> {
                        if (steps.incrementAndGet() > dies) {
                            throw new IllegalStateException("killed");
                        }
                        return false;
                    }))
                    .hasMessage("killed");
            assertThat(graph.rebuild().run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.ELSEWHERE);
            aMinutePasses();
        }
        assertThat(new Rebuild(driver, 30).run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.DONE);
        DerivedGraph.of(driver).assertIs(before, "after four kills");
    }

    private void aMinutePasses() {
        try (Session session = driver.session()) {
            session.run("MATCH (b:Rebuild) SET b.heardAt = b.heardAt - 61000").consume();
        }
    }

    @Test
    void whileARegisterIsRebuiltNothingIsTakenIn() {
        graph.writer().write(RandomHistory.of(new Random(22)), "import");
        assertThat(graph.rebuild().run(derived -> {}, () -> true)).isEqualTo(Rebuild.Outcome.INTERRUPTED);
        List<ParsedStatement> more = List.of(Statements.entity("late", "Late Ltd", ""));
        assertThatThrownBy(() -> graph.writer().write(more, "import"))
                .isInstanceOf(RegisterUnavailable.class)
                .hasMessageContaining("rebuilt");
        graph.rebuild().run(derived -> {}, () -> false);
        assertThat(graph.writer().write(more, "import").loaded()).isEqualTo(1);
    }

    @Test
    void aRebuildThatAnotherProgramIsAtIsLeftToIt() {
        try (Session session = driver.session()) {
            session.run("CREATE (:Rebuild {name: 'rebuild', step: 'clear', owner: 'another', heardAt: timestamp()})")
                    .consume();
        }
        assertThat(graph.rebuild().run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.ELSEWHERE);
    }

    @Test
    void aRegisterOfTheReleaseBeforeIsBroughtUpToDateWhenItIsOpened() {
        ParsedStatement company = Statements.entity("c", "Amber Quay Ltd", "GB-COH:12345678");
        ParsedStatement again = Statements.entity("d", "Amber Quay", "GB-COH:12345678");
        ParsedStatement person = Statements.person("p", "Ines Moulin", "c");
        ParsedStatement holding = Statements.holding("h", "c", "p", 60);
        List<ParsedStatement> statements = List.of(company, again, person, holding);
        graph.writer().write(statements, "import");
        DerivedGraph present = DerivedGraph.of(driver);
        String second = graph.parties().find("d", Viewer.PUBLIC).get(0).id();
        makeOld(statements);

        graph.migrate();

        DerivedGraph.of(driver).assertIs(present, "after the upgrade");
        statements.forEach(statement -> assertThat(
                        graph.statements().statement(statement.statement().statementId()))
                .hasValueSatisfying(view -> assertThat(view.text()).isEqualTo(statement.text())));
        assertThat(graph.parties().find("d", Viewer.PUBLIC))
                .extracting(PartySummary::id)
                .containsExactly(second);
    }

    /** As the first release left a register: texts in plain, edges between parties, signs from merged parties to others. */
    private void makeOld(List<ParsedStatement> statements) {
        try (Session session = driver.session()) {
            for (ParsedStatement statement : statements) {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("id", statement.statement().statementId());
                parameters.put("text", statement.text());
                session.run(
                                "MATCH (s:Statement {statementId: $id}) SET s.text = $text, s.packed = null, s.arrivedAt = null",
                                parameters)
                        .consume();
            }
            session.run("""
                            MATCH (o:Record)-[h:HOLDS]->(s:Record), (o)-[:DESCRIBES]->(a:Party), (s)-[:DESCRIBES]->(b:Party)
                            CREATE (a)-[old:HOLDS]->(b) SET old = properties(h)
                            DELETE h
                            """).consume();
            session.run("MATCH (r:Record) SET r.born = null, r.partyId = null, r.says = null, r.links = null")
                    .consume();
            session.run("MATCH (p:Party) SET p.latest = null, p.formerNames = null")
                    .consume();
            session.run("CREATE (:MergedParty {id: 'an-old-one', into: 'another'})")
                    .consume();
            session.run("MATCH (c:Counter {name: 'shape'}) DELETE c").consume();
        }
    }
}
