package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;

class FlatStatementsTogetherTest {

    private static String entity(String id, String more) {
        return "{'statementID':'" + id + "','statementType':'entityStatement'" + more + "}";
    }

    private static String person(String id, String more) {
        return "{'statementID':'" + id + "','statementType':'personStatement'" + more + "}";
    }

    private static String link(String id, String subject, String person, String more) {
        return "{'statementID':'" + id + "','statementType':'ownershipOrControlStatement','subject':"
                + "{'describedByEntityStatement':'" + subject + "'},'interestedParty':{'describedByPersonStatement':'"
                + person + "'}" + more + "}";
    }

    private static Filing filing() {
        return Filing.of(BodsVersion.V0_3)
                .add(entity("c", ""))
                .add(person("p", ""))
                .add(link("l", "c", "p", ""));
    }

    @Test
    void aFaultlessFileHasNoFindings() {
        assertThat(filing().found()).isEmpty();
    }

    @Test
    void whatIsReferredToIsThereAndComesFirst() {
        assertThat(Filing.of(BodsVersion.V0_1)
                        .add(link("1", "c", "p", ""))
                        .add(entity("c", ""))
                        .add(person("p", ""))
                        .add(link("2", "p", "c", ""))
                        .found())
                .containsExactly(
                        "person_statement_out_of_order /0/interestedParty/describedByPersonStatement",
                        "entity_statement_out_of_order /0/subject/describedByEntityStatement",
                        "person_statement_missing /3/interestedParty/describedByPersonStatement",
                        "entity_statement_missing /3/subject/describedByEntityStatement");
    }

    @Test
    void nothingIsThereForNobody() {
        assertThat(filing().add(entity("d", "")).add(person("q", "")).found())
                .containsExactly(
                        "entity_statement_not_used_in_ownership_or_control_statement /3",
                        "person_statement_not_used_in_ownership_or_control_statement /4");
    }

    @Test
    void statementsWithoutAnIdentifierAreLeftOut() {
        assertThat(filing().add("{'statementType':'entityStatement'}")
                        .add(entity("", ""))
                        .found())
                .isEmpty();
    }

    @Test
    void componentsAreListedBeforeTheyAreUsed() {
        assertThat(filing().add(link("m", "c", "p", ",'componentStatementIDs':['k','gone']"))
                        .add(link("k", "c", "p", ",'isComponent':true"))
                        .add(link("n", "c", "p", ",'isComponent':true"))
                        .found())
                .containsSubsequence(
                        "component_statement_id_not_in_package /3/componentStatementIDs/1",
                        "statement_is_component_but_is_after_use_in_component_statement_id /4",
                        "statement_is_component_but_not_used_in_component_statement_ids /5/isComponent");
        assertThat(Filing.of(BodsVersion.V0_1)
                        .add(entity("c", ""))
                        .add(person("p", ""))
                        .add(link("k", "c", "p", ",'isComponent':true"))
                        .found())
                .isEmpty();
    }

    @Test
    void anIdentifierThatRepeatsIsCountedOnce() {
        assertThat(filing().add(entity("c", ""))
                        .add(entity("c", ",'name':'other'"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.DUPLICATE_STATEMENT_ID, FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT);
    }

    @Test
    void aStatementIsReplacedOnceAndByALaterOne() {
        assertThat(filing().add(link("m", "c", "p", ",'replacesStatements':['l','gone']"))
                        .add(link("n", "c", "p", ",'replacesStatements':['l']"))
                        .add(person("q", ",'replacesStatements':['q','p']"))
                        .add(entity("e", ",'replacesStatements':['f']"))
                        .add(entity("f", ",'replacesStatements':['e']"))
                        .found())
                .contains(
                        "replaces_unknown_statement /3/replacesStatements/1",
                        "statement_replaced_twice /4/replacesStatements/0",
                        "replacement_goes_round /5/replacesStatements/0",
                        "replacement_goes_round /6/replacesStatements");
    }

    @Test
    void whatWasReplacedHoldsNoMore() {
        String all = ",'interests':[{'type':'shareholding','interestLevel':'direct','share':{'exact':100}}]";
        Filing filing = Filing.of(BodsVersion.V0_2)
                .add(entity("c", ""))
                .add(person("p", ""))
                .add(person("q", ""))
                .add(link("1", "c", "p", all));

        assertThat(filing.add(link("2", "c", "q", all + ",'replacesStatements':['1']"))
                        .found())
                .isEmpty();
        assertThat(filing.add(link("3", "c", "p", all)).found(FindingCode.SHARES_OVER_100))
                .hasSize(1);
    }

    @Test
    void aPartyIsTheSameUnderANewStatement() {
        String half = ",'interests':[{'type':'shareholding','interestLevel':'direct','share':{'exact':60}}]";

        assertThat(Filing.of(BodsVersion.V0_2)
                        .add(entity("c", ""))
                        .add(person("p", ""))
                        .add(link("1", "c", "p", half))
                        .add(person("p2", ",'replacesStatements':['p']"))
                        .add(link("2", "c", "p2", half))
                        .found())
                .containsExactly("relationship_declared_twice /4");
    }
}
