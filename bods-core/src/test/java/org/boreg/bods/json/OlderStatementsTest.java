package org.boreg.bods.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Share;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OlderStatementsTest {

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    @Test
    void anOlderStatementIsKeptToTheLetterAndReadAsWhatItIsToday() {
        String text = statement("0.3", 4).toString();

        ParsedStatement parsed = (ParsedStatement) parse(text);

        assertThat(parsed.text()).isEqualTo(text);
        assertThat(parsed.hash())
                .isEqualTo(CanonicalJson.hash(JsonMapper.shared().readTree(text)));
        assertThat(parsed.version()).isEqualTo(BodsVersion.V0_3);
        assertThat(parsed.reading()).contains("\"recordType\":\"relationship\"").doesNotContain("statementID");
        RelationshipStatement relationship = (RelationshipStatement) parsed.statement();
        assertThat(relationship.interests().get(0).share())
                .isEqualTo(new Share(null, new BigDecimal("40"), null, null, new BigDecimal("50")));
    }

    @Test
    void withoutADateTheDayOfPublicationIsTaken() {
        ObjectNode statement = statement("0.3", 0);
        statement.remove("statementDate");

        ParsedStatement parsed = (ParsedStatement) parse(statement.toString());

        assertThat(parsed.statement().head().statementDate().text()).isEqualTo("2024-06-01");
        assertThat(parsed.reading()).doesNotContain("statementDate");
        assertThat(parsed.findings())
                .filteredOn(OlderStatementsTest::isAboutTheDate)
                .hasSize(1);
    }

    @Test
    void whatIsKeptOfAStatementWithoutADateIsUnderstoodAgain() {
        ObjectNode statement = statement("0.3", 0);
        statement.remove("statementDate");
        ParsedStatement first = (ParsedStatement) parse(statement.toString());

        ParsedItem again = PARSER.parseKept(new RawStatement(new Place("kept", 1, 0), first.readingOrText()));

        assertThat(((ParsedStatement) again).statement()).isEqualTo(first.statement());
    }

    @Test
    void withoutThatTheDayOnWhichItWasTakenFromItsSourceIsTaken() {
        ObjectNode statement = statement("0.1", 0);
        statement.remove("statementDate");

        ParsedStatement parsed = (ParsedStatement) parse(statement.toString());

        assertThat(parsed.statement().head().statementDate().text()).isEqualTo("2024-05-21T09:30:00Z");
    }

    @Test
    void withoutAnyDateAStatementIsRejected() {
        ObjectNode statement = statement("0.1", 0);
        statement.remove(List.of("statementDate", "source"));

        assertThat(parse(statement.toString())).isInstanceOf(RejectedItem.class);
        assertThat(parse(statement.toString()).findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple(FindingCode.MISSING_FIELD, "/statementDate"));
    }

    @Test
    void withoutAnIdAStatementIsRejected() {
        ObjectNode statement = statement("0.2", 0);
        statement.remove("statementID");

        assertThat(parse(statement.toString())).isInstanceOf(RejectedItem.class);
        assertThat(parse(statement.toString()).findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple(FindingCode.MISSING_FIELD, "/statementID"))
                .doesNotContain(tuple(FindingCode.MISSING_FIELD, "/recordId"));
    }

    @Test
    void aFindingPointsIntoTheStatementThatCame() {
        ObjectNode statement = statement("0.2", 4);
        ((ObjectNode) statement.at("/interests/0")).put("interestLevel", "both");

        assertThat(parse(statement.toString()).findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple(FindingCode.IGNORED_VALUE, "/interests/0/interestLevel"));
    }

    @Test
    void halfACharacterIsEscapedInTheReading() {
        ObjectNode statement = statement("0.2", 0);
        statement.put("name", "@@@");
        String text = statement.toString().replace("@@@", "half \\ud83d only");

        assertThat(((ParsedStatement) parse(text)).reading()).contains("half \\uD83D only");
    }

    private static boolean isAboutTheDate(Finding finding) {
        return finding.code() == FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN
                && finding.saying().values().containsValue("2024-06-01");
    }

    private static ParsedItem parse(String text) {
        return PARSER.parse(new RawStatement(new Place("old.json", 1, 0), text));
    }

    private static ObjectNode statement(String version, int index) {
        return (ObjectNode) JsonMapper.shared()
                .readTree(OlderStatementsTest.class.getResourceAsStream("/catalogue/base-" + version + ".json"))
                .get(index);
    }
}
