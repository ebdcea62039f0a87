package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The screen and the finder of violations agree about statements that were changed at random; the seed is in the message. */
class ScreenTest {

    private static final int ROUNDS = 4000;

    private static final List<JsonNode> VALUES =
            JsonMapper.shared().readTree("""
                    [null, true, false, 0, -1, 100, 100.5, 1e300, "", "x", "entity", "person", "relationship", "linking",
                     "transformation", "arrangement", "stateBody", "trust", "other", "entityStatement", "personStatement",
                     "2024-05-31", "2024-02-30", "2024", "2024-13", "2024-W01", "2024-05-31T09:30:00Z", "2024-05-31\\n",
                     "https://register.example", "no uri", "GB", "GB-ENG", "GB-ENGX", "0.4", "0.4.0", [], {}, [[]], [{}], ["x"],
                     {"reason": "unknown"}, {"scheme": "GB-COH"}, {"name": "Spain", "code": "ES"},
                     "\\ud83c\\udfe2\\ud83c\\udfe2", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
                    """).valueStream().toList();

    @ParameterizedTest
    @EnumSource
    void theScreenPassesExactlyWhatHasNoViolation(BodsVersion version) {
        StatementSchema schema = (StatementSchema) Schemas.own().of(version);
        List<ObjectNode> statements = BaseFile.of(version).statements();
        Map<Boolean, Integer> verdicts = new HashMap<>();
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            ObjectNode changed =
                    statements.get(random.nextInt(statements.size())).deepCopy();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(changed, random);
            }
            List<Remark> violations = new ArrayList<>();
            schema.findViolations(changed, violations::add);

            assertThat(schema.isFaultless(changed))
                    .as("%s, seed %d: %s%n%s", version, seed, violations, changed)
                    .isEqualTo(violations.isEmpty());
            verdicts.merge(violations.isEmpty(), 1, Integer::sum);
        }
        assertThat(verdicts.get(true)).as("faultless").isGreaterThan(ROUNDS / 20);
        assertThat(verdicts.get(false)).as("faulty").isGreaterThan(ROUNDS / 20);
    }

    private static void change(ObjectNode statement, Random random) {
        JsonNode place = statement;
        while (true) {
            List<JsonNode> inside =
                    place.valueStream().filter(JsonNode::isContainer).toList();
            if (inside.isEmpty() || random.nextInt(3) == 0) {
                break;
            }
            place = inside.get(random.nextInt(inside.size()));
        }
        JsonNode value = VALUES.get(random.nextInt(VALUES.size())).deepCopy();
        if (place instanceof ArrayNode list) {
            list.add(value);
        } else if (!place.isEmpty()) {
            List<String> names = List.copyOf(place.propertyNames());
            changeField(place.asObject(), names.get(random.nextInt(names.size())), value, random);
        }
    }

    private static void changeField(ObjectNode object, String name, JsonNode value, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, value);
            default -> object.set(name + "x", object.path(name).deepCopy());
        }
    }
}
