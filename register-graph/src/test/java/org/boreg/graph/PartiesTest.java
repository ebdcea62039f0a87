package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.parsed;
import static org.boreg.graph.Statements.person;

import java.util.List;
import java.util.Random;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class PartiesTest {

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void anIdentifierThatIsTakenBackSplitsTheParty() {
        write(entity("a", "Amber Quay Ltd", "GB-COH:12345678"), entity("b", "Amber Quay", "GB-COH:12345678"));
        assertThat(id("a")).isEqualTo(id("b"));
        write(entity("b", "Amber Quay", "GB-COH:87654321", "b", "2024-05-01"));
        assertThat(id("a")).isNotEqualTo(id("b"));
        assertThat(party("a").names()).containsExactly("Amber Quay Ltd");
        assertThat(party("b").party().identifiers()).containsExactly("GB-COH:87654321");
        assertThat(graph.parties().find("GB-COH:12345678", Viewer.PUBLIC))
                .extracting(PartySummary::id)
                .containsExactly(id("a"));
    }

    @Test
    void anIdThatWasAPartysOnceLeadsToTheOneThatItsRecordIsInNow() {
        write(entity("a", "Amber Quay Ltd", ""), entity("b", "Amber Quay", ""));
        String first = id("a");
        String second = id("b");
        write(
                entity("a", "Amber Quay Ltd", "GB-COH:12345678", "a", "2024-05-01"),
                entity("b", "Amber Quay", "GB-COH:12345678", "b", "2024-05-01"));
        assertThat(id(second)).isEqualTo(first);
        write(entity("b", "Amber Quay", "", "b", "2024-06-01"));
        assertThat(id(second)).isEqualTo(second);
    }

    @Test
    void aNameThatWasGivenUpIsAFormerName() {
        write(entity("a", "Amber Quay Ltd", ""));
        write(entity("a", "Azure Quay Ltd", "", "a", "2024-05-01"));
        assertThat(party("a").names()).containsExactly("Azure Quay Ltd");
        assertThat(party("a").formerNames()).containsExactly("Amber Quay Ltd");
    }

    @Test
    void whoIsAnonymousNowHasNoNameOfBefore() {
        ParsedStatement named = person("p", "Ines Moulin", "c");
        write(named);
        write(parsed(named.text()
                .replace("knownPerson", "anonymousPerson")
                .replace("2024-01-01", "2024-05-01")
                .replace(named.statement().statementId(), "anonymous-now-000000000000000000000000")));
        assertThat(party("p").party().name()).isNull();
        assertThat(party("p").names()).isEmpty();
        assertThat(party("p").formerNames()).isEmpty();
    }

    @Test
    void aConfirmationChangesNothingButTheDate() {
        write(
                entity("a", "Amber Quay Ltd", "GB-COH:12345678"),
                entity("b", "Amber Quay", "GB-COH:12345678", "x", "2024-02-01"));
        write(entity("b", "Amber Quay", "GB-COH:12345678", "x", "2024-07-01"));
        assertThat(party("a").names()).containsExactly("Amber Quay Ltd", "Amber Quay");
        assertThat(party("a").formerNames()).isEmpty();
        assertThat(id("a")).isEqualTo(id("b"));
    }

    /** Random series with renamings, changing identifiers and late arrivals: whatever the batches, the graph is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theGraphDoesNotDependOnTheBatches(long seed) {
        List<ParsedStatement> statements = RandomHistory.of(new Random(seed));
        graph.writer().write(statements, "import");
        DerivedGraph atOnce = DerivedGraph.of(driver);
        empty();
        Random random = new Random(-seed);
        for (int from = 0; from < statements.size(); ) {
            int to = Math.min(statements.size(), from + 1 + random.nextInt(9));
            graph.writer().write(statements.subList(from, to), "import");
            from = to;
        }
        DerivedGraph.of(driver).assertIs(atOnce, "seed %d".formatted(seed));
    }

    private void empty() {
        try (Session session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaStep DETACH DELETE n").consume();
        }
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import-of-a-test");
    }

    private String id(String id) {
        List<PartySummary> found = graph.parties().find(id, Viewer.PUBLIC);
        assertThat(found).as(id).hasSize(1);
        return found.get(0).id();
    }

    private PartyView party(String id) {
        return graph.parties().party(id(id), Statements.LATER, Viewer.PUBLIC).orElseThrow();
    }
}
