package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the schemas of the standard, or the reference validator's reading of them, are not what one would think. */
class SchemaTrapsTest {

    private static final BaseFile V1 = BaseFile.of(BodsVersion.V0_1);
    private static final BaseFile V2 = BaseFile.of(BodsVersion.V0_2);
    private static final BaseFile V3 = BaseFile.of(BodsVersion.V0_3);
    private static final BaseFile V4 = BaseFile.of(BodsVersion.V0_4);

    @ParameterizedTest
    @EnumSource
    void theFaultlessFileHasNoViolation(BodsVersion version) {
        assertThat(BaseFile.of(version).verdict()).isEmpty();
    }

    @Test
    void withoutStatementTypeNothingElseIsJudged() {
        assertThat(V3.without("/0/statementType").with("/0/name", "5").verdict())
                .containsExactly("schema.required /0");
    }

    @ParameterizedTest
    @CsvSource({"'\"entity\"'", "5", "{}", "null"})
    void ofAnUnknownStatementTypeNothingElseIsJudged(String type) {
        assertThat(V2.with("/0/statementType", type).without("/0/statementID").verdict())
                .contains("schema.enum /0/statementType")
                .noneMatch(violation -> violation.contains("required"));
    }

    @Test
    void aStatementIsJudgedByTheBranchOfItsTypeAlone() {
        assertThat(V1.without("/0/entityType").verdict()).containsExactly("schema.required /0");
        assertThat(V1.with("/2/personType", "\"alien\"").verdict()).containsExactly("schema.enum /2/personType");
        assertThat(V1.without("/3/subject/describedByEntityStatement").verdict())
                .containsExactly("schema.required /3/subject");
    }

    @Test
    void statementIdsOf01MayBeOfAnyLengthButReferencesToThemMayNot() {
        String longId = "\"" + "a".repeat(65) + "\"";
        assertThat(V1.with("/6/statementID", longId).verdict()).isEmpty();
        assertThat(V1.with("/6/replacesStatements/0", longId).verdict())
                .containsExactly("schema.maxLength /6/replacesStatements/0");
        assertThat(V2.with("/0/statementID", longId).verdict()).containsExactly("schema.maxLength /0/statementID");
    }

    @Test
    void missingPersonReasonIsUnknownTo01AndStillNeedsMissingPersonType() {
        assertThat(V1.with("/2/missingPersonReason", "\"withheld\"").verdict())
                .containsExactly("additional_field /2/missingPersonReason", "schema.dependencies /2");
        assertThat(V1.with("/0/missingPersonReason", "\"withheld\"").verdict())
                .containsExactly("additional_field /0/missingPersonReason");
    }

    @Test
    void lengthsCountCharactersOfUnicode() {
        assertThat(V4.with("/0/statementId", "\"" + "\ud83c\udfe2".repeat(32) + "\"")
                        .verdict())
                .isEmpty();
        assertThat(V4.with("/0/statementId", "\"" + "\ud83c\udfe2".repeat(31) + "\"")
                        .verdict())
                .containsExactly("schema.minLength /0/statementId");
        assertThat(V4.with("/0/statementId", "\"" + "\ud83c\udfe2".repeat(65) + "\"")
                        .verdict())
                .containsExactly("schema.maxLength /0/statementId");
    }

    @Test
    void withoutRecordTypeTheDetailsAreJudgedAsEachOfTheThree() {
        assertThat(V4.without("/0/recordType").verdict())
                .containsExactly(
                        "schema.enum /0/recordDetails/addresses/0/type",
                        "schema.required /0",
                        "schema.required /0/recordDetails",
                        "schema.required /0/recordDetails",
                        "schema.required /0/recordDetails");
    }

    @Test
    void ofAnUnknownRecordTypeTheDetailsAreNotJudged() {
        assertThat(V4.with("/0/recordType", "\"company\"")
                        .without("/0/recordDetails/isComponent")
                        .verdict())
                .containsExactly("schema.enum /0/recordType");
    }

    @Test
    void eachMissingFieldIsAViolation() {
        assertThat(V4.without("/0/statementId").without("/0/recordId").verdict())
                .containsExactly("schema.required /0", "schema.required /0");
    }

    @Test
    void whereNoneOfSeveralFormsFitsThereIsOneViolation() {
        assertThat(V4.with("/0/statementDate", "\"2024-05\"").verdict())
                .containsExactly("schema.anyOf /0/statementDate");
        assertThat(V4.with("/2/recordDetails/birthDate", "\"1970-13\"").verdict())
                .containsExactly("schema.anyOf /2/recordDetails/birthDate");
        assertThat(V4.with("/0/recordDetails/identifiers/0", "{}").verdict())
                .containsExactly("schema.anyOf /0/recordDetails/identifiers/0");
        assertThat(V4.with("/3/recordDetails/subject", "{\"reason\": \"mystery\"}")
                        .verdict())
                .containsExactly("schema.oneOf /3/recordDetails/subject");
    }

    @Test
    void aDateOfWrongKindIsNoMatterOfItsForm() {
        assertThat(V4.with("/0/statementDate", "20240531").verdict()).containsExactly("schema.type /0/statementDate");
    }

    @Test
    void theSubtypeHasToGoWithTheType() {
        assertThat(V4.with("/0/recordDetails/entityType/subtype", "\"trust\"").verdict())
                .containsExactly("schema.enum /0/recordDetails/entityType/subtype");
    }

