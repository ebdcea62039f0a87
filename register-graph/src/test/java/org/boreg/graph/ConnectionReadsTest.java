package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.ownership.Connection;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.Connected;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RegisterUnderTest.class)
class ConnectionReadsTest {

    RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void twoPersonsAreConnectedThroughWhatBothHold() {
        write(entity("a", "Amber Ltd", ""), person("p", "Ines Moulin", "a"), person("q", "Karl Ahrens", "a"));
        write(holding("h1", "a", "p", 30), holding("h2", "a", "q", 30));
        Connected connected = between("p", "q", 0, 0, NeighbourhoodLimits.DEFAULT);
        assertThat(connected.complete()).isTrue();
        assertThat(routes(connected)).containsExactly(List.of("Ines Moulin", "Amber Ltd", "Karl Ahrens"));
        assertThat(connected.parties().get(id("p")).kind()).isEqualTo(PartyKind.PERSON);
        assertThat(connected.connections().found().get(0).hops().get(0).evidence())
                .extracting(link -> link.recordId())
                .containsExactly("h1");
    }

    @Test
    void partiesThatNothingConnectsHaveNoConnection() {
        write(entity("a", "Amber Ltd", ""), entity("b", "Blue Ltd", ""), person("p", "Ines Moulin", "a"));
        write(holding("h1", "a", "p", 30));
        Connected connected = between("p", "b", 3, 0, NeighbourhoodLimits.DEFAULT);
        assertThat(connected.complete()).isTrue();
        assertThat(connected.connections().found()).isEmpty();
        assertThat(connected.parties()).containsOnlyKeys(id("p"), id("b"));
    }

    @Test
    void aHubIsNotReadWhereTheOtherSideLeadsToItAsWell() {
        write(hub(300));
        write(person("p", "Ines Moulin", "hub"), person("q", "Karl Ahrens", "hub"));
        write(holding("h-p", "hub", "p", 1), holding("h-q", "hub", "q", 1));
        NeighbourhoodLimits few = new NeighbourhoodLimits(10, 20, Duration.ofSeconds(10));
        Connected connected = between("p", "q", 0, 0, few);
        assertThat(connected.complete()).isTrue();
        assertThat(routes(connected)).containsExactly(List.of("Ines Moulin", "Hub Ltd", "Karl Ahrens"));
    }

    @Test
    void aHubThatIsNotReadIsPenalisedByAllItsNeighbours() {
        write(hub(60));
        write(entity("a", "Amber Ltd", ""), entity("b", "Blue Ltd", ""));
        write(person("p", "Ines Moulin", "hub"), person("q", "Karl Ahrens", "hub"));
        write(holding("h-p", "hub", "p", 1), holding("h-q", "hub", "q", 1));
        write(holding("h1", "a", "p", 50), holding("h2", "b", "a", 50), holding("h3", "b", "q", 50));
        Connected connected = between("p", "q", 1, 1, NeighbourhoodLimits.DEFAULT);
        assertThat(connected.complete()).isTrue();
        assertThat(routes(connected).get(0)).containsExactly("Ines Moulin", "Amber Ltd", "Blue Ltd", "Karl Ahrens");
        assertThat(routes(connected).get(1)).containsExactly("Ines Moulin", "Hub Ltd", "Karl Ahrens");
    }

