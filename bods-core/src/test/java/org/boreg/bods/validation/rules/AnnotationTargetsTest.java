package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.ANNOTATION_STATEMENT_POINTER_TARGET_INVALID;
import static org.boreg.bods.finding.FindingCode.ANNOTATION_TARGET_NOT_IN_STATEMENT;

import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationTargetsTest {

    private static final Said SAID =
            Said.about(ANNOTATION_STATEMENT_POINTER_TARGET_INVALID, ANNOTATION_TARGET_NOT_IN_STATEMENT);

    private static final String WHERE = " /annotations/0/statementPointerTarget";

    private static final JsonNode TREE = JsonMapper.shared()
            .readTree(
                    "{\"a\": {\"b/c\": 1, \"m~n\": 2, \"~1\": 3, \"\": null}, \"list\": [{\"x\": 1}, \"text\"], \"0\": 4}");

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "/a/b~1c", "/a/m~0n", "/a/~01", "/a/", "/list/0", "/list/0/x", "/list/1", "/0"})
    void aPointerFindsWhatIsThere(String pointer) {
        assertThat(Pointers.resolves(TREE, pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "#/a",
                "/b",
                "/",
                "/a/b",
                "/a/b/c",
                "/a/m~n",
                "/a/m~2n",
                "/a/m~",
                "/list/2",
                "/list/-",
                "/list/01",
                "/list/+1",
                "/list/99999999999",
                "/list/1/0",
                "/list/",
                "/a//x",
                "//a",
                "/list/0x"
            })
    void aPointerFindsNothingElse(String pointer) {
        assertThat(Pointers.resolves(TREE, pointer)).isFalse();
    }

    @Test
    void anAnnotationOfAnEntityHasTheCodeOfTheReference() {
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", "entity", "'/recordDetails/name'")))
                .isEmpty();
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", "entity", "'/recordDetails/title'")))
                .containsExactly("annotation_statement_pointer_target_invalid" + WHERE);
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", "entity", "null")))
                .containsExactly("annotation_statement_pointer_target_invalid" + WHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "relationship"})
    void anAnnotationOfAnythingElseHasOurs(String type) {
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", type, "'/'")))
                .containsExactly("annotation_target_not_in_statement" + WHERE);
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", type, "''")))
                .isEmpty();
        assertThat(SAID.of(BodsVersion.V0_4, statement("recordType", type, "7")))
                .isEmpty();
    }

    @Test
    void aSlashWasTheWholeStatementBeforeRecords() {
        assertThat(SAID.of(BodsVersion.V0_3, statement("statementType", "entityStatement", "'/'")))
                .isEmpty();
        assertThat(SAID.of(BodsVersion.V0_3, statement("statementType", "entityStatement", "'/name'")))
                .containsExactly("annotation_target_not_in_statement" + WHERE);
        assertThat(SAID.of(BodsVersion.V0_3, "{'statementType': 'entityStatement', 'annotations': [{}, 'x', null]}"))
                .isEmpty();
    }

    private static String statement(String typeField, String type, String target) {
        return "{'%s': '%s', 'annotations': [{'statementPointerTarget': %s}], 'recordDetails': {'name': 'Larkspur'}}"
                .formatted(typeField, type, target);
    }
}
