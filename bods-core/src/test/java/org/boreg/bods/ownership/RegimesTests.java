package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Certainty.CERTAIN;
import static org.boreg.bods.ownership.Certainty.POSSIBLE;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.from;
import static org.boreg.bods.ownership.Sketch.indirect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;
import org.junit.jupiter.api.Test;

class RegimesTests {

    private final Sketch sketch = new Sketch().persons("p", "q");

    private OwnersAnswer by(Regime regime) {
        return sketch.ask("t", new OwnersQuestion(DAY, regime, 10));
    }

    /** Rules and certainties by which the party is an owner. */
    private List<String> grounds(Regime regime, String party) {
        return Sketch.of(by(regime), party).grounds().stream()
                .map(ground -> ground.rule().code() + " " + ground.certainty())
                .toList();
    }

    private String words(Regime regime) {
        return Sketch.of(by(regime), "p").grounds().get(0).words().english();
    }

    private String spanish(Regime regime) {
        return Sketch.of(by(regime), "p").grounds().get(0).words().spanish();
    }

    @Test
    void aQuarterSufficesInTheUnionAndNotInTheKingdom() {
        sketch.shares("p", "t", 25).votes("q", "t", band(25, 50));
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("ownership-interest CERTAIN");
        assertThat(grounds(new UkPsc(), "p")).isEmpty();
        assertThat(grounds(new UkPsc(), "q")).containsExactly("votes CERTAIN");
    }

    @Test
    void aThresholdNamesTheDimensionInTwoLanguages() {
        sketch.shares("p", "t", from(20, 37.5));
        Regime threshold = new Threshold(25, true);
        assertThat(grounds(threshold, "p")).containsExactly("shares POSSIBLE", "votes POSSIBLE");
        assertThat(words(threshold))
                .isEqualTo(
                        "Holds at least 20 % and at most 37.5 % of the shares in total, which may reach the threshold"
                                + " of more than 25 %");
        assertThat(spanish(threshold))
                .startsWith("Posee al menos el 20 % y como máximo el 37,5 % de las acciones en total, lo que puede"
                        + " alcanzar el umbral de más del 25 %");
    }

    @Test
    void theSentenceNamesTheArticle() {
        sketch.shares("p", "t", 30);
        assertThat(words(new EuAmlr()))
                .isEqualTo("Holds 30 % of the shares in total (Regulation (EU) 2024/1624, Art. 52)");
        assertThat(spanish(new EuAmlr())).startsWith("Posee el 30 % de las acciones en total (");
        assertThat(words(new UkPsc()))
                .isEqualTo("Holds 30 % of the shares, counting wholly what companies hold in which there is a majority"
                        + " stake (Companies Act 2006, Sch. 1A para. 2)");
    }

    @Test
    void whoControlsAnOwnerOfAQuarterIsAnOwner() {
        sketch.shares("p", "h", 51).shares("h", "t", 25).votes("q", "t", 100);
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("control-of-owner CERTAIN");
        assertThat(words(new EuAmlr()))
                .isEqualTo(
                        "Controls h, which holds 25 % of the shares directly (Regulation (EU) 2024/1624, Art. 54(a))");
    }

    @Test
    void whoPerhapsControlsAnOwnerOfAQuarterIsPerhapsAnOwner() {
        sketch.has(UNKNOWN_INTEREST, "p", "h").shares("h", "t", 25).votes("q", "t", 100);
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("control-of-owner POSSIBLE");
        assertThat(spanish(new EuAmlr()))
                .startsWith("Puede controlar h, que posee directamente el 25 % de las acciones");
    }

    @Test
    void whoOwnsAQuarterOfAControllerIsAnOwner() {
        sketch.shares("p", "h", 25).has(APPOINTMENT_OF_BOARD, "h", "t");
        assertThat(grounds(new EuAmlr(), "p"))
                .containsExactly("ownership-of-controller CERTAIN", "ownership-of-controller CERTAIN");
        assertThat(words(new EuAmlr()))
                .isEqualTo("Holds 25 % of the shares of h in total, which controls it"
                        + " (Regulation (EU) 2024/1624, Art. 54(b))");
    }

    @Test
    void lessThanAQuarterOfAControllerIsNotEnough() {
        sketch.shares("p", "h", 24.9).has(APPOINTMENT_OF_BOARD, "h", "t");
        assertThat(grounds(new EuAmlr(), "p")).isEmpty();
    }

