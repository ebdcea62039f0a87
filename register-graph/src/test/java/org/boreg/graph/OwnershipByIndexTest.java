package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.person;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.series.Moment;
import org.boreg.graph.index.KeptIndex;
import org.boreg.graph.index.Upwards;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.write.Warrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What the index saves and what it cannot change. */
@ExtendWith(RegisterUnderTest.class)
class OwnershipByIndexTest {

    private static final long ENOUGH = 1L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RegisterGraph graph;
    private Driver driver;
    private KeptIndex index;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
        this.index = new KeptIndex(driver, ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void withAnIndexOfNowOfBeforeOrOfNonsenseTheAnswersAreThoseWithoutOne(long seed) {
        Random random = new Random(seed);
        RandomActs acts = new RandomActs(graph, driver, random);
        KeptIndex behind = new KeptIndex(driver, ENOUGH);
        for (int round = 0; round < 6; round++) {
            acts.write(25);
            acts.act();
            index.catchUp();
            if (round % 3 == 0) {
                behind.catchUp();
            }
            List<String> parties = texts("MATCH (p:Party) RETURN p.id AS t ORDER BY t");
            for (String party : parties) {
                Moment moment = new Moment(day(random), day(random));
                NeighbourhoodLimits limits = new NeighbourhoodLimits(
                        random.nextInt(8), random.nextInt(20), NeighbourhoodLimits.DEFAULT.time());
                for (Upwards upwards : List.of(index, behind, nonsense(parties, random))) {
                    assertSame(party, Statements.LATER, NeighbourhoodLimits.DEFAULT, upwards);
                    assertSame(party, moment, limits, upwards);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void anIndexThatFollowsKnowsAllThatIsAbove(long seed) {
        RandomActs acts = new RandomActs(graph, driver, new Random(seed));
        for (int round = 0; round < 12; round++) {
            acts.write(10);
            acts.decide();
            index.catchUp();
            for (String party : texts("MATCH (p:Party) RETURN p.id AS t ORDER BY t")) {
                Set<String> met = above(party, Upwards.UNKNOWN)
                        .map(above -> above.parties().keySet())
                        .orElse(Set.of());
                if (met.size() > 1) {
                    assertThat(index.from(party, 100, 1000))
                            .as("above %s, round %d, seed %d, %s", party, round, seed, acts.done())
                            .containsAll(met);
                }
            }
        }
        assertThat(acts.done()).isNotEmpty();
    }

    @Test
    void aChainOfSixtyIsReadAtOnce() {
        writeChain(60);
        index.catchUp();
        AtomicInteger asked = new AtomicInteger();
        RegisterGraph counted = new RegisterGraph(counting(asked), index);
        Optional<Neighbourhood> above =
                counted.ownership(Viewer.OPERATOR).above(id("c0"), Statements.LATER, NeighbourhoodLimits.DEFAULT);
        assertThat(above).hasValueSatisfying(whole -> assertThat(whole.links()).hasSize(60));
        assertThat(asked).hasValue(1);
    }

    @Test
    void itIsLoadedInTheBackground() {
        writeChain(5);
        String company = id("c0");
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (KeptIndex followed = new KeptIndex(driver, ENOUGH)) {
                followed.start();
                while (followed.from(company, 100, 1000).size() < 6) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    @Test
    void whatIsNotInTheIndexYetIsReadAllTheSame() {
        writeChain(5);
        index.catchUp();
        write(entity("top", "Top Ltd", ""), holding("h-top", "c5", "top", 70), person("p", "Ines Moulin", "top"));
        assertThat(above(id("c0"), index).orElseThrow().links()).hasSize(6);
        index.catchUp();
        assertThat(index.from(id("c0"), 100, 1000)).contains(id("top"));
    }

    @Test
    void whomARedactedStatementNamesInsteadIsInTheIndex() {
        writeChain(2);
        write(entity("other", "Other Ltd", ""));
        index.catchUp();
        String statementId = holding("h2", "c1", "c2", 90).statement().statementId();
        String instead = holding("h2", "c1", "other", 90)
                .text()
                .replace(holding("h2", "c1", "other", 90).statement().statementId(), statementId);
        graph.acts().redact(statementId, Statements.parsed(instead), new Warrant("Operator", "A mistake"));
        index.catchUp();
        assertThat(index.from(id("c0"), 100, 1000)).contains(id("other"));
    }

    @Test
    void aRegisterThatIsTooLargeForItHasNone() {
        writeChain(5);
        KeptIndex small = new KeptIndex(driver, 1);
        small.catchUp();
        assertThat(small.from(id("c0"), 100, 1000)).isEmpty();
        assertSame(id("c0"), Statements.LATER, NeighbourhoodLimits.DEFAULT, small);
    }

    @Test
    void aRegisterThatIsMadeAnewOrTakesThePlaceOfAnotherIsLoadedAgain() {
        writeChain(5);
        index.catchUp();
        graph.rebuild().run(derived -> {}, () -> false);
        index.catchUp();
        assertThat(index.from(id("c0"), 100, 1000)).hasSize(6);
        try (Session session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaStep DETACH DELETE n").consume();
        }
        writeChain(3);
        index.catchUp();
        assertThat(index.from(id("c0"), 100, 1000)).hasSize(4);
    }

    @Test
    void whileARegisterIsRebuiltNothingIsLoaded() {
        writeChain(3);
        graph.rebuild().run(derived -> {}, () -> true);
        index.catchUp();
        graph.rebuild().run(derived -> {}, () -> false);
        assertThat(index.from(id("c0"), 100, 1000)).isEmpty();
        index.catchUp();
        assertThat(index.from(id("c0"), 100, 1000)).hasSize(4);
    }

    private void assertSame(String party, Moment moment, NeighbourhoodLimits limits, Upwards upwards) {
        assertThat(new RegisterGraph(driver, upwards).ownership(Viewer.OPERATOR).above(party, moment, limits))
                .as("above %s at %s within %s", party, moment, limits)
                .isEqualTo(graph.ownership(Viewer.OPERATOR).above(party, moment, limits));
    }

    private Optional<Neighbourhood> above(String partyId, Upwards upwards) {
        return new RegisterGraph(driver, upwards)
                .ownership(Viewer.OPERATOR)
                .above(partyId, Statements.LATER, NeighbourhoodLimits.DEFAULT);
    }

    private static Upwards nonsense(List<String> parties, Random random) {
        Collection<String> some =
                parties.stream().filter(one -> random.nextInt(3) == 0).toList();
        return (partyId, levels, links) -> some;
    }

    private Driver counting(AtomicInteger sessions) {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    sessions.incrementAndGet();
                    return method.invoke(driver, arguments);
                });
    }

    private void writeChain(int length) {
        List<ParsedStatement> chain = new ArrayList<>(List.of(entity("c0", "Company 0", "")));
        for (int i = 1; i <= length; i++) {
            chain.add(entity("c" + i, "Company " + i, ""));
            chain.add(holding("h" + i, "c" + (i - 1), "c" + i, 90));
        }
        graph.writer().write(chain, "import");
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import");
    }

    private String id(String recordId) {
        return graph.parties().find(recordId, Viewer.OPERATOR).get(0).id();
    }

    private List<String> texts(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).list(row -> row.get("t").asString());
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2010 + random.nextInt(16), 1 + random.nextInt(12), 1);
    }
}
