package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.*;
import static org.boreg.bods.ownership.Certainty.CERTAIN;
import static org.boreg.bods.ownership.Certainty.NONE;
import static org.boreg.bods.ownership.Certainty.POSSIBLE;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.from;

import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlTests {

    private final Sketch sketch = new Sketch().persons("p", "q");

    private Certainty p() {
        return Sketch.of(sketch.ask("t"), "p").control();
    }

    @Test
    void exactlyHalfIsNoMajority() {
        sketch.shares("p", "t", 50).shares("q", "t", 50);
        assertThat(p()).isEqualTo(NONE);
    }

    @Test
    void moreThanHalfIsAMajority() {
        sketch.shares("p", "t", band(50, 75));
        assertThat(p()).isEqualTo(CERTAIN);
    }

    @Test
    void perhapsMoreThanHalfIsPossible() {
        sketch.shares("p", "t", from(50, 75));
        assertThat(p()).isEqualTo(POSSIBLE);
    }

    @Test
    void whatOthersMustHoldCanRuleControlOut() {
        sketch.shares("p", "t", ShareRange.UNKNOWN).shares("q", "t", 50);
        assertThat(p()).isEqualTo(NONE);
    }

    @Test
    void theCapHoldsForAllMembersTogether() {
        sketch.shares("p", "a", 100).shares("p", "b", 100);
        sketch.shares("a", "t", from(0, 30)).shares("b", "t", from(0, 30)).shares("q", "t", from(55, 60));
        assertThat(p()).isEqualTo(NONE);
    }

    @Test
    void whatIsControlledVotesWithItsOwner() {
        sketch.shares("p", "a", 51).shares("a", "t", 30).shares("p", "t", 21);
        assertThat(p()).isEqualTo(CERTAIN);
    }

    @Test
    void votesCountNotSharesWhereVotesAreDeclared() {
        sketch.shares("p", "t", 90).votes("q", "t", 60);
        assertThat(p()).isEqualTo(NONE);
        assertThat(Sketch.of(sketch.ask("t"), "q").control()).isEqualTo(CERTAIN);
    }

    @Test
    void aRingDoesNotControlItselfForAnybody() {
        sketch.shares("a", "t", 60).shares("t", "a", 60).shares("p", "a", 40);
        assertThat(p()).isEqualTo(NONE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "APPOINTMENT_OF_BOARD",
                "OTHER_INFLUENCE_OR_CONTROL",
                "CONTROL_VIA_COMPANY_RULES_OR_ARTICLES",
                "CONTROL_BY_LEGAL_FRAMEWORK",
                "SETTLOR",
                "TRUSTEE",
                "PROTECTOR",
                "BENEFICIARY_OF_LEGAL_ARRANGEMENT",
                "NOMINATOR"
            })
    void rightsThatGiveControlAreCertain(InterestType right) {
        sketch.has(right, "p", "h").shares("h", "t", 51);
        assertThat(p()).isEqualTo(CERTAIN);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_INTEREST", "UNPUBLISHED_INTEREST", "CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT"})
    void rightsThatMayGiveControlArePossible(InterestType right) {
        sketch.has(right, "p", "t");
        assertThat(p()).isEqualTo(POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BOARD_MEMBER",
                "BOARD_CHAIR",
                "SENIOR_MANAGING_OFFICIAL",
                "NOMINEE",
                "RIGHTS_TO_PROFIT_OR_INCOME",
                "ENJOYMENT_AND_USE_OF_ASSETS"
            })
    void otherInterestsAreNoControl(InterestType interest) {
        sketch.has(interest, "p", "t");
        assertThat(p()).isEqualTo(NONE);
    }
}