    @Test
    void aRoleInATrustMakesAnOwnerOfIt() {
        sketch.party(Party.entity("t", EntityType.ARRANGEMENT, "The Trust")).has(PROTECTOR, "p", "t");
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("role-in-trust CERTAIN");
        assertThat(words(new EuAmlr())).endsWith("(Regulation (EU) 2024/1624, Art. 58)");
    }

    @Test
    void whoIsInTheTrustThatOwnsACompanyControlsIt() {
        sketch.party(Party.entity("trust", EntityType.ARRANGEMENT, "The Trust"))
                .has(SETTLOR, "p", "trust")
                .shares("trust", "t", 60);
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("control CERTAIN");
        assertThat(grounds(new UkPsc(), "p")).isEmpty();
    }

    @Test
    void theKingdomMultipliesNothing() {
        sketch.shares("p", "a", 51).shares("a", "b", 51).shares("b", "t", 26);
        assertThat(grounds(new UkPsc(), "p")).containsExactly("shares CERTAIN", "votes CERTAIN");
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("control-of-owner CERTAIN", "control-of-owner CERTAIN");
    }

    @Test
    void holdingsThroughSeveralMajoritiesCountTogether() {
        sketch.shares("p", "a", 51)
                .shares("a", "t", 10)
                .shares("p", "b", 60)
                .shares("b", "t", 10)
                .shares("p", "t", 6);
        assertThat(grounds(new UkPsc(), "p")).contains("shares CERTAIN");
        assertThat(grounds(new EuAmlr(), "p")).isEmpty();
    }

    @Test
    void aMajorityHeldByAGroupIsNoMajorityStakeAtTheLink() {
        sketch.shares("p", "a", 51).shares("a", "h", 30).shares("p", "h", 30).shares("h", "t", 80);
        assertThat(grounds(new UkPsc(), "p")).isEmpty();
        assertThat(grounds(new EuAmlr(), "p")).contains("control CERTAIN");
    }

    @Test
    void theRightsOfACompanyInAMajorityStakeCount() {
        sketch.shares("p", "h", 51).has(APPOINTMENT_OF_BOARD, "h", "t").has(OTHER_INFLUENCE_OR_CONTROL, "q", "t");
        assertThat(grounds(new UkPsc(), "p")).containsExactly("appointment-of-board CERTAIN");
        assertThat(words(new UkPsc()))
                .isEqualTo("Has the right to appoint or remove a majority of the board"
                        + " (Companies Act 2006, Sch. 1A para. 4)");
        assertThat(spanish(new UkPsc())).startsWith("Tiene el derecho de nombrar");
        assertThat(grounds(new UkPsc(), "q")).containsExactly("influence-or-control CERTAIN");
    }

    @Test
    void anInterestThatIsNotPublishedMayBeAnyRight() {
        sketch.has(UNPUBLISHED_INTEREST, "p", "t");
        assertThat(grounds(new UkPsc(), "p"))
                .containsExactly("appointment-of-board POSSIBLE", "influence-or-control POSSIBLE");
        assertThat(words(new UkPsc())).startsWith("May have the right");
    }

    @Test
    void aRightOfWhomIsPerhapsReachedIsPossible() {
        sketch.shares("p", "h", from(40, 60)).has(APPOINTMENT_OF_BOARD, "h", "t");
        assertThat(grounds(new UkPsc(), "p")).containsExactly("appointment-of-board POSSIBLE");
    }

    @Test
    void aDeclaredStakeThatNoChainExplainsCounts() {
        sketch.link("p", "t", indirect(SHAREHOLDING, band(25, 50)));
        assertThat(grounds(new UkPsc(), "p")).containsExactly("shares CERTAIN");
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("ownership-interest CERTAIN");
    }

    @Test
    void listedPartiesBlockTogether() {
        sketch.shares("p", "t", 20).shares("q", "t", 20).shares("x", "t", 10).shares("y", "t", 50);
        Ofac50 listed = new Ofac50(Set.of("p", "q", "x"));
        assertThat(by(listed).owners()).extracting(owner -> owner.party().id()).containsExactly("p", "q", "x");
        assertThat(grounds(listed, "p")).containsExactly("50-percent CERTAIN");
        assertThat(words(listed))
                .isEqualTo("t is held at 50 % or more, in the aggregate, by those asked about and by companies so held"
                        + " themselves (OFAC, 50 Percent Rule, guidance of 13 August 2014)");
        assertThat(by(new Ofac50(Set.of("p", "q"))).owners()).isEmpty();
        assertThat(by(new Ofac50(Set.of())).owners()).isEmpty();
    }

