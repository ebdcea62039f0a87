package org.boreg.bods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.model.PersonStatement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random statements with secrets planted wherever a person may have one; every round can be repeated from its seed. */
class SecretsStayHiddenTest {

    private static final String SECRET = "hush-hush";
    private static final String SECRET_DAY = "1961-07-19";
    private static final int ROUNDS = 1000;
    private static final Disclosure PUBLIC = DisclosurePolicy.usual().to(Viewer.PUBLIC);
    private static final Disclosure OPERATOR = DisclosurePolicy.usual().to(Viewer.OPERATOR);
    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);
    private static final List<String> HIDDEN_TARGETS = List.of(
            "",
            "/recordDetails",
            "/recordDetails/identifiers",
            "/recordDetails/identifiers/0",
            "/recordDetails/birthDate",
            "/recordDetails/deathDate",
            "/recordDetails/placeOfBirth/address",
            "/recordDetails/addresses/0/address",
            "/recordDetails/" + SECRET,
            "/annotations/0",
            SECRET,
            "/" + SECRET);

    @Test
    void noSecretIsEverShownToThePublic() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            long round = seed;
            Random random = new Random(seed);
            ObjectNode statement = person(random);

            Redacted seen = PUBLIC.redact(statement);

            assertThat(seen.statement().toString())
                    .as(() -> "seed " + round + ": what is seen of " + statement)
                    .doesNotContain(SECRET, SECRET_DAY);
            assertThat(String.join(" ", seen.hidden()))
                    .as("seed %d: what is said to be hidden", seed)
                    .doesNotContain(SECRET);
            assertThat(seen.isComplete()).as("seed %d", seed).isFalse();
            assertThat(modelSeen(statement))
                    .as(() -> "seed " + round + ": what is seen of the model of " + statement)
                    .doesNotContain(SECRET, SECRET_DAY);
        }
    }

    @Test
    void whateverIsSentIsRedactedWithoutFailing() {
        for (long seed = 1; seed <= ROUNDS; seed++) {
            long round = seed;
            Random random = new Random(seed);
            ObjectNode statement = People.full();
            for (int i = random.nextInt(6); i >= 0; i--) {
                replaceSomething(statement, random, anything(random, 3));
            }

            Redacted public1 = PUBLIC.redact(statement);
            Redacted public2 = PUBLIC.redact(public1.statement());

            assertThat(public2.statement())
                    .as(() -> "seed " + round + ": redacted again, " + statement)
                    .isEqualTo(public1.statement());
            assertThat(OPERATOR.redact(statement).statement()).isEqualTo(statement);
        }
    }

    private static String modelSeen(ObjectNode statement) {
        ParsedItem item = PARSER.parse(new RawStatement(Place.wholeFile("test"), statement.toString()));
        return item instanceof ParsedStatement parsed && parsed.statement() instanceof PersonStatement person
                ? PUBLIC.redact(person).toString()
                : "";
    }

    private static ObjectNode person(Random random) {
        ObjectNode statement = People.full();
        ObjectNode details = (ObjectNode) statement.get("recordDetails");
        details.put("birthDate", SECRET_DAY).put("deathDate", SECRET_DAY);
        ((ObjectNode) details.at("/identifiers/0")).put(random.nextBoolean() ? "id" : "schemeName", SECRET);
        ((ObjectNode) details.get("placeOfBirth")).put("address", SECRET).put("postCode", SECRET);
        ((ObjectNode) details.at("/addresses/0")).put("address", SECRET).put("postCode", SECRET);
        ((ObjectNode) details.at("/addresses/2")).put("address", SECRET);
        ((ObjectNode) details.at("/addresses/3")).put("address", SECRET);
        annotate(statement, random);
        for (int i = random.nextInt(4); i > 0; i--) {
            plantUnknownField(statement, random);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            replaceSomething(details, random, null);
        }
        return statement;
    }

    private static void annotate(ObjectNode statement, Random random) {
        ArrayNode annotations = statement.putArray("annotations");
        for (int i = random.nextInt(3); i > 0; i--) {
            annotations
                    .addObject()
                    .put("statementPointerTarget", HIDDEN_TARGETS.get(random.nextInt(HIDDEN_TARGETS.size())))
                    .put("motivation", "transformation")
                    .put("description", SECRET)
                    .put("transformedContent", SECRET)
                    .put("url", SECRET);
        }
    }

    private static void plantUnknownField(ObjectNode statement, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collectObjects(statement, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        object.set(random.nextBoolean() ? SECRET : "x" + random.nextInt(9), odd(null, random));
    }

    private static void collectObjects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collectObjects(child, objects));
    }

    /** Puts another value, or where there is none, a secret of another type, in the place of a random one. */
    private static void replaceSomething(ObjectNode root, Random random, JsonNode value) {
        JsonNode parent = root;
        while (true) {
            if (parent.isEmpty()) {
                return;
            }
            int chosen = random.nextInt(parent.size());
            JsonNode child = parent.values().stream().skip(chosen).findFirst().orElseThrow();
            if (child.isContainer() && !child.isEmpty() && random.nextInt(4) > 0) {
                parent = child;
                continue;
            }
            if (value == null && child.toString().contains(SECRET)) {
                return;
            }
            JsonNode replacement = value == null ? odd(child, random) : value;
            if (parent instanceof ArrayNode array) {
                array.set(chosen, replacement);
            } else if (parent instanceof ObjectNode object) {
                object.set(
                        object.propertyNames().stream().skip(chosen).findFirst().orElseThrow(), replacement);
            }
            return;
        }
    }

    /** A value with a secret that is of another type than this one. */
    private static JsonNode odd(JsonNode instead, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonNode list = nodes.arrayNode().add(SECRET).add(nodes.objectNode().put(SECRET, SECRET));
        JsonNode object = nodes.objectNode()
                .put("a", SECRET)
                .set(SECRET, nodes.arrayNode().add(SECRET));
        if (instead == null) {
            return List.of(list, object, nodes.stringNode(SECRET)).get(random.nextInt(3));
        }
        if (instead.isObject()) {
            return random.nextBoolean() ? list : nodes.stringNode(SECRET);
        }
        if (instead.isArray()) {
            return random.nextBoolean() ? object : nodes.stringNode(SECRET);
        }
        return random.nextBoolean() ? object : list;
    }

    private static JsonNode anything(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(100));
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.stringNode("person");
            case 4 -> nodes.stringNode("");
            case 5 -> nodes.arrayNode().add(anything(random, depth - 1)).add(anything(random, depth - 1));
            default ->
                nodes.objectNode()
                        .<ObjectNode>set("type", anything(random, depth - 1))
                        .set("country", anything(random, depth - 1));
        };
    }
}
