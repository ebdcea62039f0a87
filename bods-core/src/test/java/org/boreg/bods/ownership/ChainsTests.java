package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
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
}