    @Test
    void halfOfHalfIsBlockedThoughItIsAQuarter() {
        sketch.shares("p", "h", 50).shares("h", "t", 50);
        assertThat(grounds(new Ofac50(Set.of()), "p")).containsExactly("50-percent CERTAIN");
    }

    @Test
    void perhapsHalfIsPerhapsBlocked() {
        sketch.shares("p", "t", band(25, 50)).shares("q", "t", from(0, 50));
        assertThat(grounds(new Ofac50(Set.of()), "p")).containsExactly("50-percent POSSIBLE");
        assertThat(spanish(new Ofac50(Set.of()))).startsWith("t puede pertenecer en un 50 % o más");
    }

    @Test
    void aListedPartyThatHoldsNothingTakesNoPart() {
        sketch.shares("p", "t", 60).has(BOARD_CHAIR, "q", "t");
        assertThat(by(new Ofac50(Set.of("p", "q"))).owners())
                .extracting(owner -> owner.party().id())
                .containsExactly("p");
    }

    @Test
    void regimesThatDisagreeAreSaidTo() {
        sketch.shares("p", "t", 25).shares("q", "t", 60);
        Map<String, OwnersAnswer> answers =
                Owners.sideBySide(sketch.above("t"), DAY, List.of(new EuAmlr(), new UkPsc(), new Ofac50(Set.of())), 10);
        assertThat(answers).containsOnlyKeys("eu-amlr", "uk-psc", "ofac-50");
        assertThat(answers.get("uk-psc").warnings())
                .filteredOn(warning -> warning.code() == Caveat.REGIMES_DISAGREE)
                .containsExactly(new Warning(
                        Caveat.REGIMES_DISAGREE,
                        "p",
                        new Words(
                                "p is a beneficial owner by one regime and not so by another: eu-amlr certainly, uk-psc not,"
                                        + " ofac-50 not",
                                "p es titular real según un régimen y no lo es así según otro: eu-amlr con certeza, uk-psc no,"
                                        + " ofac-50 no")));
    }

    @Test
    void regimesThatAgreeAreSilent() {
        sketch.shares("p", "t", 60);
        assertThat(Owners.sideBySide(sketch.above("t"), DAY, List.of(new EuAmlr(), new UkPsc()), 10)
                        .get("eu-amlr")
                        .warnings())
                .extracting(Warning::code)
                .doesNotContain(Caveat.REGIMES_DISAGREE);
    }

    @Test
    void certainHereAndPossibleThereIsADisagreement() {
        sketch.shares("p", "t", from(25, 50));
        assertThat(Owners.sideBySide(sketch.above("t"), DAY, List.of(new EuAmlr(), new UkPsc()), 10)
                        .get("eu-amlr")
                        .warnings())
                .anySatisfy(warning ->
                        assertThat(warning.message().english()).endsWith("eu-amlr certainly, uk-psc possibly"));
    }

    @Test
    void aRegimeAskedForTwiceIsRefused() {
        sketch.shares("p", "t", 25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Owners.sideBySide(sketch.above("t"), DAY, List.of(new UkPsc(), new UkPsc()), 10))
                .withMessage("The regime uk-psc is asked for twice");
    }

    @Test
    void aStatementOfExemptionIsPartOfTheAnswer() {
        sketch.party(Party.unspecified("u", UnspecifiedReason.SUBJECT_EXEMPT_FROM_DISCLOSURE))
                .link("u", "t")
                .has(SENIOR_MANAGING_OFFICIAL, "p", "t");
        OwnersAnswer answer = by(new EuAmlr());
        assertThat(answer.declared()).singleElement().satisfies(declared -> {
            assertThat(declared.reason()).isEqualTo(UnspecifiedReason.SUBJECT_EXEMPT_FROM_DISCLOSURE);
            assertThat(declared.words().english()).isEqualTo("Not named: the company is exempt from disclosure");
            assertThat(declared.evidence()).extracting(Link::statementId).containsExactly("s1");
        });
        assertThat(Sketch.of(answer, "p").caveats()).containsExactly(Caveat.FALLBACK);
        assertThat(answer.regime().code()).isEqualTo("eu-amlr");
    }

