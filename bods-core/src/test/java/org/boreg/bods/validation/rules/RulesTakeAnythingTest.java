package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RulesTakeAnythingTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<JsonNode> ANYTHING =
            List.copyOf(JSON.readTree("[null, true, 0, 1e400, \"\", \"/\", \"-\", [], {}, [[]], [{}], {\"a\": 1}]")
                    .values());

    @ParameterizedTest
    @EnumSource
    void anythingMayStandAnywhere(BodsVersion version) throws IOException {
        List<StatementRule> rules = StatementRules.of(version, LocalDate.of(2026, 11, 23));
        for (JsonNode statement : base(version)) {
            ObjectNode whole = (ObjectNode) statement;
            replaceEach(whole, () -> check(rules, whole));
        }
    }

    /** Puts each of anything in the place of everything in the tree, one after another, and looks each time. */
    private static void replaceEach(JsonNode parent, Runnable look) {
        if (parent instanceof ObjectNode object) {
            for (String field : new ArrayList<>(object.propertyNames())) {
                JsonNode there = object.get(field);
                ANYTHING.forEach(other -> {
                    object.set(field, other);
                    look.run();
                });
                object.remove(field);
                look.run();
                object.set(field, there);
                replaceEach(there, look);
            }
        } else if (parent instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode there = array.get(i);
                ANYTHING.forEach(other -> {
                    array.set(index, other);
                    look.run();
                });
                array.set(i, there);
                replaceEach(there, look);
            }
        }
    }

    private static void check(List<StatementRule> rules, ObjectNode statement) {
        for (StatementRule rule : rules) {
            assertThatCode(() -> rule.check(statement, remark -> {}))
                    .as(() -> rule.getClass().getSimpleName() + " of " + statement)
                    .doesNotThrowAnyException();
        }
    }

    private static JsonNode base(BodsVersion version) throws IOException {
        try (InputStream in = RulesTakeAnythingTest.class.getResourceAsStream("/catalogue/base-" + version + ".json")) {
            return JSON.readTree(in);
        }
    }
}
