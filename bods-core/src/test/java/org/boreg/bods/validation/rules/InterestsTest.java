package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.BENEFICIAL_OWNER_UNSPECIFIED;
import static org.boreg.bods.finding.FindingCode.COMPONENTS_OF_DIRECT_INTEREST;
import static org.boreg.bods.finding.FindingCode.OWNERSHIP_OR_CONTROL_STATEMENT_HAS_IS_COMPONTENT_AND_COMPONENT_STATEMENT_IDS;
import static org.boreg.bods.finding.FindingCode.RELATIONSHIP_WITHOUT_INTERESTS;
import static org.boreg.bods.finding.FindingCode.SELF_OWNERSHIP;
import static org.boreg.bods.finding.FindingCode.STATEMENT_IS_BENEFICIAL_OWNERSHIP_OR_CONTROL_BUT_NO_PERSON_SPECIFIED;

import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;

class InterestsTest {

    private static final Said OWNERS = Said.about(
            BENEFICIAL_OWNER_UNSPECIFIED, STATEMENT_IS_BENEFICIAL_OWNERSHIP_OR_CONTROL_BUT_NO_PERSON_SPECIFIED);

    private static final Said COMPONENTS = Said.about(
            COMPONENTS_OF_DIRECT_INTEREST,
            OWNERSHIP_OR_CONTROL_STATEMENT_HAS_IS_COMPONTENT_AND_COMPONENT_STATEMENT_IDS);

    @Test
    void aBeneficialOwnerIsSomebody() {
        String relationship = "{'interestedParty': %s, 'interests': [{}, {'beneficialOwnershipOrControl': %s}]}";

        assertThat(OWNERS.ofRelationship(relationship.formatted("{'reason': 'unknown'}", "true")))
                .containsExactly(
                        "beneficial_owner_unspecified /recordDetails/interests/1/beneficialOwnershipOrControl");
        assertThat(OWNERS.ofRelationship(relationship.formatted("{'reason': 'unknown'}", "false")))
                .isEmpty();
        assertThat(OWNERS.ofRelationship(relationship.formatted("'p'", "true"))).isEmpty();
    }

    @Test
    void aBeneficialOwnerWasAPersonBeforeRecords() {
        String statement = "{'statementID': 's', 'statementType': 'ownershipOrControlStatement', %s"
                + " 'interests': [{'beneficialOwnershipOrControl': true}]}";
        String said = "statement_is_beneficialOwnershipOrControl_but_no_person_specified"
                + " /interests/0/beneficialOwnershipOrControl";

        assertThat(OWNERS.of(
                        BodsVersion.V0_1,
                        statement.formatted("'interestedParty': {'describedByPersonStatement': 'p'},")))
                .isEmpty();
        assertThat(OWNERS.of(
                        BodsVersion.V0_2,
                        statement.formatted("'interestedParty': {'describedByEntityStatement': 'e'},")))
                .containsExactly(said);
        assertThat(OWNERS.of(BodsVersion.V0_3, statement.formatted(""))).containsExactly(said);
        assertThat(OWNERS.of(BodsVersion.V0_3, statement.formatted("'interestedParty': 'p',")))
                .isEmpty();
    }

    @Test
    void nobodyOwnsThemselves() {
        Said said = Said.about(SELF_OWNERSHIP);
        assertThat(said.ofRelationship("{'subject': 'a', 'interestedParty': 'a'}"))
                .containsExactly("self_ownership /recordDetails/interestedParty");
        assertThat(said.ofRelationship("{'subject': 'a', 'interestedParty': 'b'}"))
                .isEmpty();
        assertThat(said.ofRelationship("{'subject': {'reason': 'unknown'}, 'interestedParty': {'reason': 'unknown'}}"))
                .isEmpty();
        assertThat(said.of(BodsVersion.V0_1, """
                {'statementType': 'ownershipOrControlStatement', 'subject': {'describedByEntityStatement': 'a'},
                 'interestedParty': {'describedByEntityStatement': 'a'}}
                """)).containsExactly("self_ownership /interestedParty");
    }

    @Test
    void aRelationshipOfAPartyHasInterests() {
        Said said = Said.about(RELATIONSHIP_WITHOUT_INTERESTS);
        assertThat(said.ofRelationship("{'interestedParty': 'a'}"))
                .containsExactly("relationship_without_interests /recordDetails");
        assertThat(said.ofRelationship("{'interestedParty': 'a', 'interests': []}"))
                .hasSize(1);
        assertThat(said.ofRelationship("{'interestedParty': 'a', 'interests': [{}]}"))
                .isEmpty();
        assertThat(said.ofRelationship("{'interestedParty': {'reason': 'noBeneficialOwners'}, 'interests': []}"))
                .isEmpty();
        assertThat(said.of(BodsVersion.V0_2, """
                {'statementType': 'ownershipOrControlStatement', 'interestedParty': {'describedByPersonStatement': 'a'}}
                """)).containsExactly("relationship_without_interests ");
    }

    @Test
    void aComponentHasNoComponents() {
        String statement = "{'statementID': 's', 'statementType': 'ownershipOrControlStatement', 'isComponent': %s,"
                + " 'componentStatementIDs': %s}";
        String said = "ownership_or_control_statement_has_is_compontent_and_component_statement_ids"
                + " /componentStatementIDs";

        assertThat(COMPONENTS.of(BodsVersion.V0_2, statement.formatted(true, "['a']")))
                .containsExactly(said);
        assertThat(COMPONENTS.of(BodsVersion.V0_3, statement.formatted(true, "['a']")))
                .containsExactly(said);
        assertThat(COMPONENTS.of(BodsVersion.V0_3, statement.formatted(true, "[]")))
                .isEmpty();
        assertThat(COMPONENTS.of(BodsVersion.V0_3, statement.formatted(false, "['a']")))
                .isEmpty();
        assertThat(COMPONENTS.of(BodsVersion.V0_1, statement.formatted(true, "['a']")))
                .isEmpty();
    }

    @Test
    void aDirectOwnershipHasNoComponents() {
        String relationship = "{'componentRecords': %s, 'interests': [%s]}";
        String direct = "{'directOrIndirect': 'direct', 'beneficialOwnershipOrControl': true}";

        assertThat(COMPONENTS.ofRelationship(relationship.formatted("['a']", direct)))
                .containsExactly("components_of_direct_interest /recordDetails/componentRecords");
        assertThat(COMPONENTS.ofRelationship(relationship.formatted("[]", direct)))
                .isEmpty();
        assertThat(COMPONENTS.ofRelationship(
                        relationship.formatted("['a']", direct + ", {'directOrIndirect': 'indirect'}")))
                .isEmpty();
        assertThat(COMPONENTS.ofRelationship(relationship.formatted("['a']", "{'directOrIndirect': 'direct'}")))
                .isEmpty();
        assertThat(COMPONENTS.of(BodsVersion.V0_2, """
                {'statementType': 'ownershipOrControlStatement', 'componentStatementIDs': ['a'],
                 'interests': [{'interestLevel': 'direct', 'beneficialOwnershipOrControl': true}]}
                """))
                .containsExactly("components_of_direct_interest /componentStatementIDs");
    }
}
