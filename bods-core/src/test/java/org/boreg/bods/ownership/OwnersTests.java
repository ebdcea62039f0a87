package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;
import static org.boreg.bods.ownership.Sketch.indirect;
import static org.boreg.bods.ownership.Sketch.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.model.UnspecifiedReason;
import org.junit.jupiter.api.Test;

class OwnersTests {

    private final Sketch sketch = new Sketch().persons("p", "q", "r");

    private Owner owner(String party, String subject) {
        return Sketch.of(sketch.ask(subject), party);
    }

    private static OwnersQuestion threshold(double percent, boolean exclusive) {
        return new OwnersQuestion(DAY, percent, exclusive, 10);
    }

    @Test
    void exactlyTheThresholdReachesItUnlessItIsExclusive() {
        sketch.shares("p", "t", 25);
        assertThat(owner("p", "t").certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(sketch.ask("t", threshold(25, true)).owners()).isEmpty();
    }

    @Test
    void aQuarterThatComesOutOfManyRoundedNumbersIsAQuarter() {
        sketch.shares("p", "a", 10).shares("p", "b", 70).shares("p", "c", 20);
        sketch.shares("a", "t", 25).shares("b", "t", 25).shares("c", "t", 25);
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(25));
        assertThat(owner("p", "t").certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void moreThanAQuarterOfACompanyThatOwnsAllOfItIsMoreThanAQuarter() {
        sketch.shares("p", "h", band(25, 50)).shares("h", "t", 100);
        assertThat(owner("p", "t").shares()).isEqualTo(band(25, 50));
        assertThat(sketch.ask("t", threshold(25, true)).owners())
                .extracting(Owner::certainty)
                .containsExactly(Certainty.CERTAIN);
    }

    @Test
    void lessThanTheThresholdDoesNotEvenPossiblyReachIt() {
        sketch.shares("p", "t", new ShareRange(0, false, 25, true));
        assertThat(owner("p", "t").certainty()).isEqualTo(Certainty.NONE);
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .contains("Holds less than 25 % of the shares in total, which does not reach the threshold of 25 %");
    }

    @Test
    void aRangeAcrossTheThresholdIsPossible() {
        sketch.shares("p", "t", from(20, 40));
        Owner owner = owner("p", "t");
        assertThat(owner.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(owner.reasons())
                .extracting(Words::english)
                .contains(
                        "Holds at least 20 % and at most 40 % of the shares in total, which may reach the threshold of 25 %");
    }

    @Test
    void whatOthersMustHoldLimitsTheMost() {
        sketch.link("p", "t", interest(SHAREHOLDING, null)).shares("q", "t", band(25, 50));
        assertThat(owner("p", "t").shares()).isEqualTo(new ShareRange(0, false, 75, true));
    }

    @Test
    void slackGoesToTheOwnersOfWhomMostReachesTheParty() {
        sketch.shares("a", "t", from(10, 60)).shares("b", "t", from(10, 60));
        sketch.shares("p", "a", 50).shares("p", "b", 100);
        assertThat(owner("p", "t").shares()).isEqualTo(from(15, 60 + 20));
    }

    @Test
    void aPartyIsNotLookedThroughSoItsOwnSharesCountOnce() {
        sketch.shares("p", "t", 60).shares("t", "h", 100).shares("h", "t", 40);
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(100));
    }

    @Test
    void treasurySharesBelongToTheOtherOwners() {
        OwnersAnswer answer = sketch.shares("p", "t", 60)
                .shares("q", "t", 20)
                .shares("t", "t", 20)
                .ask("t");
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(exactly(75));
        assertThat(Sketch.of(answer, "q").shares()).isEqualTo(exactly(25));
        assertThat(answer.warnings()).extracting(Warning::code).contains(Caveat.SELF_HOLDING);
        assertThat(answer.untraced()).isEqualTo(exactly(0));
    }

    @Test
    void aCompanyThatHoldsAllOfItselfReachesNobody() {
        OwnersAnswer answer = sketch.shares("t", "t", 100).ask("t");
        assertThat(answer.untraced()).isEqualTo(exactly(100));
    }

    @Test
    void aRingWithoutAnOutsideOwnerReachesNobody() {
        OwnersAnswer answer = sketch.shares("a", "t", 100)
                .shares("b", "a", 100)
                .shares("t", "b", 100)
                .ask("t");
        assertThat(answer.owners()).isEmpty();
        assertThat(answer.others()).isEmpty();
        assertThat(answer.untraced()).isEqualTo(exactly(100));
        assertThat(answer.warnings())
                .contains(new Warning(
                        Caveat.RING,
                        "t",
                        new Words(
                                "3 companies own one another in a ring: t, a, b",
                                "3 sociedades se poseen unas a otras en un anillo: t, a, b")));
    }

    @Test
    void aRingOfUnknownSharesWithoutAnOutsideOwnerReachesNobody() {
        sketch.shares("a", "t", ShareRange.UNKNOWN).shares("t", "a", ShareRange.UNKNOWN);
        assertThat(sketch.ask("t").untraced()).isEqualTo(exactly(100));
    }

    @Test
    void slowRingsAreSolvedExactly() {
        sketch.shares("p", "a", 0.0001).shares("b", "a", 99.9999);
        sketch.shares("q", "b", 0.0001).shares("a", "b", 99.9999);
        assertThat(owner("p", "a").shares().min()).isEqualTo(50.000025, within(1e-9));
        assertThat(owner("q", "a").shares().min()).isEqualTo(49.999975, within(1e-9));
    }

    @Test
    void ringsWithinRingsAreSolved() {
        sketch.shares("a", "t", 50).shares("b", "t", 50);
        sketch.shares("t", "a", 20).shares("b", "a", 30).shares("p", "a", 50);
        sketch.shares("a", "b", 40).shares("c", "b", 40).shares("q", "b", 20);
        sketch.shares("b", "c", 50).shares("r", "c", 50);
        OwnersAnswer answer = sketch.ask("t");
        // For p: t = a/2 + b/2, a = t/5 + 3b/10 + 1/2, b = 2a/5 + 2c/5, c = b/2; so b = a/2 and a = 3a/20 + 3a/20 +
        // 1/2.
        double a = 5 / 7.0;
        double b = a / 2;
        assertThat(Sketch.of(answer, "p").shares().min()).isEqualTo(100 * (a / 2 + b / 2), within(1e-9));
        assertThat(answer.untraced()).isEqualTo(exactly(0));
    }

    @Test
    void ownersOfMoreThanAllAreScaledAndSaidToBe() {
        OwnersAnswer answer = sketch.shares("p", "t", 100).shares("q", "t", 100).ask("t");
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(exactly(50));
        assertThat(Sketch.of(answer, "p").caveats()).contains(Caveat.OVER_DECLARED);
        assertThat(answer.warnings())
                .contains(
                        new Warning(
                                Caveat.OVER_DECLARED,
                                "t",
                                new Words(
                                        "The shares in t are declared to come to more than 100 %; the least of each was scaled so that they come to 100 %",
                                        "Según lo declarado, las acciones de t suman más del 100 %; el mínimo de cada participación se redujo para que sumen el 100 %")));
    }

    @Test
    void openEndsThatComeToMoreThanAllAreOverDeclared() {
        OwnersAnswer answer = sketch.shares("p", "t", band(25, 50))
                .shares("q", "t", from(75, 100))
                .ask("t");
        assertThat(answer.warnings()).extracting(Warning::code).contains(Caveat.OVER_DECLARED);
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(exactly(25));
    }

    @Test
    void anUnnamedOwnerTakesItsShareAndIsNobodys() {
        OwnersAnswer answer = sketch.party(
                        Party.unspecified("u", UnspecifiedReason.INTERESTED_PARTY_HAS_NOT_PROVIDED_INFORMATION))
                .shares("u", "t", 60)
                .link("p", "t", interest(SHAREHOLDING, null))
                .ask("t");
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(from(0, 40));
        assertThat(Sketch.of(answer, "u").certainty()).isEqualTo(Certainty.NONE);
        assertThat(Sketch.of(answer, "u").reasons())
                .extracting(Words::english)
                .contains("Not named: the interested party has not provided information");
        assertThat(answer.untraced()).isEqualTo(from(60, 100));
    }

    @Test
    void anAnonymousPersonIsABeneficialOwnerButUntraced() {
        OwnersAnswer answer = sketch.party(Party.person("x", PersonType.ANONYMOUS_PERSON, null))
                .shares("x", "t", 70)
                .shares("p", "t", 30)
                .ask("t");
        assertThat(answer.owners()).extracting(owner -> owner.party().id()).containsExactly("x", "p");
        assertThat(answer.untraced()).isEqualTo(exactly(70));
    }

    @Test
    void interestsThatHaveEndedOrAreToComeDoNotCount() {
        sketch.link("p", "t", interest(SHAREHOLDING, null, exactly(60), null, DAY))
                .link("q", "t", interest(SHAREHOLDING, null, exactly(70), DAY.plusDays(1), null))
                .link("r", "t", interest(SHAREHOLDING, null, exactly(40), DAY, DAY.plusDays(1)));
        OwnersAnswer answer = sketch.ask("t");
        assertThat(answer.owners()).extracting(owner -> owner.party().id()).containsExactly("r");
        assertThat(answer.others()).isEmpty();
    }

    @Test
    void aDissolvedCompanyInTheMiddleIsReckonedWithAndSaidToBe() {
        OwnersAnswer answer = sketch.party(new Party(
                        "h",
                        PartyKind.ENTITY,
                        EntityType.REGISTERED_ENTITY,
                        "Holding",
                        List.of(),
                        LocalDate.of(2020, 1, 1)))
                .shares("p", "h", 100)
                .shares("h", "t", 80)
                .ask("t");
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(exactly(80));
        assertThat(answer.warnings())
                .anySatisfy(warning ->
                        assertThat(warning.message().english()).contains("Holding was dissolved on 2020-01-01"));
    }

    @Test
    void jointHoldersThroughAnArrangementShareWhatItHolds() {
        sketch.party(Party.entity("j", EntityType.ARRANGEMENT, "Joint holding"))
                .shares("p", "j", 100)
                .shares("q", "j", 100)
                .shares("j", "t", 60);
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(30));
        assertThat(owner("p", "t").caveats()).contains(Caveat.OVER_DECLARED);
    }

    @Test
    void aTrusteeHoldsNoSharesButControls() {
        OwnersAnswer answer = sketch.party(Party.entity("trust", EntityType.ARRANGEMENT, "The Trust"))
                .has(TRUSTEE, "p", "trust")
                .shares("trust", "t", 80)
                .ask("t");
        Owner trustee = Sketch.of(answer, "p");
        assertThat(answer.owners()).isEmpty();
        assertThat(trustee.shares()).isEqualTo(exactly(0));
        assertThat(trustee.control()).isEqualTo(Certainty.CERTAIN);
        assertThat(trustee.reasons()).extracting(Words::english).contains("Connected with The Trust by trustee");
        assertThat(trustee.paths()).hasSize(1);
        assertThat(Sketch.of(answer, "trust").reasons())
                .extracting(Words::english)
                .contains("Nobody is declared to hold shares or votes in it");
    }

    @Test
    void aNomineeHoldsForTheNominator() {
        sketch.party(Party.entity("n", EntityType.ARRANGEMENT, "Nomination"))
                .has(NOMINEE, "p", "n")
                .has(NOMINATOR, "q", "n")
                .shares("n", "t", 40);
        assertThat(owner("q", "t").shares()).isEqualTo(exactly(40));
        assertThat(owner("q", "t").certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(0));
        assertThat(owner("p", "t").control()).isEqualTo(Certainty.NONE);
    }

    @Test
    void sharesHeldAsNomineeAreTheNominators() {
        sketch.link("p", "t", interest(NOMINEE, null), interest(SHAREHOLDING, exactly(30)))
                .has(NOMINATOR, "q", "t")
                .has(NOMINATOR, "r", "t");
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(0));
        assertThat(owner("q", "t").shares()).isEqualTo(from(0, 30));
        assertThat(owner("q", "t").paths().get(0).links().get(0).statementIds()).contains("s2", "s1");
    }

