package org.boreg.bods.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultTest {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(1_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1 | it ends where a comma or \"}\" is missing (line 1, column 7",
                "[1 | it ends where a comma or \"]\" is missing (line 1, column 3",
                "{ | it ends where the name of a field in quotation marks is missing (line 1, column 2",
                "{\"a\" | it ends where a colon is missing",
                "{\"a\": | it ends where a value is missing",
                "{\"a\":\"b | it ends where a closing quotation mark is missing (line 1, column 8",
                "{\"a\":1}} | \"}\" follows after the end of the statement (line 1, column 8",
                "{\"a\":1} {} | \"{\" follows",
                "{\"a\":1,} | nothing follows after a comma (line 1, column 8",
                "[1,] | nothing follows after a comma (line 1, column 4",
                "{\"a\" 1} | there is \"1\" where a colon belongs (line 1, column 6",
                "{\"a\":1 \"b\":2} | there is '\"' where a comma or \"}\" belongs",
                "{a:1} | there is \"a\" where the name of a field in quotation marks belongs",
                "{'a':1} | there is \"'\" where the name of a field in quotation marks belongs",
                "{\"a\":nothing} | there is \"nothing\" where a value belongs",
                "{\"a\":} | there is \"}\" where a value belongs",
                "{\"a\":TRUE} | there is \"TRUE\" where a value belongs",
                "{\"a\":[1}} | there is \"}\" where a comma or \"]\" belongs",
                "// text | there is \"/\" where a value belongs",
                "] | there is \"]\" where a value belongs",
                "{\"a\":NaN} | NaN is no number that JSON knows; leave the field out",
                "{\"a\":-Infinity} | -Infinity is no number",
                "{\"a\":01} | 01 is not written as JSON writes numbers, such as 0.5, -12 or 1e3 (line 1, column 6",
                "{\"a\":+1} | +1 is not written",
                "{\"a\":.5} | .5 is not written",
                "{\"a\":1.} | 1. is not written",
                "{\"a\":1e} | 1e is not written",
                "{\"a\":- } | - is not written",
                "{\"a\":\"\\x\"} | a text contains \\x; after a backslash only",
                "{\"a\":\"\\u12g4\"} | a text contains \\u12g4;",
            })
    void whatBreaksAStatementIsSaidWithItsPlace(String text, String message) {
        assertThat(message(text, Locale.ENGLISH)).startsWith("This is no JSON: " + message);
        assertThat(message(text, new Locale("es")))
                .startsWith("Esto no es JSON: ")
                .doesNotContain("{line}");
    }

    @Test
    void lineAndColumnAreCountedInCharacters() {
        assertThat(message("{\"é\":\n  \"😀\" x}", Locale.ENGLISH)).contains("(line 2, column 8 of the statement)");
    }

    @Test
    void controlCharactersAreNamedByTheirNumber() {
        assertThat(message("{\"a\":\"x\ny\"}", Locale.ENGLISH)).contains("a line break stands inside a text");
        assertThat(message("{\"a\":\"x\ty\"}", Locale.ENGLISH)).contains("the control character U+0009");
        assertThat(message("\u0000", Locale.ENGLISH)).contains("there is U+0000 where a value belongs");
        assertThat(message("{\u202e\"a\":1}", Locale.ENGLISH)).contains("there is U+202E where");
    }

    @Test
    void aFaultIsFoundExactlyWhereTheParserFindsOne() {
        String whole = "{\"a\":[1,-2.50,1e9,true,false,null,{\"b\":\"c\\n\\u00e9\\\"\"},[],{}],\"d\":\" \"} ";
        String telling = "{}[],:\"\\ \n0159.eE+-tfnu/a\t";
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(whole);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(at + random.nextInt(3), text.length()),
                        String.valueOf(telling.charAt(random.nextInt(telling.length()))));
            }
            assertThat(JsonFault.of(text.toString()) == null)
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(isJson(text.toString()));
        }
    }

    @Test
    void aHundredThousandBracketsAreLookedThroughInNoTime() {
        assertThat(JsonFault.of("[".repeat(100_000)).variant()).isEqualTo("end");
        assertThat(JsonFault.of("{\"a\":".repeat(100_000)).variant()).isEqualTo("end");
        assertThat(JsonFault.of("[".repeat(100_000) + "]".repeat(100_000))).isNull();
    }

    private static boolean isJson(String text) {
        try {
            JSON.readTree(text);
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static String message(String text, Locale language) {
        Saying fault = JsonFault.of(text);
        assertThat(fault).as(text).isNotNull();
        assertThat(fault.values()).isNotEqualTo(Map.of());
        return new Finding(FindingCode.UNREADABLE_JSON, new Place("a.json", 1, 0), null, "", fault).message(language);
    }
}