    @Test
    void anAddressTypeThatIsUnknownViolatesBothLists() {
        assertThat(V4.with("/0/recordDetails/addresses/0/type", "\"home\"").verdict())
                .containsExactly(
                        "schema.enum /0/recordDetails/addresses/0/type",
                        "schema.enum /0/recordDetails/addresses/0/type");
        assertThat(V4.with("/0/recordDetails/addresses/0/type", "\"residence\"").verdict())
                .containsExactly("schema.enum /0/recordDetails/addresses/0/type");
    }

    @Test
    void aComponentHasNoComponents() {
        assertThat(V4.with("/3/recordDetails/componentRecords", "[]").verdict()).isEmpty();
        assertThat(V4.with("/3/recordDetails/componentRecords", "[\"holding-1\"]")
                        .verdict())
                .containsExactly("schema.const /3/recordDetails/componentRecords");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'motivation':'linking','statementPointerTarget':'/name'} | schema.required /0/annotations/0",
                "{'motivation':'musing','statementPointerTarget':''} | schema.enum /0/annotations/0/motivation",
                "{'statementPointerTarget':''} | schema.required /0/annotations/0",
                "5 | schema.oneOf /0/annotations/0;schema.type /0/annotations/0",
            })
    void anAnnotationOf03IsJudgedByTheBranchOfItsMotivation(String annotation, String violations) {
        assertThat(V3.with("/0/annotations", "[" + annotation.replace('\'', '"') + "]")
                        .verdict())
                .containsExactly(violations.split(";"));
    }

    @Test
    void anAnnotationOf02IsJudgedByAllBranchesTogether() {
        assertThat(V2.with("/0/annotations", "[{\"motivation\": \"linking\", \"statementPointerTarget\": \"/name\"}]")
                        .verdict())
                .containsExactly("schema.anyOf /0/annotations/0");
        assertThat(V1.with("/0/annotations", "[{\"motivation\": \"linking\", \"statementPointerTarget\": \"/name\"}]")
                        .verdict())
                .isEmpty();
    }

    @Test
    void onlyATransformationOf04HasTransformedContent() {
        String annotation =
                "[{\"motivation\": \"%s\", \"statementPointerTarget\": \"\", \"transformedContent\": \"x\"}]";
        assertThat(V4.with("/0/annotations", annotation.formatted("transformation"))
                        .verdict())
                .isEmpty();
        assertThat(V4.with("/0/annotations", annotation.formatted("commenting")).verdict())
                .containsExactly("schema.const /0/annotations/0/transformedContent");
    }

    @Test
    void filingsOf03MayBeAnythingWithinAList() {
        assertThat(V3.with("/0/publicListing/companyFilingsURLs", "[\"no uri\"]")
                        .verdict())
                .isEmpty();
        assertThat(V3.with("/0/publicListing/companyFilingsURLs", "\"no uri\"").verdict())
                .containsExactly(
                        "schema.format /0/publicListing/companyFilingsURLs",
                        "schema.type /0/publicListing/companyFilingsURLs");
        assertThat(V4.with("/0/recordDetails/publicListing/companyFilingsURLs", "[\"no uri\"]")
                        .verdict())
                .containsExactly("schema.format /0/recordDetails/publicListing/companyFilingsURLs/0");
    }

    @Test
    void trueIsNoNumberAndAFractionIsOne() {
        assertThat(V4.with("/3/recordDetails/interests/0/share/exact", "true").verdict())
                .containsExactly("schema.type /3/recordDetails/interests/0/share/exact");
        assertThat(V4.with("/3/recordDetails/interests/0/share/exact", "100.0").verdict())
                .isEmpty();
        assertThat(V4.with("/3/recordDetails/interests/0/share/exact", "100.00000001")
                        .verdict())
                .containsExactly("schema.maximum /3/recordDetails/interests/0/share/exact");
        assertThat(V4.with("/3/recordDetails/interests/0/share/exact", "-1e-400")
                        .verdict())
                .containsExactly("schema.minimum /3/recordDetails/interests/0/share/exact");
    }

    @Test
    void exclusiveLimitsWereTrueOrFalseBefore04() {
        assertThat(V3.with("/3/interests/0/share/exclusiveMinimum", "true").verdict())
                .isEmpty();
        assertThat(V3.with("/3/interests/0/share/exclusiveMinimum", "20").verdict())
                .containsExactly("schema.type /3/interests/0/share/exclusiveMinimum");
        assertThat(V4.with("/3/recordDetails/interests/0/share/exclusiveMinimum", "true")
                        .verdict())
                .containsExactly("schema.type /3/recordDetails/interests/0/share/exclusiveMinimum");
    }

    @Test
    void aFieldOfAnotherKindOfStatementIsNoAdditionalOne() {
        assertThat(V3.with("/0/names", "[]").verdict()).isEmpty();
    }

    @Test
    void ofAdditionalFieldsTheOutermostIsNamedWhereverItIs() {
        assertThat(V4.with("/0/recordDetails/identifiers/1/a~1b~0c", "{\"d\": {}}")
                        .verdict())
                .containsExactly("additional_field /0/recordDetails/identifiers/1/a~1b~0c");
        assertThat(V4.with("/0/recordDetails/name", "{\"en\": \"Larkspur\"}").verdict())
                .containsExactly("additional_field /0/recordDetails/name/en", "schema.type /0/recordDetails/name");
    }

    @Test
    void aPointerEscapesNamesThatHaveASlash() {
        assertThat(V4.with("/0/recordDetails/addresses", "{\"a/b\": 1}").verdict())
                .contains("additional_field /0/recordDetails/addresses/a~1b");
    }
}
