package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

    private static final Map<String, String> LEGACY =
            Map.of("bods-package.json", """
            {"id": "bods-package.json", "$schema": "http://json-schema.org/draft-04/schema#", "type": "array",
             "items": {"oneOf": [{"$ref": "entity-statement.json"}]}}
            """, "entity-statement.json", """
            {"id": "entity-statement.json", "$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
             "required": ["statementID"],
             "properties": {"statementType": {"enum": ["entityStatement"]},
                            "statementID": {"$ref": "components.json#/definitions/ID", "maxLength": 3},
                            "near": {"$ref": "#/definitions/Near"}},
             "definitions": {"Near": {"type": "boolean"}}}
            """, "components.json", """
            {"id": "components.json", "definitions": {"ID": {"type": "string", "minLength": 2}}}
            """);

    private static final Map<String, String> RECORDS = Map.of("statement.json", """
            {"$id": "urn:statement", "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "array",
             "items": {"$ref": "#/$defs/Statement"},
             "$defs": {"Statement": {"properties": {"place": {"$ref": "urn:place", "maxLength": 3}}}}}
            """, "place.json", """
            {"$id": "urn:place", "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "string"}
            """);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFolders() throws IOException {
        for (BodsVersion version : BodsVersion.values()) {
            Path own = Files.createDirectory(folder.resolve(version.toString()));
            for (var file : (version == BodsVersion.V0_4 ? RECORDS : LEGACY).entrySet()) {
                Files.writeString(own.resolve(file.getKey()), file.getValue());
            }
        }
    }

    @Test
    void filesThatReferToEachOtherByNameAreOneSchema() throws IOException {
        assertThat(verdict(BodsVersion.V0_2, "{'statementType': 'entityStatement', 'statementID': 'a', 'near': 1}"))
                .containsExactly("schema.minLength /statementID", "schema.type /near");
        assertThat(verdict(BodsVersion.V0_4, "{'place': 5}")).containsExactly("schema.type /place");
    }

    @Test
    void whatStandsBesideAReferenceCountsSince04Alone() throws IOException {
        assertThat(verdict(BodsVersion.V0_3, "{'statementType': 'entityStatement', 'statementID': 'abcdef'}"))
                .isEmpty();
        assertThat(verdict(BodsVersion.V0_4, "{'place': 'abcdef'}")).containsExactly("schema.maxLength /place");
    }

    @Test
    void aFolderThatIsMissingIsNamed() throws IOException {
        Files.move(folder.resolve("0.2"), folder.resolve("0.2.0"));
        refusedWith(folder.resolve("0.2").toString());
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Files.delete(folder.resolve("0.4/statement.json"));
        refusedWith("statement.json");
    }

    @Test
    void aReferenceToAMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("0.1/components.json"));
        refusedWith("components.json/definitions/ID");
    }

    @Test
    void aFileThatIsNoJsonIsNamed() throws IOException {
        Files.writeString(folder.resolve("0.3/components.json"), "{");
        refusedWith("components.json");
    }

    @Test
    void aFileThatIsNoSchemaIsNamed() throws IOException {
        Files.writeString(folder.resolve("0.3/components.json"), "[]");
        refusedWith("components.json");
    }

    @Test
    void aKeywordThatIsNotUnderstoodIsRefusedRatherThanOverlooked() throws IOException {
        Files.writeString(
                folder.resolve("0.4/place.json"),
                "{\"$id\": \"urn:place\", \"type\": \"array\", \"uniqueItems\": true}");
        refusedWith("uniqueItems");
    }

    @Test
    void aSchemaThatContainsItselfIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("0.4/place.json"),
                "{\"$id\": \"urn:place\", \"properties\": {\"in\": {\"$ref\": \"urn:place\"}}}");
        refusedWith("urn:place");
    }

    @Test
    void aBrokenPatternIsRefused() throws IOException {
        Files.writeString(folder.resolve("0.4/place.json"), "{\"$id\": \"urn:place\", \"pattern\": \"(\"}");
        refusedWith("pattern");
    }

    @Test
    void eachViolationOfAStatementWithVeryManyIsReported() {
        ObjectNode statement = BaseFile.of(BodsVersion.V0_4).statements().get(0).deepCopy();
        var identifiers = ((ObjectNode) statement.path("recordDetails")).putArray("identifiers");
        IntStream.range(0, 100_000).forEach(i -> identifiers.addObject());
        long[] count = {0};
        Schemas.own().of(BodsVersion.V0_4).check(statement, remark -> count[0]++);
        assertThat(count[0]).isEqualTo(100_000);
    }

    @Test
    void aMessageNamesTheFieldWhatWasFoundAndWhatIsExpected() {
        assertThat(message("/0/statementDate", "\"31.5.2024\""))
                .isEqualTo("statementDate has to be a date such as 2024-05-31 or a date with a time such as"
                        + " 2024-05-31T09:30:00Z, but is \"31.5.2024\".");
        assertThat(message("/0/recordDetails/alternateNames", "[7]"))
                .isEqualTo("alternateNames[0] has to be a text, but is a number: 7.");
        assertThat(message("/0/recordStatus", "\"open\\n\""))
                .isEqualTo(
                        "recordStatus is \"open \", which is none of the codes of the standard: new, updated, closed.");
        assertThat(message("/0/recordDetails", "{\"isComponent\": true}"))
                .isEqualTo("entityType is missing in recordDetails, which has to have it.");
    }

    @Test
    void aMessageShowsOnlyTheBeginningOfALongValue() {
        assertThat(message("/0/recordStatus", "\"" + "x".repeat(1_000_000) + "\""))
                .hasSizeLessThan(200);
    }

    private static String message(String at, String json) {
        Remark remark = BaseFile.of(BodsVersion.V0_4).with(at, json).remarks(0).get(0);
        return remark.at(Place.wholeFile("file"), null).message();
    }

    private List<String> verdict(BodsVersion version, String json) throws IOException {
        List<String> verdict = new ArrayList<>();
        Schemas.inFolder(folder)
                .of(version)
                .check(
                        JsonMapper.shared().readTree(json.replace('\'', '"')).asObject(),
                        remark -> verdict.add(remark.code().code() + " " + remark.pointer()));
        return verdict.stream().sorted().toList();
    }

    private void refusedWith(String said) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Schemas.inFolder(folder))
                .withMessageContaining(said);
    }
}
