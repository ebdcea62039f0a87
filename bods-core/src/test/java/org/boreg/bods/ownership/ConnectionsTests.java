package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConnectionsTests {

    private final Sketch sketch = new Sketch().persons("p", "q");

    private Connections between(String one, String other, int alternatives, double hubPenalty) {
        ConnectionsQuestion question = new ConnectionsQuestion(DAY, alternatives, 20, hubPenalty);
        return Connections.between(one, other, sketch.network(), question);
    }

    private List<String> found(String one, String other, int alternatives, double hubPenalty) {
        return between(one, other, alternatives, hubPenalty).found().stream()
                .map(connection -> String.join(" ", connection.parties()))
                .toList();
    }

    @Test
    void allShortestConnectionsInEitherDirection() {
        sketch.shares("p", "a", 10).shares("q", "a", 10).shares("p", "b", 10).has(TRUSTEE, "q", "b");
        sketch.shares("p", "c", 10).shares("c", "d", 10).shares("q", "d", 10);
        assertThat(found("p", "q", 0, 0)).containsExactly("p a q", "p b q");
        assertThat(found("p", "q", 1, 0)).containsExactly("p a q", "p b q", "p c d q");
        assertThat(between("p", "q", 0, 0).capped()).isFalse();
    }

    @Test
    void eachHopSaysWhoOwnsWhomAndWhatCarriesIt() {
        sketch.shares("p", "a", 10).has(BOARD_CHAIR, "p", "a").has(TRUSTEE, "q", "a");
        Connection connection = between("p", "q", 0, 0).found().get(0);
        assertThat(connection.cost()).isEqualTo(2);
        assertThat(connection.hops()).extracting(Connection.Hop::owner).containsExactly("p", "q");
        assertThat(connection.hops()).extracting(Connection.Hop::owned).containsExactly("a", "a");
        assertThat(connection.hops().get(0).evidence())
                .extracting(Link::statementId)
                .containsExactly("s1");
        assertThat(connection.hops().get(1).interests()).containsExactly(TRUSTEE);
    }

    @Test
    void whereEachOwnsTheOtherTheHopGoesWithTheConnection() {
        sketch.shares("a", "b", 10).shares("b", "a", 20);
        assertThat(between("a", "b", 0, 0).found().get(0).hops().get(0).owner()).isEqualTo("a");
        assertThat(between("b", "a", 0, 0).found().get(0).hops().get(0).owner()).isEqualTo("b");
    }

    @Test
    void hubsArePenalisedOnRequest() {
        sketch.shares("p", "hub", 1).shares("q", "hub", 1);
        sketch.shares("p", "a", 50).shares("a", "b", 50).shares("q", "b", 50);
        for (int i = 0; i < 30; i++) {
            sketch.shares("hub", "c" + i, 1);
        }
        assertThat(found("p", "q", 0, 0)).containsExactly("p hub q");
        assertThat(found("p", "q", 0, 1)).containsExactly("p a b q");
        assertThat(between("p", "q", 1, 1).found().get(1).cost()).isCloseTo(2 + 4, within(1e-9));
    }

    @Test
    void neighboursThatAreNotInTheNetworkMakeAHubAllTheSame() {
        sketch.shares("p", "hub", 1).shares("q", "hub", 1);
        sketch.shares("p", "a", 50).shares("a", "b", 50).shares("q", "b", 50);
        ConnectionsQuestion question = new ConnectionsQuestion(DAY, 0, 20, 1);
        assertThat(Connections.between("p", "q", sketch.network(), question).found())
                .extracting(Connection::parties)
                .containsExactly(List.of("p", "hub", "q"));
        assertThat(Connections.between("p", "q", sketch.network(), Map.of("hub", 32), question)
                        .found())
                .extracting(Connection::parties)
                .containsExactly(List.of("p", "a", "b", "q"));
    }

    @Test
    void directorsAndEndedInterestsDoNotConnect() {
        sketch.has(BOARD_MEMBER, "p", "a").shares("q", "a", 10);
        sketch.link("p", "b", interest(SHAREHOLDING, null, exactly(10), null, DAY))
                .shares("q", "b", 10);
        assertThat(found("p", "q", 5, 0)).isEmpty();
    }

    @Test
    void anInterestThatIsNotStatedConnects() {
        sketch.link("p", "a").has(NOMINEE, "q", "a");
        assertThat(found("p", "q", 0, 0)).containsExactly("p a q");
    }

    @Test
    void moreThanAreListedAreSaidToBe() {
        for (int i = 10; i < 40; i++) {
            sketch.shares("p", "c" + i, 1).shares("q", "c" + i, 1);
        }
        assertThat(between("p", "q", 0, 0).found()).hasSize(20);
        assertThat(between("p", "q", 0, 0).capped()).isTrue();
        assertThat(found("p", "q", 0, 0).get(0)).isEqualTo("p c10 q");
    }

    @Test
    void unusableQuestionsAreRefused() {
        sketch.shares("p", "a", 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found("p", "p", 0, 0))
                .withMessage("A party is not connected with itself: p");
        assertThatIllegalArgumentException().isThrownBy(() -> found("p", "x", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> found("p", "a", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> found("p", "a", 0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionsQuestion(DAY, 0, 0, 0));
    }

    @Test
    void theSmallestAndTheLargestNumbersAreUsable() {
        sketch.shares("p", "a", 10);
        ConnectionsQuestion question = new ConnectionsQuestion(DAY, 0, 1, 100);
        assertThat(Connections.between("p", "a", sketch.network(), question).found())
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionsQuestion(DAY, 0, 1, 100.5));
    }

    @Test
    void aNeighbourhoodThatLacksAPartyIsRefused() {
        sketch.shares("p", "a", 10);
        Network network = sketch.network();
        Party subject = network.party("a");
        for (String lacking : List.of("p", "a")) {
            Map<String, Party> parties = new TreeMap<>(network.parties());
            parties.remove(lacking);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Neighbourhood(subject, parties, network.links(), true))
                    .withMessageContaining(lacking);
        }
    }

    @Test
    void companiesThatAllOwnOneAnotherAreNoTrap() {
        for (int one = 0; one < 25; one++) {
            for (int other = 0; other < 25; other++) {
                if (one != other) {
                    sketch.shares("c" + one, "c" + other, 1);
                }
            }
        }
        assertThat(found("c0", "c1", 3, 0)).containsExactly("c0 c1", "c0 c10 c1", "c0 c11 c1", "c0 c12 c1");
    }

    @Test
    void lengthsAreThoseOfAllConnectionsTriedOut() {
        for (long seed = 0; seed < Math.min(300, Integer.getInteger("boreg.graphs", 300)); seed++) {
            Random random = new Random(seed);
            Sketch web = new Sketch();
            Map<String, TreeSet<String>> neighbours = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                String one = "c" + random.nextInt(7);
                String other = "c" + random.nextInt(7);
                web.shares(one, other, 1);
                neighbours.computeIfAbsent(one, id -> new TreeSet<>()).add(other);
                neighbours.computeIfAbsent(other, id -> new TreeSet<>()).add(one);
            }
            if (neighbours.containsKey("c0") && neighbours.containsKey("c1")) {
                List<Integer> lengths = new ArrayList<>();
                tryOut(neighbours, new ArrayList<>(List.of("c0")), lengths);
                assertThat(Connections.between("c0", "c1", web.network(), new ConnectionsQuestion(DAY, 1000, 1000, 0))
                                .found()
                                .stream()
                                .map(connection -> connection.hops().size()))
                        .as("seed %s", seed)
                        .containsExactlyElementsOf(lengths.stream().sorted().toList());
            }
        }
    }

    private static void tryOut(Map<String, TreeSet<String>> neighbours, List<String> trail, List<Integer> lengths) {
        String last = trail.get(trail.size() - 1);
        if (last.equals("c1")) {
            lengths.add(trail.size() - 1);
            return;
        }
        for (String next : neighbours.get(last)) {
            if (!trail.contains(next)) {
                trail.add(next);
                tryOut(neighbours, trail, lengths);
                trail.remove(trail.size() - 1);
            }
        }
    }
}
