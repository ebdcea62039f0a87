package org.boreg.bods.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.EntityStatement;
import org.boreg.bods.model.PersonStatement;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.RecordType;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Share;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.model.UnspecifiedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StatementParserTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Place PLACE = new Place("a.json", 3, 1);
    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    @Test
    void aWholeStatementIsUnderstoodAndKeptToTheLetter() {
        String text = Samples.person().replace("\"recordId\"", "  \"own\\u0020field\" : 1.50,\n\"recordId\"");

        ParsedStatement parsed = parsed(text);

        assertThat(parsed.findings()).isEmpty();
        assertThat(parsed.text()).isEqualTo(text);
        assertThat(parsed.place()).isEqualTo(PLACE);
        assertThat(parsed.hash()).isEqualTo(CanonicalJson.hash(JSON.readTree(text)));
        PersonStatement person = (PersonStatement) parsed.statement();
        assertThat(person.recordType()).isEqualTo(RecordType.PERSON);
        assertThat(person.personType()).isEqualTo(PersonType.KNOWN_PERSON);
        assertThat(person.names().get(0).fullName()).isEqualTo("Anna Lehmgruber");
        assertThat(person.birthDate()).hasToString("1970-04-30");
        assertThat(person.head().annotations()).hasSize(1);
        assertThat(person.head().publisherKey()).isEqualTo("register of elbonia");
        assertThat(person.head().published().text()).isEqualTo("2026-02-11");
        assertThat(((EntityStatement) parsed(Samples.entity()).statement()).publicListing())
                .isNotNull();
    }

    @Test
    void sharesKeepTheirEndsAndTheirPrecision() {
        RelationshipStatement relationship =
                (RelationshipStatement) parsed(Samples.relationship()).statement();

        assertThat(relationship.interests().get(0).share())
                .isEqualTo(new Share(null, null, new BigDecimal("25"), new BigDecimal("50.0"), null));
        assertThat(relationship.interests().get(1).share())
                .isEqualTo(new Share(new BigDecimal("33.333333"), null, null, null, null));
        assertThat(relationship.subject()).isEqualTo(new RecordReference("el-brick"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "interestedParty"})
    void aPartyMayBeUnspecified(String side) {
        String text = with(
                Samples.relationship(),
                "/recordDetails/" + side,
                "{\"reason\":\"noBeneficialOwners\",\"description\":\"Held by many\"}");

        RelationshipStatement relationship =
                (RelationshipStatement) parsed(text).statement();

        assertThat(side.equals("subject") ? relationship.subject() : relationship.interestedParty())
                .isEqualTo(new Unspecified(UnspecifiedReason.NO_BENEFICIAL_OWNERS, "Held by many"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statementId", "/recordId", "/statementDate", "/recordType", "/recordDetails"})
    void aStatementWithoutWhatEveryStatementNeedsIsRejected(String pointer) {
        for (String text : List.of(Samples.person(), Samples.entity(), Samples.relationship())) {
            assertRejected(without(text, pointer), FindingCode.MISSING_FIELD, pointer);
            assertRejected(with(text, pointer, "null"), FindingCode.MISSING_FIELD, pointer);
            assertRejected(with(text, pointer, "7"), FindingCode.UNUSABLE_FIELD, pointer);
            assertRejected(with(text, pointer, "[\"x\"]"), FindingCode.UNUSABLE_FIELD, pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/statementId | \" \"",
                "/statementId | \"\"",
                "/recordId | \"\\t\"",
                "/statementDate | \"last week\"",
                "/statementDate | \"2026-02-30\"",
                "/statementDate | \"2026-02-11T08:30:00\"",
                "/recordType | \"company\"",
                "/recordType | \"Relationship\"",
                "/recordDetails/subject | \"\"",
                "/recordDetails/subject | {}",
                "/recordDetails/interestedParty | {\"reason\":\"dunno\"}",
                "/recordDetails/interestedParty | {\"reason\":null}",
                "/recordDetails/interestedParty | [\"el-anna\"]",
                "/recordDetails/interestedParty | true",
            })
    void aStatementWhoseNeededFieldCannotBeUsedIsRejected(String pointer, String value) {
        assertRejected(with(Samples.relationship(), pointer, value), FindingCode.UNUSABLE_FIELD, pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recordDetails/subject", "/recordDetails/interestedParty"})
    void aRelationshipWithoutBothSidesIsRejected(String pointer) {
        assertRejected(without(Samples.relationship(), pointer), FindingCode.MISSING_FIELD, pointer);
        assertRejected(with(Samples.relationship(), pointer, "null"), FindingCode.MISSING_FIELD, pointer);
    }

    @Test
    void anIdentifierMayBeLongButNotEndless() {
        assertThat(parsed(with(Samples.entity(), "/recordId", quoted("x".repeat(512))))
                        .findings())
                .isEmpty();
        assertRejected(
                with(Samples.entity(), "/recordId", quoted("x".repeat(513))), FindingCode.UNUSABLE_FIELD, "/recordId");
    }

    /** Every field of the samples that the register can do without, one after another, in a type that it cannot have. */
    @Test
    void aFieldOfTheWrongTypeIsLeftOutAndTheStatementGoesIn() {
        int tried = 0;
        for (String text :
                List.of(Samples.person(), Samples.entity(), Samples.relationship(), Samples.unknownPerson())) {
            for (String pointer : Samples.optionalFields(text)) {
                JsonNode value = JSON.readTree(text).at(pointer);
                List<String> odd = value.isContainer()
                        ? List.of("7", "\"text\"", "true", value.isArray() ? "{}" : "[]")
                        : List.of("{}", "[1]", value.isString() ? "7" : "\"text\"");
                for (String wrong : odd) {
                    ParsedStatement parsed = parsed(with(text, pointer, wrong));
                    assertThat(parsed.findings()).as("%s = %s", pointer, wrong).anySatisfy(finding -> {
                        assertThat(finding.code()).isEqualTo(FindingCode.IGNORED_VALUE);
                        assertThat(finding.pointer()).isEqualTo(pointer);
                        assertThat(finding.message()).startsWith("Expected ");
                        assertThat(finding.statementId()).isNotNull();
                        assertThat(finding.place()).isEqualTo(PLACE);
                    });
                    assertThat(parsed.findings()).extracting(Finding::severity).containsOnly(Severity.WARNING);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void aFieldThatIsNullCountsAsNotStated() {
        for (String text : List.of(Samples.person(), Samples.entity(), Samples.relationship())) {
            for (String pointer : Samples.optionalFields(text)) {
                if (!pointer.matches(".*/\\d+")) {
                    ParsedStatement isNull = parsed(with(text, pointer, "null"));
                    ParsedStatement isMissing = parsed(without(text, pointer));
                    assertThat(isNull.statement()).as(pointer).isEqualTo(isMissing.statement());
                    assertThat(isNull.findings()).as(pointer).isEqualTo(isMissing.findings());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/recordStatus | \"reopened\"",
                "/publicationDetails/publicationDate | \"soon\"",
                "/source/type/0 | \"gossip\"",
                "/source/retrievedAt | \"2026\"",
                "/recordDetails/interests/0/type | \"Shareholding\"",
                "/recordDetails/interests/0/directOrIndirect | \"both\"",
                "/recordDetails/interests/0/share/maximum | 100.1",
                "/recordDetails/interests/0/share/exclusiveMinimum | -1",
                "/recordDetails/interests/0/share/exclusiveMinimum | 1e900",
                "/recordDetails/interests/0/startDate | \"2001\"",
                "/recordDetails/interests/0/startDate | \"2001-02-29\"",
            })
    void aValueThatTheStandardDoesNotKnowIsLeftOut(String pointer, String value) {
        ParsedStatement parsed = parsed(with(Samples.relationship(), pointer, value));

        assertThat(parsed.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(FindingCode.IGNORED_VALUE, pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/declarationSubject",
                "/recordDetails/isComponent",
                "/recordDetails/personType",
                "/recordDetails/names/0/fullName",
                "/recordDetails/nationalities/0/name",
                "/recordDetails/politicalExposure/status",
                "/annotations/0/motivation",
                "/annotations/0/statementPointerTarget",
            })
    void aMissingDetailIsToldAndTheStatementGoesIn(String pointer) {
        ParsedStatement parsed = parsed(without(Samples.person(), pointer));

        assertThat(parsed.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(FindingCode.MISSING_DETAIL, pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.2", "0.3", "0.5", "1.0", "", "four"})
    void aStatementInTheShapeOf04IsReadAsThatWhateverVersionItStates(String version) {
        ParsedStatement parsed = parsed(with(Samples.entity(), "/publicationDetails/bodsVersion", quoted(version)));

        assertThat(parsed.version()).isEqualTo(BodsVersion.V0_4);
        assertThat(parsed.reading()).isNull();
        assertThat(parsed.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(FindingCode.IGNORED_VALUE, "/publicationDetails/bodsVersion"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":1},",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{a:1}",
                "{\"a\":01}",
                "{'a':1}",
                "{\"a\":\"x\ny\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":1,}",
                "// text",
                "]",
                "nonsense",
                "\u0000"
            })
    void whatIsNoJsonIsRejectedInPlainWords(String text) {
        Finding finding = assertRejected(text, FindingCode.UNREADABLE_JSON, "");

        assertThat(finding.message())
                .startsWith("This is no JSON: ")
                .doesNotContain("tools.jackson", "Source", "StreamReadFeature", "\n")
                .hasSizeLessThan(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[{}] | a list", "\"x\" | a text", "1.5 | a number", "true | true or false", "null | null"})
    void jsonThatIsNoObjectIsNoStatement(String text, String kind) {
        assertThat(assertRejected(text, FindingCode.NOT_A_STATEMENT, "").message())
                .contains(kind);
    }

    @Test
    void nestingHasALimit() {
        String deep = with(Samples.entity(), "/recordDetails/own", "[".repeat(300) + "]".repeat(300));
        String lessDeep = with(Samples.entity(), "/recordDetails/own", "[".repeat(190) + "]".repeat(190));

        assertRejected(deep, FindingCode.NESTED_TOO_DEEPLY, "");
        assertThat(parsed(lessDeep).findings()).isEmpty();
    }

    @Test
    void aNumberOfManyDigitsIsRefusedOrRead() {
        assertThat(parsed(with(Samples.entity(), "/recordDetails/own", "9".repeat(900)))
                        .findings())
                .isEmpty();
        assertRejected(
                with(Samples.entity(), "/recordDetails/own", "9".repeat(100_000)), FindingCode.NUMBER_TOO_LARGE, "");
    }

    @Test
    void moreFindingsThanThereIsRoomForAreCounted() {
        ObjectNode statement = (ObjectNode) JSON.readTree(Samples.entity());
        ArrayNode names = statement.withObject("/recordDetails").putArray("alternateNames");
        for (int i = 0; i < 1000; i++) {
            names.add(i);
        }

        List<Finding> findings = parsed(statement.toString()).findings();

        assertThat(findings).hasSize(51);
        assertThat(findings.get(50).message()).startsWith("950 more");
        assertThat(findings.get(50).code()).isEqualTo(FindingCode.IGNORED_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/recordType | 7",
                "/recordType | null",
                "/recordDetails | []",
                "/recordDetails/subject | 7",
                "/recordDetails/interestedParty | {\"reason\":7}"
            })
    void whyAStatementIsRejectedIsSaidHoweverMuchElseIsWrong(String pointer, String value) {
        ObjectNode statement = (ObjectNode) JSON.readTree(with(Samples.relationship(), pointer, value));
        ArrayNode annotations = statement.putArray("annotations");
        for (int i = 0; i < 100; i++) {
            annotations.add(i);
        }

        assertThat(rejected(statement.toString()).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::pointer)
                .contains(pointer);
    }

    @Test
    void whatIsFoundIsShownShortly() {
        String text = with(Samples.entity(), "/recordStatus", quoted("x".repeat(58) + "😀" + "y".repeat(9000)));

        assertThat(parsed(text).findings().get(0).message())
                .hasSizeLessThan(200)
                .endsWith("...\".".replace("\"", ""))
                .doesNotContain("y");
    }

    @Test
    void aBrokenItemStaysRejected() {
        Finding finding = new Finding(FindingCode.BROKEN_FILE, PLACE, null, "", Saying.variant("list"));

        assertThat(PARSER.parse(new BrokenItem(finding))).isEqualTo(new RejectedItem(PLACE, List.of(finding)));
    }

    private static ParsedStatement parsed(String text) {
        ParsedItem item = PARSER.parse(new RawStatement(PLACE, text));
        assertThat(item).as(text).isInstanceOf(ParsedStatement.class);
        return (ParsedStatement) item;
    }

    private static RejectedItem rejected(String text) {
        ParsedItem item = PARSER.parse(new RawStatement(PLACE, text));
        assertThat(item).as(text).isInstanceOf(RejectedItem.class);
        assertThat(item.place()).isEqualTo(PLACE);
        return (RejectedItem) item;
    }

    private static Finding assertRejected(String text, FindingCode code, String pointer) {
        List<Finding> errors = rejected(text).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).as(text).extracting(Finding::code, Finding::pointer).contains(tuple(code, pointer));
        return errors.get(0);
    }

    private static String with(String text, String pointer, String value) {
        JsonNode root = JSON.readTree(text);
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        // The value goes in as it stands, which a tree could not always hold.
        String mark = "\"@@@\"";
        if (parent instanceof ObjectNode object) {
            object.put(field, "@@@");
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(field), "@@@");
        }
        return root.toString().replace(mark, value);
    }

    private static String without(String text, String pointer) {
        JsonNode root = JSON.readTree(text);
        JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        ((ObjectNode) parent).remove(pointer.substring(pointer.lastIndexOf('/') + 1));
        return root.toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
