package org.boreg.bods.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.boreg.bods.table.Shape.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Statements with any of the fields that the standard has, of all versions at once, and with texts that are hard on tables. */
final class RandomStatements {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "Ada",
            "a,b",
            "a, b",
            "\"Ada\" & Co",
            "a\nb",
            "a\r\nb",
            " a ",
            "",
            "true",
            "12",
            "0.50",
            "null",
            "[x]",
            "[1]",
            "{",
            "Ü",
            "\uD83D\uDE00",
            ";",
            "\t",
            "#1",
            "=1+1",
            "'",
            "a\\b",
            "a/b~c",
            "_link",
            "\u0000",
            ",",
            "\"");

    private static final List<String> NUMBERS =
            List.of("0", "25", "12.5", "100", "33.333333333333333333", "-1", "1E+2");
    private static final List<String> TYPES = List.of("entity", "person", "relationship");
    private static final Map<String, String> OLD_TYPES = Map.of(
            "entity", "entityStatement", "person", "personStatement", "relationship", "ownershipOrControlStatement");

    private final Random random;

    RandomStatements(Random random) {
        this.random = random;
    }

    ObjectNode next() {
        ObjectNode statement = object(Shape.statement(), 0);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        statement.remove(List.of("recordType", "statementType", "statementID", "statementId"));
        if (random.nextInt(4) > 0) {
            statement.put("recordType", type).put("statementId", id());
        } else {
            statement.put("statementType", OLD_TYPES.get(type)).put("statementID", id());
        }
        if (random.nextInt(10) == 0) {
            statement.set("x_own", random.nextBoolean() ? any(0) : NODES.stringNode("5"));
        }
        return statement;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private ObjectNode object(Shape shape, int depth) {
        ObjectNode object = NODES.objectNode();
        shape.fields().forEach((name, field) -> {
            if (random.nextInt(depth == 0 ? 3 : 2) == 0) {
                object.set(name, value(field, depth + 1));
            }
        });
        return object;
    }

    private JsonNode value(Shape shape, int depth) {
        if (random.nextInt(200) == 0) {
            return any(depth);
        }
        List<Kind> kinds = List.copyOf(shape.kinds());
        return switch (kinds.get(random.nextInt(kinds.size()))) {
            case TEXT -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case NUMBER -> JsonMapper.shared().readTree(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case TRUTH -> NODES.booleanNode(random.nextBoolean());
            case OBJECT -> object(shape, depth);
            case LIST -> list(shape, depth);
        };
    }

    private ArrayNode list(Shape shape, int depth) {
        ArrayNode list = NODES.arrayNode();
        Shape item = shape.item();
        int size = random.nextInt(100) == 0 ? 120 : random.nextInt(4);
        for (int i = 0; item != null && i < size; i++) {
            list.add(value(item, depth + 1));
        }
        return list;
    }

    /** Whatever JSON, wherever the standard has something else. */
    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(7);
            case 2 -> NODES.numberNode(new BigDecimal("1.50"));
            case 3 -> NODES.booleanNode(true);
            case 4 -> NODES.stringNode("any");
            case 5 -> NODES.arrayNode().add(any(depth + 1)).add(any(depth + 1));
            default -> NODES.objectNode().set("any_thing", any(depth + 1));
        };
    }
}