    @Test
    void onlyPersonsAreBeneficialOwners() {
        sketch.shares("h", "t", 100);
        for (Regime regime : List.of(new EuAmlr(), new UkPsc(), new Ofac50(Set.of()), new Threshold(25, false))) {
            assertThat(by(regime).owners()).as(regime.code()).isEmpty();
        }
    }

    @Test
    void certaintiesAreOrderedFromNotAtAllUpwards() {
        assertThat(CERTAIN.and(POSSIBLE)).isEqualTo(POSSIBLE);
        assertThat(CERTAIN.or(POSSIBLE)).isEqualTo(CERTAIN);
        assertThat(POSSIBLE.or(CERTAIN)).isEqualTo(CERTAIN);
    }

    @Test
    void nobodyStandsInForABlockedParty() {
        sketch.has(SENIOR_MANAGING_OFFICIAL, "p", "t");
        assertThat(Sketch.of(by(new Ofac50(Set.of("p"))), "p").caveats()).isEmpty();
        assertThat(Sketch.of(by(new UkPsc()), "p").caveats()).containsExactly(Caveat.FALLBACK);
    }

    @Test
    void possibleControlIsSaidToBePossibleInBothLanguages() {
        sketch.has(UNKNOWN_INTEREST, "p", "t");
        assertThat(words(new EuAmlr())).startsWith("May control t: by more than 50 % of the votes");
        assertThat(spanish(new EuAmlr())).startsWith("Puede controlar t: por más del 50 % de los votos");
        sketch.has(TRUSTEE, "p", "t");
        assertThat(words(new EuAmlr())).startsWith("Controls t");
        assertThat(spanish(new EuAmlr())).startsWith("Controla t");
    }

    @Test
    void ownershipOfAPossibleControllerIsPossible() {
        sketch.shares("p", "h", 25).has(UNKNOWN_INTEREST, "h", "t");
        assertThat(words(new EuAmlr())).startsWith("Holds 25 % of the shares of h in total, which may control it");
        assertThat(spanish(new EuAmlr()))
                .startsWith("Posee el 25 % de las acciones de h en total, que puede controlarla");
        assertThat(grounds(new EuAmlr(), "p")).contains("ownership-of-controller POSSIBLE");
    }

    @Test
    void amountsInSpanish() {
        assertThat(Wording.amount(ShareRange.UNKNOWN).spanish()).isEqualTo("una parte desconocida");
        assertThat(Wording.amount(from(0, 37.5)).spanish()).isEqualTo("como máximo el 37,5 %");
        assertThat(Wording.amount(new ShareRange(0, false, 50, true)).spanish()).isEqualTo("menos del 50 %");
        assertThat(Wording.amount(band(75, 100)).spanish()).isEqualTo("más del 75 %");
        assertThat(Wording.amount(band(0, 50)).spanish()).isEqualTo("más del 0 % y como máximo el 50 %");
        assertThat(Wording.amount(new ShareRange(75, false, 100, true)).spanish())
                .isEqualTo("al menos el 75 % y menos del 100 %");
    }

    @Test
    void aRoleInATrustIsTheOneOfThePartyItself() {
        sketch.party(Party.entity("t", EntityType.ARRANGEMENT, "The Trust"))
                .has(PROTECTOR, "q", "t")
                .has(APPOINTMENT_OF_BOARD, "p", "t");
        assertThat(grounds(new EuAmlr(), "p")).containsExactly("control CERTAIN");
    }

    @Test
    void aListedCompanyInTheMiddleIsAnsweredForAndOthersAreNot() {
        sketch.shares("p", "h", 100).shares("h", "t", 50).shares("x", "t", 50);
        OwnersAnswer answer = by(new Ofac50(Set.of("h")));
        assertThat(answer.owners()).extracting(owner -> owner.party().id()).containsExactly("h");
        assertThat(answer.others()).extracting(owner -> owner.party().id()).containsExactlyInAnyOrder("p", "x");
        assertThat(by(new UkPsc()).others())
                .extracting(owner -> owner.party().id())
                .containsExactly("x");
    }
}
