package org.boreg.bods.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":{\"c\":2,\"d\":3}} | { \"b\" : {\"d\":3, \"c\":2},\t\"a\":1 }",
                "[25, 25, 0] | [25.0, 2.5e1, -0.00]",
                "100 | 1E+2",
                "0.1 | 1e-1",
                "123456789012345678901234567890 | 123456789012345678901234567890.0",
                "\"é/\\n\\\"\" | \"\\u00e9\\/\\u000a\\u0022\"",
                "\"\\ud83d\\ude00\" | \"😀\"",
                "{\"é\":1} | {\"\\u00e9\":1}",
            })
    void equalContentHasAnEqualHash(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1} | {\"a\":2}",
                "{\"a\":1} | {\"b\":1}",
                "{\"a\":null} | {}",
                "[1,2] | [2,1]",
                "[[1],2] | [[1,2]]",
                "1 | \"1\"",
                "true | \"true\"",
                "null | \"null\"",
                "[] | {}",
                "0.1 | 0.10000000000000000001",
                "1e400 | 1e401",
                "\"a\" | \"A\"",
                "\"a\" | \"a \"",
                "{\"a\":\"b\",\"c\":\"d\"} | {\"a\":\"b\\\",\\\"c\\\":\\\"d\"}",
                "{\"a\":{\"b\":1},\"c\":2} | {\"a\":{\"b\":1,\"c\":2}}",
                "\"\\ud800\" | \"\\ud801\"",
                "\"\\ud800\" | \"?\"",
                "\"\\ud800\" | \"\\\\ud800\"",
                "{\"\\udc00\":1} | {\"\\udc01\":1}",
            })
    void differentContentHasADifferentHash(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void lineBreaksBetweenFieldsDoNotMatter() {
        assertThat(hash("{\"a\":[1,\r\n2],\n\"b\":3}")).isEqualTo(hash("{\"b\":3,\"a\":[1,2]}"));
    }

    @Test
    void aNumberWithAnEnormousExponentIsHashedInBoundedMemory() {
        assertThat(hash("100e2147483647")).isNotEqualTo(hash("101e2147483647"));
        assertThat(hash("1e999999999")).isNotEqualTo(hash("1e999999998"));
        assertThat(hash("1e-999999999")).isEqualTo(hash("10e-1000000000"));
    }

    private static String hash(String json) {
        return CanonicalJson.hash(JSON.readTree(json));
    }
}
