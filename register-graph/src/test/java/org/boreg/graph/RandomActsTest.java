package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.parsed;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.text.PackedText;
import org.boreg.graph.write.Rebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Random registers in which an operator does random things: they are what their statements and decisions make of an empty one. */
@ExtendWith(RegisterUnderTest.class)
class RandomActsTest {

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theGraphIsWhatStatementsAndDecisionsMakeOfAnEmptyOne(long seed) {
        RandomActs acts = new RandomActs(graph, driver, new Random(seed));
        for (int round = 0; round < 8; round++) {
            acts.write(12);
            for (int i = 0; i < 3; i++) {
                acts.act();
            }
        }
        List<String> done = acts.done();
        DerivedGraph lived = DerivedGraph.of(driver);
        assertThat(done).as("acts done, seed %d", seed).hasSizeGreaterThan(8);

        assertThat(graph.rebuild().run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.DONE);
        DerivedGraph.of(driver).assertIs(lived, "rebuilt, seed " + seed + ", " + done);

        makeAnew();
        DerivedGraph.of(driver).assertIs(lived, "made anew, seed " + seed + ", " + done);
    }

    /** Each statement arrives again in its place, at records of which nothing is left but what was decided on them. */
    private void makeAnew() {
        try (Session session = driver.session()) {
            List<Kept> statements = session.run(
                            "MATCH (s:Statement) RETURN s.arrival AS at, s.packed AS packed ORDER BY at")
                    .list(row -> new Kept(
                            row.get("at").asLong(),
                            parsed(PackedText.unpack(row.get("packed").asByteArray()))));
            List<Map<String, Object>> decided =
                    session.run("""
                    MATCH (r:Record) WHERE r.apart IS NOT NULL OR r.together IS NOT NULL
                    RETURN r {.key, .apart, .together} AS r
                    """).list(row -> row.get("r").asMap());
            session.run("MATCH (n) WHERE NOT n:SchemaStep DETACH DELETE n").consume();
            session.run("UNWIND $rows AS row CREATE (r:Record) SET r = row", Map.of("rows", decided))
                    .consume();
            for (Kept kept : statements) {
                session.run("MERGE (c:Counter {name: 'arrivals'}) SET c.value = $at", Map.of("at", kept.arrival()))
                        .consume();
                assertThat(graph.writer()
                                .write(List.of(kept.statement()), "import")
                                .loaded())
                        .isEqualTo(1);
            }
        }
    }

    private record Kept(long arrival, ParsedStatement statement) {}
}
