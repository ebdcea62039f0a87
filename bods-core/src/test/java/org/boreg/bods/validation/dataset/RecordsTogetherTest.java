package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTogetherTest {

    @Test
    void aFaultlessFilingHasNoFindings() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .person("p")
                        .link(
                                "l",
                                "c",
                                "p",
                                "{'type':'shareholding','directOrIndirect':'direct','share':{'exact':100}}")
                        .found())
                .isEmpty();
    }

    @Test
    void everyRepetitionOfAStatementIdIsFoundButTheFirst() {
        Filing filing = Filing.ofRecords();
        for (int i = 0; i < 3; i++) {
            filing.add("{'statementId':'s','recordId':'c','recordType':'entity'}");
        }

        assertThat(filing.found())
                .containsExactly("duplicate_statement_id /1/statementId", "duplicate_statement_id /2/statementId");
    }

    @Test
    void theSameContentInOtherWordsIsNoOtherContent() {
        assertThat(Filing.ofRecords()
                        .add("{'statementId':'s','a':{'b':1.0,'c':[true,null]}}")
                        .add("{'a' : {'c':[true, null], 'b':1e0}, 'statementId':'s'}")
                        .found(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT))
                .isEmpty();
        assertThat(Filing.ofRecords()
                        .add("{'statementId':'s','a':[1,2]}")
                        .add("{'statementId':'s','a':[2,1]}")
                        .found(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT))
                .containsExactly("/1/statementId");
    }

    @Test
    void aComponentThatIsSaidAgainLaterIsNoError() {
        String component = "'isComponent':true,'entityType':{'type':'registeredEntity'}";

        assertThat(Filing.ofRecords()
                        .entity("c")
                        .entity("k", "new", "2024-01-01", component)
                        .record(
                                "l",
                                "relationship",
                                "new",
                                "2024-01-01",
                                Filing.tie("c", "?unknown") + ",'componentRecords':['k']",
                                "")
                        .entity("k", "updated", "2024-02-01", component)
                        .found())
                .isEmpty();
    }

    @Test
    void aComponentAfterTheFirstRelationshipThatListsItIsFound() {
        List<Finding> findings = Filing.ofRecords()
                .entity("c")
                .record(
                        "l",
                        "relationship",
                        "new",
                        "2024-01-01",
                        Filing.tie("c", "?unknown") + ",'componentRecords':['k']",
                        "")
                .entity("k", "new", "2024-01-01", "'isComponent':true")
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.STATEMENT_ENTITY_IS_COMPONENT_NOT_IN_COMPONENT_DETAILS);
            assertThat(finding.statementId()).isEqualTo("s2");
            assertThat(finding.filePointer()).isEqualTo("/2/recordDetails/isComponent");
            assertThat(finding.message()).contains("k", "s1");
        });
    }

    @Test
    void componentsAreRecordsAndNotStatements() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .record(
                                "l",
                                "relationship",
                                "new",
                                "2024-01-01",
                                Filing.tie("c", "?unknown") + ",'componentRecords':['c','s0','gone',{}]",
                                "")
                        .found())
                .containsExactly(
                        "component_record_is_statement_id /1/recordDetails/componentRecords/1",
                        "component_record_id_not_in_dataset /1/recordDetails/componentRecords/2");
    }

    @Test
    void anAbsentSubjectIsMissingAndNothingElse() {
        assertThat(Filing.ofRecords()
                        .person("p")
                        .link("l", "gone", "p", "{'type':'nominee'}")
                        .found())
                .containsExactly("subject_must_be_record_id /1/recordDetails/subject");
    }

    @Test
    void whoIsReferredToComesFirst() {
        assertThat(Filing.ofRecords()
                        .link("l", "c", "p")
                        .entity("c")
                        .person("p")
                        .found())
                .containsExactly(
                        "relationship_subject_not_before_relationship_in_dataset /0/recordDetails/subject",
                        "relationship_interested_party_not_before_relationship_in_dataset /0/recordDetails/interestedParty");
    }

    @Test
    void onlyEntitiesAreOwnedAndOnlyPartiesOwn() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .person("p")
                        .link("l", "p", "l2")
                        .link("l2", "c", "l")
                        .found())
                .contains(
                        "subject_can_only_refer_to_entity /2/recordDetails/subject",
                        "interested_party_can_only_refer_to_entity_or_person /3/recordDetails/interestedParty");
    }

    @Test
    void aBeneficialOwnerIsAPersonInEachInterest() {
        String beneficial = "{'type':'shareholding','beneficialOwnershipOrControl':true}";

        assertThat(Filing.ofRecords()
                        .entity("c")
                        .entity("d")
                        .link("l", "c", "d", beneficial, "{'type':'votingRights'}", beneficial)
                        .found(FindingCode.INTEREST_BENEFICIAL_OWNERSHIP_INTERESTED_PARTY_NOT_PERSON))
                .containsExactly(
                        "/2/recordDetails/interests/0/beneficialOwnershipOrControl",
                        "/2/recordDetails/interests/2/beneficialOwnershipOrControl");
    }

    @Test
    void trustsAndNominationsHavePartiesOfTheirOwn() {
        Filing filing = Filing.ofRecords()
                .entity("t", "new", "2024-01-01", "'entityType':{'type':'legalEntity','subtype':'trust'}")
                .entity("n", "new", "2024-01-01", "'entityType':{'type':'arrangement','subtype':'nomination'}")
                .entity("c")
                .person("p");
        for (String subject : List.of("t", "n", "c")) {
            filing.link(
                    "l-" + subject,
                    subject,
                    "p",
                    "{'type':'trustee'}",
                    "{'type':'nominee'}",
                    "{'type':'shareholding'}",
                    "{'type':'unpublishedInterest'}");
        }

        assertThat(filing.found())
                .containsExactly(
                        "relationship_interests_subject_should_be_entity_nomination_arrangement /4/recordDetails/interests/1/type",
                        "trust_interest_type_not_allowed /4/recordDetails/interests/2/type",
                        "relationship_interests_subject_should_be_entity_trust /5/recordDetails/interests/0/type",
                        "nomination_interest_type_not_allowed /5/recordDetails/interests/2/type",
                        "relationship_interests_subject_should_be_entity_trust /6/recordDetails/interests/0/type",
                        "relationship_interests_subject_should_be_entity_nomination_arrangement /6/recordDetails/interests/1/type");
    }

    @Test
    void theSubjectOfADeclarationIsAPartyInTheFile() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .link("l", "c", "?unknown")
                        .add("{'declarationSubject':'c'}")
                        .add("{'declarationSubject':'l'}")
                        .add("{'declarationSubject':'s0'}")
                        .add("{'declarationSubject':{}}")
                        .found())
                .containsExactly(
                        "statement_declaration_subject_not_entity_person /3/declarationSubject",
                        "statement_declaration_subject_not_exist /4/declarationSubject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'statementID':'flat','statementType':'entityStatement'}",
                "{'recordId':{},'statementId':[],'recordType':5,'recordDetails':'x','statementDate':7}",
                "{'recordId':'r','recordType':'relationship','recordDetails':{'interests':{'a':1},'subject':[],"
                        + "'interestedParty':3,'componentRecords':'x'}}",
                "{'recordId':'r','recordType':'relationship','recordDetails':{'interests':[null,{'share':[],'endDate':{},"
                        + "'type':[],'startDate':'2020-02-30'},{'share':{'exact':1e999999999}},{'share':{'exact':1e-999999999}}]}}",
                "{'recordId':'r','recordType':'person','recordDetails':{'birthDate':{},'deathDate':'2020-13-45'},"
                        + "'annotations':[3,{'motivation':{}}],'publicationDetails':[]}",
            })
    void anyJsonMayBeAnywhere(String statement) {
        assertThatCode(() -> Filing.ofRecords()
                        .add(statement)
                        .add(statement)
                        .entity("r")
                        .found())
                .doesNotThrowAnyException();
    }

    @Test
    void whatThereIsIsCounted() {
        assertThat(Filing.ofRecords()
                        .entity("c")
                        .entity("d", "closed", "2024-01-01", "")
                        .link("l", "c", "gone")
                        .add("{'declarationSubject':'c'}")
                        .statistics())
                .isEqualTo(Map.of(
                        "records", Map.of("all", 3L, "current", 2L, "closed", 1L),
                        "declarationSubjects", Map.of("all", 1L),
                        "relationships", Map.of("current", 1L, "open", 1L),
                        "references", Map.of("all", 2L, "missing", 1L)));
    }
}
