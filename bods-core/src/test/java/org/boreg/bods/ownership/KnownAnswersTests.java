package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked cases with published answers. */
class KnownAnswersTests {

    @TestFactory
    Stream<DynamicTest> integratedOwnershipIsAsPublished() {
        return cases("integrated_percent", "ultimate_percent", "integrated_and_control")
                .flatMap(known -> known.path("expect").properties().stream()
                        .filter(expected -> expected.getKey().contains("->"))
                        .map(expected -> DynamicTest.dynamicTest(
                                known.path("id").stringValue() + " " + expected.getKey(),
                                () -> assertShares(
                                        known,
                                        expected.getKey(),
                                        expected.getValue().doubleValue()))));
    }

    private static void assertShares(JsonNode known, String pair, double percent) {
        String owner = pair.split("->")[0];
        String owned = pair.split("->")[1];
        Owner found = Sketch.of(sketch(known).persons(owner).ask(owned), owner);
        assertThat(found.shares().min()).isCloseTo(percent, within(1e-9));
        assertThat(found.shares()).isEqualTo(ShareRange.exactly(found.shares().min()));
    }

    @TestFactory
    Stream<DynamicTest> controlIsAsPublished() {
        return cases("control_gt_50")
                .map(known -> DynamicTest.dynamicTest(known.path("id").stringValue(), () -> assertControl(known)));
    }

    private static void assertControl(JsonNode known) {
        Set<List<String>> expected = new LinkedHashSet<>();
        known.path("expect").path("control_pairs").forEach(pair -> expected.add(texts(pair)));
        assertThat(controlPairs(known)).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @TestFactory
    Stream<DynamicTest> controlThroughAChainIsAsPublished() {
        return cases("integrated_and_control")
                .map(known -> DynamicTest.dynamicTest(
                        known.path("id").stringValue(),
                        () -> assertThat(controlPairs(known).stream()
                                        .filter(pair -> pair.get(0).equals("P"))
                                        .map(pair -> pair.get(1)))
                                .containsExactlyInAnyOrderElementsOf(
                                        texts(known.path("expect").path("P controls")))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsBlockedIsAsPublished() {
        return cases("cascade_ge_50")
                .flatMap(known -> texts(known.path("expect").path("blocked")).stream()
                        .map(blocked -> DynamicTest.dynamicTest(
                                known.path("id").stringValue() + " " + blocked, () -> assertBlocked(known, blocked))));
    }

    private static void assertBlocked(JsonNode known, String blocked) {
        OwnersQuestion question = new OwnersQuestion(Sketch.DAY, new Ofac50(Set.of("X")), 10);
        assertThat(sketch(known).persons("X").ask(blocked, question).owners())
                .extracting(owner -> owner.party().id() + " " + owner.certainty())
                .containsExactly("X CERTAIN");
    }

    /**
     * Another measure, which shows that every chain is listed. It takes shares as declared, also where they come to over 100
     * percent of a company, so what the evidence of each link says is multiplied here.
     */
    @TestFactory
    Stream<DynamicTest> theListedChainsAreAllSimpleChains() {
        return cases("simple_path_sum_percent_ge_20")
                .flatMap(known -> known.path("expect").properties().stream()
                        .map(expected -> DynamicTest.dynamicTest(
                                known.path("id").stringValue() + " " + expected.getKey(),
                                () -> assertThat(simplePathSum(known, expected.getKey()))
                                        .isCloseTo(expected.getValue().doubleValue(), within(1e-9)))));
    }

    private static double simplePathSum(JsonNode known, String pair) {
        Ties ties = Ties.above(sketch(known).above(pair.split("->")[1]), Sketch.DAY);
        Stakes shares = Stakes.shares(ties, new Holdings(ties, new LinkedHashSet<>()));
        return new Chains(ties, shares, shares)
                .from(number(ties, pair.split("->")[0]), 100).paths().stream()
                        .mapToDouble(path -> 100
                                * path.links().stream()
                                        .mapToDouble(KnownAnswersTests::declared)
                                        .reduce(1, (a, b) -> a * b))
                        .sum();
    }

    private static double declared(org.boreg.bods.ownership.Path.Step step) {
        return step.evidence().get(0).interests().get(0).share().exact().doubleValue() / 100;
    }

    private static List<List<String>> controlPairs(JsonNode known) {
        Set<String> parties = new LinkedHashSet<>();
        known.path("edges").forEach(edge -> {
            parties.add(edge.path("owner").stringValue());
            parties.add(edge.path("owned").stringValue());
        });
        List<List<String>> pairs = new ArrayList<>();
        for (String owned : parties) {
            Ties ties = Ties.above(sketch(known).above(owned), Sketch.DAY);
            Holdings holdings = new Holdings(ties, new LinkedHashSet<>());
            Stakes votes = Stakes.votes(ties, holdings, Stakes.shares(ties, holdings));
            for (int owner = 1; owner < ties.size(); owner++) {
                if (new Control(ties, votes).of(owner) == Certainty.CERTAIN) {
                    pairs.add(List.of(ties.party(owner).id(), owned));
                }
            }
        }
        return pairs;
    }

    private static int number(Ties ties, String id) {
        int number = 0;
        while (!ties.party(number).id().equals(id)) {
            number++;
        }
        return number;
    }

    private static Sketch sketch(JsonNode known) {
        Sketch sketch = new Sketch();
        known.path("edges")
                .forEach(edge -> sketch.shares(
                        edge.path("owner").stringValue(),
                        edge.path("owned").stringValue(),
                        edge.path("share").doubleValue()));
        return sketch;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static Stream<JsonNode> cases(String... measures) {
        Path file = Path.of(System.getProperty("boreg.root"), "..", "shared", "ownership", "known_answers.json");
        assumeTrue(Files.exists(file), "The known answers are not there: " + file);
        JsonNode all = JsonMapper.builder().build().readTree(file.toFile());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(known ->
                        List.of(measures).contains(known.path("measure").stringValue()));
    }
}
