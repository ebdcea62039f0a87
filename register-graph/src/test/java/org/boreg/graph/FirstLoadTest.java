package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.GraphRows;
import org.boreg.graph.write.LoadWatch;
import org.boreg.graph.write.WriteOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The graph that is loaded without a database is the graph that the writer makes of the same statements. */
@ExtendWith(RegisterUnderTest.class)
class FirstLoadTest {

    private static final String STATEMENTS = """
            MATCH (s:Statement)-[:OF_RECORD]->(r:Record)
            RETURN s {.*, packed: s.packed IS NOT NULL, reading: s.reading IS NOT NULL, arrivedAt: s.arrivedAt IS NOT NULL} AS s,
                   r.key AS r ORDER BY s.arrival
            """;

    private RegisterGraph graph;
    private Driver driver;

    @TempDir
    private Path temporary;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void bothMakeTheSameGraphOfRandomHistories(long seed) {
        Random random = new Random(seed);
        assertSame(RandomHistory.of(random), random, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void bothMakeTheSameGraphOfHistoriesWithDatesOfAllKinds(long seed) {
        Random random = new Random(seed);
        List<ParsedStatement> statements = new ArrayList<>(
                PlainHistory.of(random).all().stream().map(one -> one.parsed(0)).toList());
        statements.add(person("p9", "Ines Moulin", "c0"));
        statements.add(holding("h99", "0-c0", "p9", 5));
        statements.add(holding("h98", "0-c1", "nobody described", 5));
        assertSame(statements, random, "seed " + seed);
    }

    @Test
    void bothRefuseTheSameStatements() {
        List<ParsedStatement> statements = new ArrayList<>();
        statements.add(entity("a", "Amber Ltd", "GB-COH:12345678"));
        statements.add(entity("a", "Amber Ltd", "GB-COH:12345678"));
        statements.add(Statements.parsed(statements.get(0).text().replace("Amber Ltd", "Another Ltd")));
        statements.add(person("a", "Ines Moulin", "a"));
        statements.add(holding("h", "a", "p", 10));
        statements.add(holding("h", "a", "p", 10));
        assertSame(statements, new Random(7), "refused");
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        try (FirstLoad load = new FirstLoad(new Kept(), temporary.resolve("load"))) {
            load.write(RandomHistory.of(new Random(1)), "import");
            load.finish(LoadWatch.NONE);
        }
        Files.createDirectories(temporary.resolve("load"));
        Files.writeString(temporary.resolve("load").resolve("records-7"), "of one that was killed");
        try (FirstLoad brokenOff = new FirstLoad(new Kept(), temporary.resolve("load"))) {
            brokenOff.write(RandomHistory.of(new Random(1)), "import");
        }
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    private void assertSame(List<ParsedStatement> statements, Random random, String when) {
        List<List<ParsedStatement>> batches = batches(statements, random);
        List<Outcome> written = batches.stream()
                .map(batch -> Outcome.of(graph.writer().write(batch, "import")))
                .toList();
        DerivedGraph expected = DerivedGraph.of(driver);
        List<String> expectedStatements = statements();
        Kept kept = new Kept();
        try (FirstLoad load = new FirstLoad(kept, temporary.resolve("load"))) {
            assertThat(batches.stream().map(batch -> Outcome.of(load.write(batch, "import"))))
                    .as(when)
                    .isEqualTo(written);
            load.finish(LoadWatch.NONE);
        }
        kept.putInto(driver);
        DerivedGraph.of(driver).assertIs(expected, when);
        assertThat(statements()).as(when).isEqualTo(expectedStatements);
        assertThat(kept.nodes("Identifier")).doesNotHaveDuplicates();
        assertThat(kept.nodes("Counter")).contains(Map.of("name", "arrivals", "value", (long) statements.size()));
        assertThat(graph.isBeingRebuilt()).isFalse();
    }

    private record Outcome(int loaded, int unchanged, List<FindingCode> refused) {

        static Outcome of(WriteOutcome outcome) {
            return new Outcome(
                    outcome.loaded(),
                    outcome.unchanged(),
                    outcome.refused().stream().map(Finding::code).toList());
        }
    }

    private List<String> statements() {
        try (Session session = driver.session()) {
            return session.run(STATEMENTS)
                    .list(row -> new TreeMap<>(row.get("s").asMap()).toString() + row.get("r"));
        }
    }

    private static List<List<ParsedStatement>> batches(List<ParsedStatement> statements, Random random) {
        List<List<ParsedStatement>> batches = new ArrayList<>();
        for (int from = 0; from < statements.size(); ) {
            int to = Math.min(statements.size(), from + 1 + random.nextInt(30));
            batches.add(statements.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** The rows, to be put into a database in place of what is there. */
    private static final class Kept implements GraphRows {

        private final List<Map<String, Object>> nodes = new ArrayList<>();
        private final List<Map<String, Object>> relationships = new ArrayList<>();

        @Override
        public synchronized void node(long id, String label, Map<String, Object> properties) {
            assertThat(relationships).as("nodes come first").isEmpty();
            nodes.add(Map.of("id", id, "label", label, "properties", new HashMap<>(properties)));
        }

        @Override
        public synchronized void relationship(String type, long from, long to, Map<String, Object> properties) {
            relationships.add(Map.of("type", type, "from", from, "to", to, "properties", new HashMap<>(properties)));
        }

        List<Object> nodes(String label) {
            return nodes.stream()
                    .filter(node -> node.get("label").equals(label))
                    .map(node -> node.get("properties"))
                    .toList();
        }

        void putInto(Driver driver) {
            assertThat(nodes.stream().map(node -> node.get("id")).distinct()).hasSameSizeAs(nodes);
            try (Session session = driver.session()) {
                session.run("MATCH (n) WHERE NOT n:SchemaStep AND NOT (n:Counter AND n.name = 'shape') DETACH DELETE n")
                        .consume();
                List<Map<String, Object>> all = new ArrayList<>(nodes);
                Collections.shuffle(all, new Random(1));
                all.removeIf(node -> node.get("properties") instanceof Map<?, ?> properties
                        && "shape".equals(properties.get("name")));
                session.run("""
                                UNWIND $nodes AS node
                                CREATE (n:$(node.label)) SET n = node.properties, n.loadedAs = node.id
                                """, Map.of("nodes", all)).consume();
                session.run("""
                                UNWIND $relationships AS one
                                MATCH (from {loadedAs: one.from}), (to {loadedAs: one.to})
                                CREATE (from)-[r:$(one.type)]->(to) SET r = one.properties
                                """, Map.of("relationships", relationships)).consume();
                session.run("MATCH (n) REMOVE n.loadedAs").consume();
            }
        }
    }
}
