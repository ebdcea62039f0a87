package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.ownership.Sketch.DAY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

/** Random graphs; a failure names the seed of the graph. */
class RegimesBruteForceTests {

    private static final int GRAPHS = Integer.getInteger("boreg.graphs", 2_000);
    private static final long FIRST_SEED = Long.getLong("boreg.seed", 0);

    @Test
    void controlAndRegimesAreThoseOfTheSlowWay() {
        List<Regime> regimes = List.of(new EuAmlr(), new UkPsc(), new Ofac50(Set.of()));
        for (long seed = FIRST_SEED; seed < FIRST_SEED + GRAPHS; seed++) {
            RandomGraph graph = RandomGraph.of(seed);
            NaiveRegimes naive = new NaiveRegimes(graph);
            Map<String, OwnersAnswer> answers = Owners.sideBySide(graph.neighbourhood(), DAY, regimes, 1);
            for (int person = graph.entities(); person < graph.entities() + graph.persons(); person++) {
                String as = graph.id(person) + ", seed " + seed;
                Map<String, Owner> found = owner(answers, graph.id(person));
                if (found.isEmpty()) {
                    continue;
                }
                assertThat(found.get("eu-amlr").control()).as(as).isEqualTo(naive.control(person, 0));
                assertThat(found.get("ofac-50").certainty())
                        .as("ofac-50, " + as)
                        .isEqualTo(naive.ofac50(person));
                assertThat(found.get("uk-psc").certainty()).as("uk-psc, " + as).isEqualTo(naive.ukPsc(person));
                assertThat(found.get("eu-amlr").certainty())
                        .as("eu-amlr, " + as)
                        .isEqualTo(naive.euAmlr(person, everywhere(graph, person)));
            }
        }
    }

    private static Map<String, Owner> owner(Map<String, OwnersAnswer> answers, String id) {
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.concat(
                                answer.getValue().owners().stream(), answer.getValue().others().stream())
                        .filter(owner -> owner.party().id().equals(id))
                        .map(owner -> Map.entry(answer.getKey(), owner)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ShareRange[] everywhere(RandomGraph graph, int person) {
        ShareRange[] reached = new ShareRange[graph.entities()];
        Arrays.fill(reached, ShareRange.NONE);
        Network network = new Network(
                graph.neighbourhood().parties(), graph.neighbourhood().links(), true);

        for (Holding holding : Portfolio.of(graph.id(person), network, DAY).holdings()) {
            reached[Integer.parseInt(holding.company().id().substring(1))] = holding.shares();
        }
        return reached;
    }
}
