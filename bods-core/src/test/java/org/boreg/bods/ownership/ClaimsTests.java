package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;
import static org.boreg.bods.ownership.Sketch.indirect;
import static org.boreg.bods.ownership.Sketch.interest;

import java.util.List;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;

/** Holdings as several interests, relationships and declarations tell them. */
class ClaimsTests {

    private final Sketch sketch = new Sketch().persons("p", "q");

    private Owner p() {
        return Sketch.of(sketch.ask("t"), "p");
    }

    @Test
    void interestsOfOneKindAddUpButNotBeyondAll() {
        sketch.link("p", "t", interest(SHAREHOLDING, exactly(20)), interest(SHAREHOLDING, band(25, 50)));
        assertThat(p().shares()).isEqualTo(band(45, 70));
        sketch.link("p", "t", interest(SHAREHOLDING, exactly(90)));
        assertThat(p().shares()).isEqualTo(exactly(100));
    }

    @Test
    void relationshipsOfOneDeclarationAddUp() {
        sketch.shares("p", "t", 20).shares("p", "t", 15);
        assertThat(p().shares()).isEqualTo(exactly(35));
        assertThat(p().paths().get(0).links().get(0).statementIds()).containsExactly("s1", "s2");
    }

    @Test
    void theSameLinkTwiceIsOneLink() {
        sketch.shares("p", "t", 30);
        Neighbourhood once = sketch.above("t");
        Link link = once.links().get(0);
        Neighbourhood twice = new Neighbourhood(once.subject(), once.parties(), List.of(link, link), true);
        assertThat(Owners.of(twice, OwnersQuestion.asOf(DAY))).isEqualTo(Owners.of(once, OwnersQuestion.asOf(DAY)));
    }

    @Test
    void theCompanysOwnDeclarationWinsAndAContradictionIsSaid() {
        sketch.shares("p", "t", 40).declared("other", DAY.plusDays(1), "p", "t", interest(SHAREHOLDING, exactly(60)));
        assertThat(p().shares()).isEqualTo(exactly(40));
        assertThat(sketch.ask("t").warnings())
                .contains(
                        new Warning(
                                Caveat.CONFLICTING_CLAIMS,
                                "t",
                                new Words(
                                        "Declarations contradict each other about the shares that p holds in t; 40 % is used",
                                        "Las declaraciones se contradicen sobre las acciones que p posee en t; se usa el 40 %")));
    }

    @Test
    void elseTheLatestDeclarationWinsWhateverTheOrder() {
        sketch.declared("b", DAY, "p", "t", interest(SHAREHOLDING, exactly(60)))
                .declared("a", DAY.minusDays(1), "p", "t", interest(SHAREHOLDING, exactly(40)));
        assertThat(p().shares()).isEqualTo(exactly(60));
    }

    @Test
    void aDeclarationThatFitsCorroborates() {
        sketch.shares("p", "t", 30).declared("other", DAY, "p", "t", interest(SHAREHOLDING, band(25, 50)));
        assertThat(p().shares()).isEqualTo(exactly(30));
        assertThat(sketch.ask("t").warnings()).extracting(Warning::code).doesNotContain(Caveat.CONFLICTING_CLAIMS);
    }

    @Test
    void aDeclarationIsSilentAboutKindsItDoesNotName() {
        sketch.votes("p", "t", 40).declared("other", DAY, "p", "t", interest(SHAREHOLDING, exactly(60)));
        assertThat(p().shares()).isEqualTo(exactly(60));
        assertThat(p().votes()).isEqualTo(exactly(40));
    }

    @Test
    void anEndedHoldingInTheCompanysOwnDeclarationOutweighsAnother() {
        sketch.link("p", "t", interest(SHAREHOLDING, null, exactly(40), null, DAY))
                .declared("other", DAY, "p", "t", interest(SHAREHOLDING, exactly(40)));
        assertThat(p().shares()).isEqualTo(exactly(0));
        assertThat(sketch.ask("t").warnings()).extracting(Warning::code).contains(Caveat.CONFLICTING_CLAIMS);
    }

    @Test
    void unknownDirectnessIsDirectAndAnUnstatedShareIsAnything() {
        sketch.link("p", "t", interest(SHAREHOLDING, DirectOrIndirect.UNKNOWN, null, null, null));
        assertThat(p().shares()).isEqualTo(ShareRange.UNKNOWN);
        assertThat(p().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(p().reasons())
                .extracting(Words::english)
                .contains("Holds an unknown part of the shares in total, which may reach the threshold of 25 %");
    }

    @Test
    void anIndirectInterestMakesNoEdgeAndIsReportedBeside() {
        sketch.link("p", "t", indirect(SHAREHOLDING, from(30, 50)))
                .shares("h", "t", 80)
                .shares("p", "h", 50);
        assertThat(p().shares()).isEqualTo(exactly(40));
        assertThat(p().declaredShares()).isEqualTo(from(30, 50));
        assertThat(p().reasons())
                .extracting(Words::english)
                .contains(
                        "Said to hold at least 30 % and at most 50 % of the shares through others: the chains in the register come to 40 %");
        assertThat(p().caveats()).doesNotContain(Caveat.DECLARED, Caveat.DECLARED_DIFFERS);
    }

    @Test
    void aDeclaredTotalThatNoChainExplainsIsTheAnswer() {
        sketch.link("p", "t", indirect(SHAREHOLDING, band(25, 50))).shares("q", "t", 50);
        assertThat(p().shares()).isEqualTo(band(25, 50));
        assertThat(p().certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(p().caveats()).contains(Caveat.DECLARED);
        assertThat(p().reasons())
                .extracting(Words::english)
                .contains(
                        "Said to hold more than 25 % and at most 50 % of the shares through others: declared, but no chain in the register explains it");
    }

    @Test
    void aDeclaredTotalOfUnknownSizeWithoutAChainIsPossible() {
        sketch.link("p", "t", indirect(SHAREHOLDING, null));
        assertThat(p().shares()).isEqualTo(ShareRange.UNKNOWN);
        assertThat(p().certainty()).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void theGreaterOfAContradictingDeclarationAndChainIsTheAnswer() {
        sketch.link("p", "t", indirect(SHAREHOLDING, exactly(40))).shares("p", "t", 10);
        assertThat(p().shares()).isEqualTo(exactly(40));
        assertThat(p().caveats()).contains(Caveat.DECLARED, Caveat.DECLARED_DIFFERS);
        assertThat(sketch.ask("t").warnings())
                .contains(
                        new Warning(
                                Caveat.DECLARED_DIFFERS,
                                "p",
                                new Words(
                                        "p is declared to hold 40 % of the shares through others, while the chains in the register come to 10 %",
                                        "Se declara que p posee el 40 % de las acciones a través de otros, mientras que las cadenas del registro suman el 10 %")));
    }

    @Test
    void aSmallerDeclaredTotalLeavesTheComputedOne() {
        sketch.link("p", "t", indirect(SHAREHOLDING, exactly(5))).shares("p", "t", 10);
        assertThat(p().shares()).isEqualTo(exactly(10));
        assertThat(p().caveats()).contains(Caveat.DECLARED_DIFFERS).doesNotContain(Caveat.DECLARED);
    }
}