    @Test
    void aStateIsNoBeneficialOwner() {
        OwnersAnswer answer = sketch.party(Party.entity("state", EntityType.STATE, "Utopia"))
                .shares("state", "t", 100)
                .ask("t");
        assertThat(answer.owners()).isEmpty();
        assertThat(Sketch.of(answer, "state").reasons())
                .extracting(Words::english)
                .contains("Is a state or a body of one, behind which no natural person stands as an owner");
        assertThat(answer.untraced()).isEqualTo(exactly(100));
    }

    @Test
    void noBeneficialOwnersIsPartOfTheAnswer() {
        OwnersAnswer answer = sketch.party(Party.unspecified("u", UnspecifiedReason.NO_BENEFICIAL_OWNERS))
                .link("u", "t")
                .ask("t");
        assertThat(Sketch.of(answer, "u").reasons())
                .extracting(Words::english)
                .contains("It is declared that there are no beneficial owners");
    }

    @Test
    void seniorManagingOfficialsStandInOnlyWhereNoOwnerIsFound() {
        sketch.has(SENIOR_MANAGING_OFFICIAL, "q", "t").shares("p", "t", 20);
        assertThat(owner("q", "t").caveats()).containsExactly(Caveat.FALLBACK);
        sketch.shares("p", "t", 20);
        assertThat(owner("q", "t").caveats()).isEmpty();
    }

