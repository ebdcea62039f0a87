package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.Conformance;
import org.boreg.bods.validation.StatementRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/** Anything may stand anywhere in a statement: the rules take it, and leave it as it is. */
class HarmlessRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final long SEED = 20261123;

    private static final List<JsonNode> INTRUDERS = List.of(
            json("null"),
            json("true"),
            json("false"),
            json("0"),
            json("-1"),
            json("1e999999"),
            DoubleNode.valueOf(Double.NaN),
            json("1" + "0".repeat(400)),
            json("\"\""),
            json("\" \""),
            json("[]"),
            json("{}"),
            json("[null]"),
            json("[[]]"),
            json("[{}]"),
            json("{\"type\": {}}"),
            json("\"2020-02-30\""),
            json("\"2020-13-45\""),
            json("\"0000\""),
            json("\"2020-W53-9\""),
            json("\"9999-12-31T23:59:60-14:00\""),
            json("\"-\""),
            json("\"T\""),
            json("\"" + "9".repeat(5000) + "\""));

    private final Set<String> seen = new HashSet<>();

    @ParameterizedTest
    @EnumSource
    void noRuleFailsWhateverStandsAnywhere(BodsVersion version) throws IOException {
        List<StatementRule> rules = StatementRules.of(version, Conformance.TODAY);
        for (JsonNode statement : base(version)) {
            for (JsonPointer place : places(statement)) {
                for (JsonNode intruder : INTRUDERS) {
                    check(rules, (ObjectNode) with(statement, place, intruder));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRuleFailsWhateverStandsInManyPlaces(BodsVersion version) throws IOException {
        List<StatementRule> rules = StatementRules.of(version, Conformance.TODAY);
        Random random = new Random(SEED);
        JsonNode base = base(version);
        for (int i = 0; i < 3000; i++) {
            JsonNode statement = base.get(random.nextInt(base.size()));
            for (int damages = 1 + random.nextInt(5); damages > 0; damages--) {
                List<JsonPointer> places = places(statement);
                if (!places.isEmpty()) {
                    statement = with(
                            statement,
                            places.get(random.nextInt(places.size())),
                            INTRUDERS.get(random.nextInt(INTRUDERS.size())));
                }
            }
            check(rules, (ObjectNode) statement);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRuleSaysAnythingOfAFaultlessFile(BodsVersion version) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode statement : base(version)) {
            StatementRules.of(version, Conformance.TODAY)
                    .forEach(rule -> rule.check((ObjectNode) statement, remarks::add));
        }

        assertThat(remarks).isEmpty();
    }

    private void check(List<StatementRule> rules, ObjectNode statement) {
        ObjectNode before = statement.deepCopy();
        for (StatementRule rule : rules) {
            assertThatCode(() -> rule.check(statement, this::checkRemark))
                    .as("%s with seed %d on %s", rule.getClass().getSimpleName(), SEED, statement)
                    .doesNotThrowAnyException();
        }
        assertThat(statement).isEqualTo(before);
    }

    /** It points somewhere, and what it has to say is what its message, in any language, has room for. */
    private void checkRemark(Remark remark) {
        Set<String> values = remark.saying().values().keySet();
        if (seen.add(remark.code() + remark.saying().variant() + values)) {
            assertThat(remark.pointer()).matches("|/.*");
            remark.code().entry().words().values().forEach(words -> {
                assertThat(words.messages()).containsKey(remark.saying().variant());
                PLACEHOLDER
                        .matcher(words.messages().get(remark.saying().variant()))
                        .results()
                        .forEach(placeholder -> assertThat(values).contains(placeholder.group(1)));
            });
        }
    }

    private static JsonNode with(JsonNode statement, JsonPointer place, JsonNode intruder) {
        JsonNode copy = statement.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), intruder);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), intruder);
        }
        return copy;
    }

    private static List<JsonPointer> places(JsonNode node) {
        List<JsonPointer> places = new ArrayList<>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            collect(node.get(i), at.appendIndex(i), places);
        }
        node.properties().forEach(field -> {
            places.add(at.appendProperty(field.getKey()));
            collect(field.getValue(), at.appendProperty(field.getKey()), places);
        });
    }

    private static JsonNode base(BodsVersion version) throws IOException {
        try (InputStream in = HarmlessRulesTest.class.getResourceAsStream("/catalogue/base-" + version + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
