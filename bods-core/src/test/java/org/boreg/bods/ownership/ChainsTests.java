package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainsTests {

    private final Sketch sketch = new Sketch().persons("p");

    private Owner p(int chains) {
        return Sketch.of(sketch.ask("t", new OwnersQuestion(DAY, 25, false, chains)), "p");
    }

    @Test
    void theStrongestChainComesFirstWithItsProductAndItsEvidence() {
        sketch.shares("p", "a", 50).shares("a", "t", 30).shares("p", "t", 20).has(BOARD_CHAIR, "p", "t");
        sketch.shares("p", "b", band(25, 50)).shares("b", "t", 40);
        assertThat(p(10).paths())
                .extracting(path -> String.join(" ", path.parties()))
                .containsExactly("p t", "p a t", "p b t");
        Path direct = p(10).paths().get(0);
        assertThat(direct.shares()).isEqualTo(exactly(20));
        assertThat(direct.links().get(0).interests()).containsExactlyInAnyOrder(SHAREHOLDING, BOARD_CHAIR);
        assertThat(direct.links().get(0).statementIds()).containsExactly("s3", "s4");
        assertThat(p(10).paths().get(2).shares()).isEqualTo(band(10, 20));
        assertThat(p(10).pathsCapped()).isFalse();
    }

    @Test
    void chainsThatAreLeftOutAreSaidToBe() {
        sketch.shares("p", "a", 50).shares("a", "t", 30).shares("p", "t", 20);
        assertThat(p(1).paths()).hasSize(1);
        assertThat(p(1).pathsCapped()).isTrue();
        assertThat(p(2).pathsCapped()).isFalse();
        assertThat(p(0).pathsCapped()).isTrue();
    }

    @Test
    void noPartyComesTwiceInAChain() {
        sketch.shares("p", "a", 50).shares("a", "t", 50).shares("t", "a", 50);
        assertThat(p(10).paths())
                .singleElement()
                .satisfies(path -> assertThat(path.parties()).containsExactly("p", "a", "t"));
        assertThat(p(10).shares().min()).isGreaterThan(25);
    }

    @Test
    void aChainOfVotesAloneIsListed() {
        sketch.votes("p", "a", 50).votes("a", "t", 50);
        assertThat(p(10).paths()).singleElement().satisfies(path -> {
            assertThat(path.shares()).isEqualTo(exactly(0));
            assertThat(path.votes()).isEqualTo(exactly(25));
        });
    }

    private List<String> inOrder() {
        return p(10).paths().stream()
                .map(path -> String.join(" ", path.parties()))
                .toList();
    }

    @Test
    void ofEqualLeastTheLargerMostComesFirstThenVotes() {
        sketch.shares("p", "a", band(0, 50)).shares("a", "t", 20);
        sketch.shares("p", "b", band(0, 80)).shares("b", "t", 20);
        sketch.votes("p", "c", 10).votes("c", "t", 20);
        sketch.votes("p", "d", 30).votes("d", "t", 20);
        sketch.votes("p", "e", band(30, 50)).votes("e", "t", 20);
        assertThat(inOrder()).containsExactly("p b t", "p a t", "p e t", "p d t", "p c t");
    }

    @Test
    void ofChainsWithoutStrengthTheShorterComesFirst() {
        sketch.has(TRUSTEE, "p", "a").has(TRUSTEE, "a", "b").has(TRUSTEE, "b", "t");
        sketch.has(TRUSTEE, "p", "c").has(TRUSTEE, "c", "t");
        assertThat(inOrder()).containsExactly("p c t", "p a b t");
    }

    @Test
    void ofChainsOfEqualSharesTheOneOfMoreVotesComesFirst() {
        for (String company : List.of("a", "b", "c")) {
            sketch.shares("p", company, 50).shares(company, "t", 20);
        }
        sketch.votes("p", "a", 10).votes("a", "t", 10);
        sketch.votes("p", "b", 20).votes("b", "t", 30);
        sketch.votes("p", "c", band(20, 60)).votes("c", "t", 30);
        assertThat(inOrder()).containsExactly("p c t", "p b t", "p a t");
    }

    @Test
    void ofEquallyStrongChainsTheShorterComesFirstInWhicheverOrderTheirFactorsStand() {
        sketch.shares("p", "a", 10).shares("a", "b", 70).shares("b", "t", 30);
        sketch.shares("p", "c", 70).shares("c", "d", 30).shares("d", "t", 10);
        sketch.shares("p", "e", 21).shares("e", "t", 10);
        assertThat(inOrder().get(0)).isEqualTo("p e t");
        assertThat(inOrder()).hasSize(3);
    }

    @Test
    void whoeverHasOneWayDownHasTheChainsThatLeadOnFromThere() {
        sketch.persons("q", "r").shares("p", "h", 50).votes("q", "h", 20).has(TRUSTEE, "r", "h");
        sketch.shares("h", "a", 60).shares("a", "t", 50).shares("h", "b", 90).shares("b", "t", 10);
        sketch.votes("h", "a", 1).votes("h", "b", 99).votes("a", "t", 1).votes("b", "t", 99);
        assertThat(inOrder()).containsExactly("p h a t", "p h b t");
        Owner q = Sketch.of(sketch.ask("t"), "q");
        assertThat(q.paths()).extracting(path -> path.parties().get(2)).containsExactly("b", "a");
        assertThat(q.paths().get(0).votes().min()).isCloseTo(20 * 0.99 * 0.99, within(1e-9));
        assertThat(q.paths().get(0).links()).extracting(Path.Step::statementIds).hasSize(3);
        assertThat(Sketch.of(sketch.ask("t"), "r").paths()).hasSize(2);
        assertThat(Sketch.of(sketch.ask("t", new OwnersQuestion(DAY, 25, false, 1)), "q")
                        .pathsCapped())
                .isTrue();
    }

    @Test
    void whereMoreLeadsDownThanIsFollowedChainsAreSaidToBeMissing() {
        for (int i = 0; i < 1_001; i++) {
            sketch.shares("p", "c" + i, 10);
        }
        sketch.shares("c1000", "t", 10);
        for (int i = 0; i < 1_000; i++) {
            sketch.has(BOARD_CHAIR, "c" + i, "t");
        }
        assertThat(p(2_000).paths()).hasSize(1_000);
        assertThat(p(2_000).paths().get(0).parties()).containsExactly("p", "c1000", "t");
        assertThat(p(2_000).pathsCapped()).isTrue();
    }
}
