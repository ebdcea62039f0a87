package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.junit.jupiter.api.Test;

class OwnersTogetherTest {

    private static String direct(String type, String share) {
        return "{'type':'" + type + "','directOrIndirect':'direct','share':{" + share + "}}";
    }

    private static Filing company() {
        return Filing.ofRecords().entity("c").person("p").person("q").person("r");
    }

    @Test
    void sharesOverAHundredAreFoundExactly() {
        assertThat(company()
                        .link("1", "c", "p", direct("shareholding", "'exact':33.333333"))
                        .link("2", "c", "q", direct("shareholding", "'minimum':33.333333"))
                        .link("3", "c", "r", direct("shareholding", "'exact':33.333334"))
                        .found())
                .isEmpty();
        assertThat(company()
                        .link("1", "c", "p", direct("shareholding", "'exact':33.333333"))
                        .link("2", "c", "q", direct("shareholding", "'exact':33.333334"))
                        .link("3", "c", "r", direct("shareholding", "'exact':33.333334"))
                        .findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("100.000001 %", "3 holders");
    }

    @Test
    void moreThanHalfTwiceIsMoreThanAll() {
        assertThat(company()
                        .link("1", "c", "p", direct("votingRights", "'exclusiveMinimum':50"))
                        .link("2", "c", "q", direct("votingRights", "'minimum':50"))
                        .found())
                .containsExactly("shares_over_100 /5/recordDetails/interests");
    }

    @Test
    void whatIsIndirectEndedOrClosedIsNotAddedUp() {
        assertThat(company()
                        .link("1", "c", "p", direct("shareholding", "'exact':100"))
                        .link(
                                "2",
                                "c",
                                "q",
                                "{'type':'shareholding','directOrIndirect':'indirect','share':{'exact':100}}")
                        .link(
                                "3",
                                "c",
                                "r",
                                "{'type':'shareholding','directOrIndirect':'direct','endDate':'2020-01-01','share':{'exact':9}}")
                        .found())
                .isEmpty();
    }

    @Test
    void twoInterestsOfOnePartyMayBeTheSameShares() {
        assertThat(company()
                        .link(
                                "1",
                                "c",
                                "p",
                                direct("shareholding", "'exact':75"),
                                direct("shareholding", "'minimum':75"))
                        .link("2", "c", "q", direct("shareholding", "'exact':25"))
                        .found())
                .isEmpty();
    }

    @Test
    void theSameInterestsOfTheSamePartyAreDeclaredOnce() {
        String interest = "{'type':'shareholding','directOrIndirect':'direct'}";

        assertThat(company()
                        .link("1", "c", "p", interest)
                        .link("2", "c", "p", "{'type':'shareholding','directOrIndirect':'indirect'}")
                        .link("3", "c", "p", "{'type':'shareholding','directOrIndirect':'direct','details':'other'}")
                        .link("4", "c", "p", interest)
                        .link("5", "c", "q", interest)
                        .found())
                .containsExactly("relationship_declared_twice /7");
    }

    @Test
    void noOwnersAndAnOwnerDoNotGoTogether() {
        String beneficial = "{'type':'shareholding','beneficialOwnershipOrControl':true}";

        assertThat(company()
                        .link("1", "c", "p", beneficial)
                        .link("2", "c", "?noBeneficialOwners")
                        .found())
                .containsExactly("no_beneficial_owners_beside_declared_owner /5/recordDetails/interestedParty/reason");
        assertThat(company()
                        .link("1", "c", "p", beneficial)
                        .link("2", "c", "?noBeneficialOwners")
                        .linkAgain("2", "closed", "2024-02-01", "c", "?noBeneficialOwners", "")
                        .found())
                .isEmpty();
    }

    @Test
    void aRingOfOwnersIsFoundOnce() {
        String interest = direct("shareholding", "'exact':10");

        assertThat(Filing.ofRecords()
                        .entity("a")
                        .entity("b")
                        .entity("c")
                        .entity("d")
                        .link("1", "b", "a", interest)
                        .link("2", "c", "b", interest)
                        .link("3", "a", "c", interest)
                        .link("4", "d", "a", interest)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.OWNERSHIP_RING);
                    assertThat(finding.place().index()).isEqualTo(4);
                    assertThat(finding.message()).startsWith("3 entities").contains("a", "b", "c");
                });
    }

    @Test
    void aRingThatWasOpenedIsNoRing() {
        String interest = direct("shareholding", "'exact':10");

        assertThat(Filing.ofRecords()
                        .entity("a")
                        .entity("b")
                        .link("1", "b", "a", interest)
                        .link("2", "a", "b", interest)
                        .linkAgain("2", "closed", "2024-02-01", "a", "b", "")
                        .found())
                .isEmpty();
    }

    @Test
    void theDeadAndTheClosedHoldNothing() {
        assertThat(Filing.ofRecords()
                        .entity("c", "new", "2023-01-01", "'dissolutionDate':'2023-12-31'")
                        .record("p", "person", "new", "2023-01-01", "'deathDate':'2023'", "")
                        .record("q", "person", "new", "2023-01-01", "'deathDate':'2024'", "")
                        .record("q", "person", "closed", "2023-06-01", "'deathDate':'2024'", "")
                        .link("1", "c", "p")
                        .link("2", "c", "q")
                        .found())
                .contains(
                        "ended_party_in_open_relationship /4/recordDetails/subject",
                        "ended_party_in_open_relationship /4/recordDetails/interestedParty",
                        "closed_party_in_open_relationship /5/recordDetails/interestedParty",
                        "ended_party_in_open_relationship /5/recordDetails/subject")
                .hasSize(4);
    }

    @Test
    void nothingBeginsBeforeBirth() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .record("p", "person", "new", "2024-01-01", "'birthDate':'2000-05'", "")
                        .link(
                                "1",
                                "c",
                                "p",
                                "{'startDate':'2000-04-30'}",
                                "{'startDate':'2000-05-01'}",
                                "{'startDate':'2000'}")
                        .found())
                .containsExactly("interest_before_birth /2/recordDetails/interests/0/startDate");
    }
}