    @Test
    void votesAloneMakeABeneficialOwner() {
        sketch.shares("p", "t", 10).votes("p", "t", 30).shares("q", "t", 20);
        Owner owner = owner("p", "t");
        assertThat(owner.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(owner.votes()).isEqualTo(exactly(30));
        assertThat(owner("q", "t").votes()).isEqualTo(exactly(0));
    }

    @Test
    void sharesStandForVotesWhereNoneAreDeclared() {
        OwnersAnswer answer = sketch.shares("p", "t", 60).ask("t");
        assertThat(Sketch.of(answer, "p").votes()).isEqualTo(exactly(60));
        assertThat(Sketch.of(answer, "p").control()).isEqualTo(Certainty.CERTAIN);
        assertThat(Sketch.of(answer, "p").caveats()).containsExactly(Caveat.VOTES_PRESUMED_FROM_SHARES);
        assertThat(answer.warnings()).extracting(Warning::code).containsExactly(Caveat.VOTES_PRESUMED_FROM_SHARES);
    }

    @Test
    void aNeighbourhoodThatWasCutIsSaidToBe() {
        sketch.shares("p", "t", 60);
        Neighbourhood whole = sketch.above("t");
        Neighbourhood cut = new Neighbourhood(whole.subject(), whole.parties(), whole.links(), false);
        assertThat(Owners.of(cut, OwnersQuestion.asOf(DAY)).warnings())
                .extracting(Warning::code)
                .contains(Caveat.CUT);
    }

    @Test
    void whatIsNotConnectedWithTheSubjectPlaysNoPart() {
        OwnersAnswer answer = sketch.shares("p", "t", 60)
                .shares("q", "elsewhere", 120 - 60)
                .shares("t", "below", 10)
                .ask("t");
        assertThat(answer.others()).isEmpty();
        assertThat(answer.owners()).hasSize(1);
    }

    @Test
    void aSubjectWithoutOwnersIsWhollyUntraced() {
        sketch.shares("p", "t", 60);
        OwnersAnswer answer = new Sketch().shares("t", "x", 1).ask("t");
        assertThat(answer.owners()).isEmpty();
        assertThat(answer.others()).isEmpty();
        assertThat(answer.untraced()).isEqualTo(exactly(100));
    }

    @Test
    void unusableQuestionsAreRefusedInPlainWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> threshold(Double.NaN, false))
                .withMessage("The threshold is a percentage from 0 to 100, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Neighbourhood(Party.person("p", null, null), Map.of(), List.of(), true))
                .withMessage("Only an entity has owners; p is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Neighbourhood(Party.entity("t", null, null), Map.of(), List.of(), true))
                .withMessage("The parties of the neighbourhood lack t");
    }

    @Test
    void evenWithoutAThresholdOnlyWhoHoldsSomethingIsAnOwner() {
        sketch.shares("p", "t", 1).has(BOARD_MEMBER, "q", "t");
        assertThat(sketch.ask("t", threshold(0, false)).owners())
                .extracting(owner -> owner.party().id())
                .containsExactly("p");
    }

    @Test
    void whoIsOnlyDeclaredToHoldThroughOthersHigherUpIsListedWithTheClaim() {
        OwnersAnswer answer = sketch.shares("h", "t", 100)
                .link("p", "h", indirect(SHAREHOLDING, exactly(100)))
                .ask("t");
        assertThat(answer.owners()).isEmpty();
        assertThat(Sketch.of(answer, "p").reasons())
                .extracting(Words::english)
                .contains(
                        "Declared to hold 100 % of the shares of h through others; the register holds no chain that explains it");
    }

    @Test
    void aClaimHigherUpThatAChainExplainsIsNotRepeated() {
        sketch.shares("h", "t", 100).link("p", "h", indirect(SHAREHOLDING, exactly(50)));
        sketch.shares("p", "g", 100).shares("g", "h", 50);
        assertThat(owner("p", "t").shares()).isEqualTo(exactly(50));
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .noneMatch(reason -> reason.startsWith("Declared"));
    }

    @Test
    void reasonsOfOneKindAreKeptBrief() {
        for (int i = 0; i < 8; i++) {
            sketch.has(BOARD_CHAIR, "p", "c" + i).shares("c" + i, "t", 1);
        }
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .hasSize(6)
                .contains("Connected with c0 by board chair", "And 3 more of this kind");
    }

    @Test
    void whatANomineeHoldsForNobodyKnownIsNotForOthersToHave() {
        OwnersAnswer answer = sketch.link("p", "t", interest(NOMINEE, null), interest(SHAREHOLDING, exactly(60)))
                .link("q", "t", interest(SHAREHOLDING, null))
                .ask("t");
        assertThat(Sketch.of(answer, "q").shares()).isEqualTo(from(0, 40));
        assertThat(Sketch.of(answer, "q").control()).isEqualTo(Certainty.NONE);
        assertThat(Sketch.of(answer, "p").shares()).isEqualTo(exactly(0));
        assertThat(answer.untraced()).isEqualTo(from(60, 100));
    }

    @Test
    void theMakeupOfATotalSaysWhatCyclesAdd() {
        sketch.shares("p", "a", 20).shares("b", "a", 80).shares("a", "b", 50).shares("q", "b", 50);
        Makeup makeup = owner("p", "a").sharesMakeup();
        assertThat(makeup.listed()).isEqualTo(20);
        assertThat(makeup.rest()).isCloseTo(40 / 3.0, within(1e-8));
        assertThat(makeup.cyclesAlone()).isTrue();
        assertThat(owner("p", "a").votesMakeup()).isEqualTo(makeup);
    }

    @Test
    void chainsThatAreNotListedAreInTheRest() {
        sketch.shares("p", "a", 50).shares("a", "t", 30).shares("p", "t", 20);
        Owner owner = Sketch.of(sketch.ask("t", new OwnersQuestion(DAY, 25, false, 1)), "p");
        assertThat(owner.sharesMakeup()).isEqualTo(new Makeup(20, 15, false));
        assertThat(owner("p", "t").sharesMakeup()).isEqualTo(new Makeup(35, 0, true));
    }

    @Test
    void whatCannotBeIsSaidAndLeftOut() {
        OwnersAnswer answer = sketch.shares("q", "p", 100)
                .shares("p", "t", 60)
                .link("r", "t", interest(SHAREHOLDING, null, exactly(40), DAY, DAY.minusDays(1)))
                .ask("t");
        assertThat(answer.warnings())
                .filteredOn(warning -> warning.code() == Caveat.IMPOSSIBLE)
                .containsExactly(
                        new Warning(
                                Caveat.IMPOSSIBLE,
                                "p",
                                new Words(
                                        "p is no company, so nobody has an interest in it; statement s1 was left out",
                                        "p no es una sociedad, así que nadie tiene un interés en ella; se omitió la declaración s1")),
                        new Warning(
                                Caveat.IMPOSSIBLE,
                                "t",
                                new Words(
                                        "Statement s3 has an interest in t that ends before it begins; it is in force on no day",
                                        "La declaración s3 tiene un interés en t que termina antes de empezar; no está vigente ningún día")));
        assertThat(answer.owners()).hasSize(1);
    }

    @Test
    void untracedVotesAreToldBesideUntracedShares() {
        OwnersAnswer answer = sketch.shares("p", "t", 60).votes("p", "t", 10).ask("t");
        assertThat(answer.untraced()).isEqualTo(exactly(40));
        assertThat(answer.untracedVotes()).isEqualTo(exactly(90));
    }

    @Test
    void ownersComeInTheOrderOfTheirStrength() {
        sketch.persons("a", "b", "c", "d", "e", "f")
                .shares("f", "t", from(20, 30))
                .shares("e", "t", from(10, 30))
                .shares("d", "t", from(10, 20))
                .votes("c", "t", from(10, 20))
                .votes("b", "t", from(5, 20))
                .votes("a", "t", from(5, 10));
        OwnersAnswer answer = sketch.ask("t", threshold(60, false));
        assertThat(answer.others())
                .extracting(owner -> owner.party().id())
                .containsExactly("f", "e", "d", "c", "b", "a");
    }

    @Test
    void ofEqualsTheControllingOneComesFirstThenTheId() {
        sketch.shares("q", "t", 30).shares("p", "t", 30).shares("r", "t", 30).has(TRUSTEE, "r", "t");
        assertThat(sketch.ask("t").owners())
                .extracting(owner -> owner.party().id())
                .containsExactly("r", "p", "q");
    }

    @Test
    void onlyTheOfficialsAmongTheOthersStandIn() {
        sketch.has(SENIOR_MANAGING_OFFICIAL, "p", "t").has(BOARD_MEMBER, "q", "t");
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .contains("Senior managing official, named because no beneficial owner was found");
        assertThat(owner("q", "t").caveats()).isEmpty();
    }

    @Test
    void theThresholdIsFromNoneToAll() {
        assertThat(new Threshold(0, false).percent()).isZero();
        assertThat(new Threshold(100, false).code()).isEqualTo("threshold");
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(100.1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnersQuestion(DAY, 25, false, -1));
    }

    @Test
    void whoHoldsSharesIsNotSaidToBeConnected() {
        sketch.shares("p", "t", 10).votes("q", "t", 100);
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .noneMatch(reason -> reason.startsWith("Connected"));
        assertThat(owner("q", "t").reasons())
                .extracting(Words::english)
                .noneMatch(reason -> reason.startsWith("Connected"));
    }

    @Test
    void fiveReasonsOfOneKindAreAllSpeltOut() {
        for (int i = 0; i < 5; i++) {
            sketch.has(BOARD_CHAIR, "p", "c" + i).shares("c" + i, "t", 1);
        }
        assertThat(owner("p", "t").reasons())
                .extracting(Words::english)
                .hasSize(5)
                .noneMatch(reason -> reason.contains("more of this kind"));
    }

    @Test
    void aRingOfFiveIsNamedInFullAndOneOfSixIsNot() {
        for (int size : new int[] {5, 6}) {
            Sketch ring = new Sketch();
            for (int i = 0; i < size; i++) {
                ring.shares("c" + (i + 1) % size, "c" + i, 50);
            }
            assertThat(ring.ask("c0").warnings())
                    .filteredOn(warning -> warning.code() == Caveat.RING)
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.message().english().endsWith(" and others"))
                            .isEqualTo(size == 6));
        }
    }

    @Test
    void sharesStandForVotesOnlyWhereNoVotesAreDeclared() {
        sketch.shares("p", "a", 50).shares("a", "t", 50).votes("a", "t", 50);
        assertThat(sketch.ask("t").warnings())
                .filteredOn(warning -> warning.code() == Caveat.VOTES_PRESUMED_FROM_SHARES)
                .extracting(Warning::party)
                .containsExactly("a");
    }

    @Test
    void ofALimitedPartAndAPartOfItTheEndsStayOpen() {
        sketch.shares("p", "h", band(25, 50)).shares("h", "t", 50);
        assertThat(owner("p", "t").shares()).isEqualTo(new ShareRange(12.5, true, 25, false));
        sketch.shares("q", "g", 40).shares("g", "t", new ShareRange(10, false, 20, true));
        assertThat(owner("q", "t").shares()).isEqualTo(new ShareRange(4, false, 8, true));
    }

    @Test
    void whoHasAsMuchOfTheSameCompaniesHasTheSameTotal() {
        for (String person : List.of("p", "q")) {
            sketch.persons(person).shares(person, "a", band(25, 50)).shares(person, "b", 10);
        }
        sketch.persons("r").shares("r", "a", band(0, 25)).shares("r", "b", 10);
        sketch.shares("a", "b", 20).shares("b", "a", 20).shares("a", "t", 60);
        assertThat(owner("p", "t").shares()).isEqualTo(owner("q", "t").shares());
        assertThat(owner("r", "t").shares().min())
                .isLessThan(owner("p", "t").shares().min());
    }
}
