package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.indirect;
import static org.boreg.bods.ownership.Sketch.interest;

import java.util.List;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

class PortfolioTests {

    private final Sketch sketch = new Sketch().persons("p", "q");

    private List<Holding> holdings() {
        return Portfolio.of("p", sketch.network(), DAY).holdings();
    }

    private Holding in(String company) {
        return holdings().stream()
                .filter(holding -> holding.company().id().equals(company))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesAreIntegratedOverAllChainsTheLargestFirst() {
        sketch.shares("p", "a", 60).shares("a", "b", 50).shares("p", "b", 10).shares("b", "c", 50);
        assertThat(holdings()).extracting(holding -> holding.company().id()).containsExactly("a", "b", "c");
        assertThat(holdings()).extracting(Holding::shares).containsExactly(exactly(60), exactly(40), exactly(20));
    }

    @Test
    void whatIsControlledWithoutAShareIsThere() {
        sketch.shares("p", "a", 60).has(APPOINTMENT_OF_BOARD, "a", "b").has(BOARD_CHAIR, "p", "c");
        assertThat(holdings()).extracting(holding -> holding.company().id()).containsExactly("a", "b");
        assertThat(in("b").control()).isEqualTo(Certainty.CERTAIN);
        assertThat(in("b").shares()).isEqualTo(exactly(0));
        assertThat(in("b").direct()).isEmpty();
    }

    @Test
    void otherOwnersLimitTheMost() {
        sketch.shares("p", "a", ShareRange.UNKNOWN).shares("q", "a", band(25, 50));
        assertThat(in("a").shares()).isEqualTo(new ShareRange(0, false, 75, true));
        assertThat(in("a").direct()).extracting(Link::statementId).containsExactly("s1");
    }

    @Test
    void ringsAreSolvedForEveryCompanyOfThem() {
        sketch.shares("p", "a", 20).shares("b", "a", 80).shares("a", "b", 50).shares("q", "b", 50);
        assertThat(in("a").shares().min()).isCloseTo(100 / 3.0, within(1e-8));
        assertThat(in("b").shares().min()).isCloseTo(50 / 3.0, within(1e-8));
    }

    @Test
    void everyPersonsPortfolioAgreesWithTheOwnersOfEveryCompanyInIt() {
        for (long seed = 0; seed < Math.min(500, Integer.getInteger("boreg.graphs", 500)); seed++) {
            RandomGraph graph = RandomGraph.of(seed);
            for (int person = graph.entities(); person < graph.entities() + graph.persons(); person++) {
                String id = graph.id(person);
                if (graph.neighbourhood().parties().containsKey(id)) {
                    assertAgrees(graph, id, seed);
                }
            }
        }
    }

    private static void assertAgrees(RandomGraph graph, String person, long seed) {
        Neighbourhood all = graph.neighbourhood();
        for (Holding holding : Portfolio.of(person, new Network(all.parties(), all.links(), true), DAY)
                .holdings()) {
            Neighbourhood above = new Neighbourhood(holding.company(), all.parties(), all.links(), true);
            Owner owner = Sketch.of(Owners.of(above, OwnersQuestion.asOf(DAY)), person);
            assertStrongest(holding, owner.paths().get(0), seed);
            assertThat(holding.control()).as("seed %s", seed).isEqualTo(owner.control());
            assertThat(holding.shares().min())
                    .as("seed %s", seed)
                    .isCloseTo(owner.shares().min(), within(1e-8));
            assertThat(holding.shares().max())
                    .as("seed %s", seed)
                    .isCloseTo(owner.shares().max(), within(1e-8));
            assertThat(holding.shares().maxExclusive())
                    .as("seed %s", seed)
                    .isEqualTo(owner.shares().maxExclusive());
        }
    }

    private static void assertStrongest(Holding holding, Path expected, long seed) {
        Path strongest = holding.strongest();
        assertThat(strongest.parties().get(strongest.parties().size() - 1))
                .isEqualTo(holding.company().id());
        assertThat(strongest.shares().min())
                .as("seed %s", seed)
                .isCloseTo(expected.shares().min(), within(1e-8));
        if (expected.shares().min() == 0) {
            assertThat(strongest.shares().max())
                    .as("seed %s", seed)
                    .isCloseTo(expected.shares().max(), within(1e-8));
        }
    }

    @Test
    void theStrongestChainIsThatWhichBringsMostAndNamesItsStatements() {
        sketch.shares("p", "a", 60).shares("p", "b", 50).shares("a", "c", 20).shares("b", "c", 30);
        Path strongest = in("c").strongest();
        assertThat(strongest.parties()).containsExactly("p", "b", "c");
        assertThat(strongest.shares()).isEqualTo(exactly(15));
        assertThat(strongest.links()).extracting(Path.Step::statementIds).containsExactly(List.of("s2"), List.of("s4"));
    }

    @Test
    void whereNothingIsCertainTheStrongestChainIsThatWhichMayBringMost() {
        sketch.shares("p", "a", 100)
                .shares("a", "c", upTo(20))
                .shares("p", "b", 100)
                .shares("b", "c", upTo(40));
        assertThat(in("c").strongest().parties()).containsExactly("p", "b", "c");
    }

    @Test
    void whereNoSharesAreHeldVotesDecide() {
        sketch.votes("p", "a", 60).votes("a", "c", 20).votes("p", "b", 50).votes("b", "c", 30);
        assertThat(in("c").strongest().parties()).containsExactly("p", "b", "c");
        sketch.votes("p", "d", 60).votes("d", "f", upTo(20)).votes("p", "e", 50).votes("e", "f", upTo(30));
        assertThat(in("f").strongest().parties()).containsExactly("p", "e", "f");
    }

    private static ShareRange upTo(double percent) {
        return new ShareRange(0, false, percent, false);
    }

    @Test
    void whereNothingIsHeldTheStrongestChainIsTheShortest() {
        sketch.has(APPOINTMENT_OF_BOARD, "p", "a").has(APPOINTMENT_OF_BOARD, "a", "b");
        sketch.has(APPOINTMENT_OF_BOARD, "b", "c").has(APPOINTMENT_OF_BOARD, "a", "c");
        assertThat(in("c").strongest().parties()).containsExactly("p", "a", "c");
        assertThat(in("c").strongest().shares()).isEqualTo(exactly(0));
    }

    @Test
    void whatANumberRestsOnIsMarked() {
        sketch.shares("p", "a", 80).shares("q", "a", 80).shares("a", "b", 50).votes("a", "b", 50);
        sketch.link("p", "c", indirect(SHAREHOLDING, exactly(30)));
        assertThat(in("b").caveats())
                .containsExactlyInAnyOrder(Caveat.OVER_DECLARED, Caveat.VOTES_PRESUMED_FROM_SHARES);
        assertThat(in("c").caveats()).contains(Caveat.DECLARED);
        assertThat(in("c").shares()).isEqualTo(exactly(30));
        assertThat(in("c").declaredShares()).isEqualTo(exactly(30));
    }

    @Test
    void anEndedInterestIsNoHolding() {
        sketch.link("p", "a", interest(SHAREHOLDING, null, exactly(60), null, DAY));
        assertThat(holdings()).isEmpty();
    }

    @Test
    void aPartyThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of("nobody", sketch.network(), DAY))
                .withMessage("The parties lack nobody");
    }

    @Test
    void whatIsOddBelowIsSaid() {
        sketch.shares("p", "a", 80)
                .shares("q", "a", 80)
                .shares("a", "b", 50)
                .shares("b", "c", 10)
                .shares("c", "b", 10);
        Network whole = sketch.network();
        Network cut = new Network(whole.parties(), whole.links(), false);
        Portfolio portfolio = Portfolio.of("p", cut, DAY);
        assertThat(portfolio.complete()).isFalse();
        assertThat(portfolio.warnings())
                .extracting(Warning::code)
                .containsExactlyInAnyOrder(Caveat.CUT, Caveat.OVER_DECLARED, Caveat.RING);
        assertThat(portfolio.warnings())
                .contains(
                        new Warning(
                                Caveat.CUT,
                                "p",
                                new Words(
                                        "Not everything below p was read: holdings may be missing, and shares be greater than shown",
                                        "No se ha leído todo lo que hay por debajo de p: pueden faltar participaciones, y otras ser mayores de lo que se muestra")));
        assertThat(Portfolio.of("p", whole, DAY).complete()).isTrue();
    }

    @Test
    void holdingsComeInTheOrderOfTheirSize() {
        sketch.shares("p", "f", 30).shares("p", "e", band(10, 40)).shares("p", "d", band(10, 30));
        sketch.votes("p", "c", band(10, 30))
                .votes("p", "b", band(10, 20))
                .has(TRUSTEE, "p", "a")
                .has(TRUSTEE, "p", "A");
        assertThat(holdings())
                .extracting(holding -> holding.company().id())
                .containsExactly("f", "e", "d", "c", "b", "A", "a");
    }

    @Test
    void whatRestsOnOverDeclaredFurtherUpIsMarkedAllTheWayDown() {
        sketch.shares("p", "a", 80)
                .shares("q", "a", 80)
                .shares("a", "b", 50)
                .shares("b", "c", 50)
                .shares("p", "d", 5);
        assertThat(in("c").caveats()).contains(Caveat.OVER_DECLARED);
        assertThat(in("d").caveats()).containsExactly(Caveat.VOTES_PRESUMED_FROM_SHARES);
    }

    @Test
    void ofEqualSharesTheMoreVotesComeFirst() {
        for (String company : List.of("a", "b", "c", "d")) {
            sketch.shares("p", company, 10);
        }
        sketch.votes("p", "a", 5).votes("p", "b", 30);
        sketch.votes("p", "c", band(30, 40)).shares("p", "d", band(10, 20));
        assertThat(holdings()).extracting(holding -> holding.company().id()).containsSubsequence("c", "b", "a");
    }

    @Test
    void whatCannotBeTrueIsWarnedOfBelowAParty() {
        sketch.shares("p", "a", 60).shares("a", "q", 10);
        assertThat(Portfolio.of("p", sketch.network(), DAY).warnings())
                .extracting(Warning::code)
                .contains(Caveat.IMPOSSIBLE);
    }
}