    @Test
    void whatIsTooMuchToReadIsSaidToBeCut() {
        write(hub(50));
        write(person("p", "Ines Moulin", "hub"), entity("z", "Zinc Ltd", ""));
        write(holding("h-p", "hub", "p", 1), holding("h-z", "z", "c7", 1));
        NeighbourhoodLimits few = new NeighbourhoodLimits(10, 3, Duration.ofSeconds(10));
        assertThat(between("p", "z", 0, 0, few).complete()).isFalse();
        assertThat(routes(between("p", "z", 0, 0, NeighbourhoodLimits.DEFAULT))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void connectionsAtRandomMomentsAreAllThoseThatCanBeTriedOut(long seed) {
        Random random = new Random(seed);
        PlainHistory history = PlainHistory.of(random);
        graph.writer().write(history.all().stream().map(one -> one.parsed(0)).toList(), "import");
        List<String> all = List.copyOf(PlainHistory.parties());
        for (int asked = 0; asked < 40; asked++) {
            Moment moment = new Moment(day(random), day(random));
            String one = all.get(random.nextInt(all.size()));
            String other = all.get(random.nextInt(all.size()));
            if (!PlainHistory.party(one).equals(PlainHistory.party(other)) && isThere(one) && isThere(other)) {
                int alternatives = random.nextInt(4);
                Connected connected = graph.connections(Viewer.OPERATOR)
                        .between(
                                id("0-" + one),
                                id("0-" + other),
                                new ConnectionsQuestion(moment.asOf(), alternatives, 100, 0),
                                moment,
                                NeighbourhoodLimits.DEFAULT);
                assertThat(connected.connections().found().stream()
                                .map(connection -> connection.hops().size()))
                        .as("seed %d, %s and %s at %s", seed, one, other, moment)
                        .containsExactlyElementsOf(lengths(history.neighbours(moment), one, other, alternatives));
            }
        }
    }

    private static List<Integer> lengths(
            Map<String, Set<String>> neighbours, String one, String other, int alternatives) {
        List<Integer> lengths = new ArrayList<>();
        tryOut(neighbours, new ArrayList<>(List.of(PlainHistory.party(one))), PlainHistory.party(other), lengths);
        lengths.sort(null);
        long shortest =
                lengths.stream().filter(length -> length.equals(lengths.get(0))).count();
        return lengths.stream().limit(shortest + alternatives).toList();
    }

    private static void tryOut(
            Map<String, Set<String>> neighbours, List<String> trail, String end, List<Integer> lengths) {
        String last = trail.get(trail.size() - 1);
        if (last.equals(end)) {
            lengths.add(trail.size() - 1);
            return;
        }
        for (String next : neighbours.getOrDefault(last, Set.of())) {
            if (!trail.contains(next)) {
                trail.add(next);
                tryOut(neighbours, trail, end, lengths);
                trail.remove(trail.size() - 1);
            }
        }
    }

    private static List<ParsedStatement> hub(int companies) {
        List<ParsedStatement> hub = new ArrayList<>(List.of(entity("hub", "Hub Ltd", "")));
        for (int i = 0; i < companies; i++) {
            hub.add(entity("c" + i, "Company " + i, ""));
            hub.add(holding("h" + i, "c" + i, "hub", 100));
        }
        return hub;
    }

    private Connected between(
            String one, String other, int alternatives, double hubPenalty, NeighbourhoodLimits limits) {
        LocalDate asOf = Statements.LATER.asOf();
        return graph.connections(Viewer.OPERATOR)
                .between(
                        id(one),
                        id(other),
                        new ConnectionsQuestion(asOf, alternatives, 20, hubPenalty),
                        Statements.LATER,
                        limits);
    }

    private static List<List<String>> routes(Connected connected) {
        return connected.connections().found().stream()
                .map(Connection::parties)
                .map(ids -> ids.stream()
                        .map(id -> connected.parties().get(id).name())
                        .toList())
                .toList();
    }

    private boolean isThere(String record) {
        return !graph.parties().find("0-" + record, Viewer.OPERATOR).isEmpty();
    }

    private String id(String record) {
        return graph.parties().find(record, Viewer.OPERATOR).get(0).id();
    }

    private void write(ParsedStatement... statements) {
        write(List.of(statements));
    }

    private void write(List<ParsedStatement> statements) {
        graph.writer().write(statements, "import-of-a-test");
    }

    private static LocalDate day(Random random) {
        return PlainHistory.START.plusDays(random.nextInt(PlainHistory.DAYS + 2) - 1L);
    }
}
