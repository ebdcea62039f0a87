package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.text.PackedText;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Rebuild;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Random registers in which an operator does random things: they are what their statements and decisions make of an empty one. */
@ExtendWith(RegisterUnderTest.class)
class RandomActsTest {

    private static final Warrant WARRANT = new Warrant("Random", "Random");

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
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            List<ParsedStatement> batch = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                batch.add(
                        statement(random, random.nextInt(3) == 0 ? "h" + random.nextInt(8) : "c" + random.nextInt(12)));
            }
            graph.writer().write(batch.stream().distinct().toList(), "import");
            for (int i = 0; i < 3; i++) {
                act(random, done);
            }
        }
        DerivedGraph lived = DerivedGraph.of(driver);
        assertThat(done).as("acts done, seed %d", seed).hasSizeGreaterThan(8);

        assertThat(graph.rebuild().run(derived -> {}, () -> false)).isEqualTo(Rebuild.Outcome.DONE);
        DerivedGraph.of(driver).assertIs(lived, "rebuilt, seed " + seed + ", " + done);

        makeAnew();
        DerivedGraph.of(driver).assertIs(lived, "made anew, seed " + seed + ", " + done);
    }

    private static ParsedStatement statement(Random random, String recordId) {
        String date =
                "20%02d-%02d-%02d".formatted(10 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (recordId.startsWith("h")) {
            return holding(
                    recordId,
                    "c" + random.nextInt(14),
                    random.nextInt(5) == 0
                            ? "{\"reason\": \"unknown\", \"description\": \"%d\"}".formatted(random.nextInt(2))
                            : "\"c" + random.nextInt(14) + "\"",
                    random.nextInt(100),
                    date,
                    random.nextInt(5) == 0 ? "closed" : "updated");
        }
        String identifier = random.nextInt(3) == 0 ? "" : "GB-COH:1000000" + random.nextInt(6);
        return entity(recordId, "Name " + random.nextInt(4), identifier, "c" + random.nextInt(12), date);
    }

    private void act(Random random, List<String> done) {
        int kind = random.nextInt(5);
        try {
            switch (kind) {
                case 0 -> merge(random);
                case 1 -> split(random);
                case 2 -> revoke(random);
                default -> redact(random);
            }
            done.add(List.of("merge", "split", "revoke", "redaction", "redaction")
                    .get(kind));
        } catch (ActRefused refused) {
            // Not everything that is random can be done.
        }
    }

    private void merge(Random random) {
        List<String> parties = texts("MATCH (p:Party {kind: 'entity'}) RETURN p.id AS t ORDER BY t");
        graph.acts().merge(List.of(one(parties, random), one(parties, random)), WARRANT);
    }

    private void split(Random random) {
        String record = one(texts("""
                        MATCH (r:Record)-[:DESCRIBES]->(p:Party)<-[:DESCRIBES]-(:Record)
                        RETURN DISTINCT p.id + ' ' + r.recordId AS t ORDER BY t
                        """), random);
        graph.acts().split(record.split(" ")[0], List.of(record.split(" ")[1]), WARRANT);
    }

    private void revoke(Random random) {
        graph.acts().revoke(one(texts("MATCH (a:Act) RETURN a.id AS t ORDER BY a.seq"), random), WARRANT);
    }

    private void redact(Random random) {
        String chosen = one(texts("""
                        MATCH (s:Statement)-[:OF_RECORD]->(r:Record)
                        RETURN s.statementId + ' ' + r.recordId AS t ORDER BY s.arrival
                        """), random);
        ParsedStatement made = statement(random, chosen.split(" ")[1]);
        String id = chosen.split(" ")[0];
        graph.acts().redact(id, parsed(made.text().replace(made.statement().statementId(), id)), WARRANT);
    }

    private static String one(List<String> texts, Random random) {
        if (texts.isEmpty()) {
            throw ActRefused.badly("random", "There is none.");
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private List<String> texts(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).list(row -> row.get("t").asString());
        }
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
