package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.boreg.bods.ownership.Sketch.DAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.RandomGraph.Holding;
import org.junit.jupiter.api.Test;

/** Random graphs; a failure names the seed of the graph. */
class BruteForceTests {

    private static final int GRAPHS = Integer.getInteger("boreg.graphs", 2_000);
    private static final long FIRST_SEED = Long.getLong("boreg.seed", 0);
    private static final double CLOSE = 1e-8;

    /** What the answer says of each party of the graph, entities in the middle too. */
    private static ShareRange[] reached(RandomGraph graph) {
        Ties ties = Ties.above(graph.neighbourhood(), DAY);
        Stakes shares = Stakes.shares(ties, new Holdings(ties, new LinkedHashSet<>()));
        ShareRange[] reached = new ShareRange[graph.entities() + graph.persons()];
        Arrays.fill(reached, ShareRange.NONE);
        for (int party = 0; party < ties.size(); party++) {
            int number = Integer.parseInt(ties.party(party).id().substring(1));
            reached[number] = Reach.of(shares, List.of(party), Ties.SUBJECT);
        }
        return reached;
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + GRAPHS);
    }

    /** For what is slow to find out. */
    private static LongStream few() {
        return seeds().limit(GRAPHS / 4);
    }

    private static IntStream owners(RandomGraph graph) {
        return IntStream.range(1, graph.entities() + graph.persons());
    }

    @Test
    void leastAndMostAreThoseOfTheSlowWay() {
        seeds().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            ShareRange[] reached = reached(graph);
            BruteForce slow = new BruteForce(graph, 0);
            owners(graph).forEach(owner -> {
                assertThat(reached[owner].min())
                        .as("least of %s, seed %s", graph.id(owner), seed)
                        .isCloseTo(100 * slow.min(owner), within(CLOSE));
                assertThat(reached[owner].max())
                        .as("most of %s, seed %s", graph.id(owner), seed)
                        .isCloseTo(100 * slow.max(owner), within(CLOSE));
            });
        });
    }

    @Test
    void whatIsDeclaredOverAllIsScaled() {
        seeds().forEach(seed -> {
            RandomGraph graph = RandomGraph.overDeclared(seed);
            ShareRange[] reached = reached(graph);
            BruteForce slow = new BruteForce(graph, 0);
            owners(graph).forEach(owner -> {
                assertThat(reached[owner].min())
                        .as("least of %s, seed %s", graph.id(owner), seed)
                        .isCloseTo(100 * slow.min(owner), within(CLOSE));
                assertThat(reached[owner].max())
                        .as("most of %s, seed %s", graph.id(owner), seed)
                        .isCloseTo(100 * slow.max(owner), within(CLOSE));
            });
        });
    }

    @Test
    void someDistributionReachesTheMost() {
        few().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            ShareRange[] reached = reached(graph);
            BruteForce slow = new BruteForce(graph, 0);
            owners(graph)
                    .forEach(owner -> assertThat(100 * slow.bestFixed(owner))
                            .as("most of %s, seed %s", graph.id(owner), seed)
                            .isCloseTo(reached[owner].max(), within(CLOSE)));
        });
    }

    @Test
    void noFeasibleDistributionLiesOutsideTheRange() {
        few().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            ShareRange[] reached = reached(graph);
            BruteForce slow = new BruteForce(graph, 0);
            Random random = new Random(seed);
            owners(graph).forEach(owner -> {
                for (int draw = 0; draw < 20; draw++) {
                    assertThat(100 * slow.any(owner, random))
                            .as("%s, seed %s", graph.id(owner), seed)
                            .isBetween(reached[owner].min() - CLOSE, reached[owner].max() + CLOSE);
                }
            });
        });
    }

    /** An end is open when and only when it moves as the open ends of the holdings are moved inwards. */
    @Test
    void anEndIsOpenWhenAnOpenEndMattersForIt() {
        few().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            ShareRange[] reached = reached(graph);
            BruteForce slow = new BruteForce(graph, 0);
            BruteForce inset = new BruteForce(graph, 0.5);
            owners(graph)
                    .filter(owner -> reached[owner].min() < reached[owner].max())
                    .forEach(owner -> {
                        assertThat(reached[owner].minExclusive())
                                .as("lower end of %s, seed %s", graph.id(owner), seed)
                                .isEqualTo(inset.min(owner) > slow.min(owner) + 1e-13);
                        assertThat(reached[owner].maxExclusive())
                                .as("upper end of %s, seed %s", graph.id(owner), seed)
                                .isEqualTo(inset.max(owner) < slow.max(owner) - 1e-13);
                    });
        });
    }

    @Test
    void theLeastOfAllPersonsComesToAtMostAll() {
        seeds().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            ShareRange[] reached = reached(graph);
            double sum = IntStream.range(graph.entities(), reached.length)
                    .mapToDouble(person -> reached[person].min())
                    .sum();
            OwnersAnswer answer = Owners.of(graph.neighbourhood(), OwnersQuestion.asOf(DAY));
            assertThat(sum).as("seed %s", seed).isLessThanOrEqualTo(100 + CLOSE);
            assertThat(answer.untraced().max()).as("seed %s", seed).isCloseTo(100 - sum, within(CLOSE));
        });
    }

    @Test
    void moreOfADirectHoldingNeverLowersTheLeast() {
        seeds().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            int person = graph.entities();
            int owned = new Random(seed).nextInt(graph.entities());
            double room = 100
                    - graph.holdings().stream()
                            .filter(holding -> holding.owned() == owned)
                            .mapToDouble(holding -> holding.range().min())
                            .sum();
            List<Holding> more = new ArrayList<>(graph.holdings());
            more.add(new Holding(person, owned, ShareRange.exactly(Math.floor(room / 2))));
            assertThat(reached(graph.with(more))[person].min())
                    .as("seed %s", seed)
                    .isGreaterThanOrEqualTo(reached(graph)[person].min() - CLOSE);
        });
    }

    @Test
    void otherNamesAndAnotherOrderChangeNothing() {
        seeds().forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            List<Holding> shuffled = new ArrayList<>(graph.holdings());
            Collections.shuffle(shuffled, new Random(seed));
            ShareRange[] reached = reached(graph);
            ShareRange[] again = reached(graph.with(shuffled));
            for (int party = 1; party < reached.length; party++) {
                assertThat(again[party].min()).as("seed %s", seed).isCloseTo(reached[party].min(), within(CLOSE));
                assertThat(again[party].max()).as("seed %s", seed).isCloseTo(reached[party].max(), within(CLOSE));
                assertThat(again[party].minExclusive()).as("seed %s", seed).isEqualTo(reached[party].minExclusive());
                assertThat(again[party].maxExclusive()).as("seed %s", seed).isEqualTo(reached[party].maxExclusive());
            }
        });
    }

    @Test
    void aCompanyPutIntoAChainChangesNothing() {
        seeds().filter(seed -> !RandomGraph.of(seed).holdings().isEmpty()).forEach(seed -> {
            RandomGraph graph = RandomGraph.of(seed);
            int split = new Random(seed).nextInt(graph.holdings().size());
            RandomGraph longer = withCompanyIn(graph, split);
            ShareRange[] reached = reached(graph);
            ShareRange[] further = reached(longer);
            for (int person = graph.entities(); person < reached.length; person++) {
                assertThat(further[person + 1])
                        .as("%s, seed %s", graph.id(person), seed)
                        .isEqualTo(reached[person]);
            }
        });
    }

    /** The owner of one holding now owns all of a new company, which has the holding. Persons move up by one number. */
    private static RandomGraph withCompanyIn(RandomGraph graph, int split) {
        int company = graph.entities();
        List<Holding> holdings = new ArrayList<>();
        for (Holding holding : graph.holdings()) {
            int owner = holding.owner() < company ? holding.owner() : holding.owner() + 1;
            boolean here = holding.equals(graph.holdings().get(split));
            holdings.add(new Holding(here ? company : owner, holding.owned(), holding.range()));
            if (here) {
                holdings.add(new Holding(owner, company, ShareRange.exactly(100)));
            }
        }
        return new RandomGraph(graph.entities() + 1, graph.persons(), holdings);
    }
}
