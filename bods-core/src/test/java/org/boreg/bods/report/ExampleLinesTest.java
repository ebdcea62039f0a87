package org.boreg.bods.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.boreg.bods.finding.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExampleLinesTest {

    @Test
    void aFieldIsShownWithItsName() {
        assertThat(lines("0.4", "/0/statementDate", "\"2024\"").lines()).containsExactly("\"statementDate\": \"2024\"");
        assertThat(lines("0.4", "/0/interests/-", "{}").lines()).doesNotContain("\"-\"");
        assertThat(lines("0.4", "", "[]").lines().get(0)).startsWith("[");
    }

    @Test
    void whatIsNotThereHasNoLines() {
        assertThat(ExampleLines.of(new Example("0.4", "/0/x", null, null), null).isNothing())
                .isTrue();
    }

    @Test
    void aFileIsShownAsItIsAndBytesInHexadecimal() {
        assertThat(lines(null, "", "\"[1,\\n2]\"").lines()).containsExactly("[1,", "2]");
        assertThat(lines(null, "", "{\"hex\": \"ff fe\"}").lines()).containsExactly("ff fe");
    }

    @Test
    void whatLiesBetweenEqualLinesIsMarked() {
        ExampleLines good = lines("0.4", "/0/x", "{\"a\": 1, \"b\": 2, \"c\": 3}");
        ExampleLines bad = lines("0.4", "/0/x", "{\"a\": 1, \"b\": 9, \"c\": 3}");

        assertThat(bad.lines()).hasSize(5);
        for (int line = 0; line < 5; line++) {
            assertThat(bad.differs(line, good)).isEqualTo(line == 2);
        }
    }

    @Test
    void aLongExampleIsCut() {
        ExampleLines lines = lines(null, "", "\"" + "line\\n".repeat(100) + "\"");

        assertThat(lines.shown()).hasSize(40);
        assertThat(lines.isCut()).isTrue();
    }

    private static ExampleLines lines(@Nullable String version, String at, String side) {
        JsonNode json = JsonMapper.shared().readTree(side);
        return ExampleLines.of(new Example(version, at, json, null), json);
    }
}
