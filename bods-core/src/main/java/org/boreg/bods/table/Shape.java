package org.boreg.bods.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may stand at a place of a statement, by the schemas of all versions together. No place is a number in one version and a text in
 * another, so that a cell can be understood before it is known which version its statement is of.
 */
final class Shape {

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        OBJECT,
        LIST
    }

    /** The newest first, so that its fields are in its order. */
    private static final List<String> VERSIONS = List.of("0.4", "0.3", "0.2", "0.1");

    private static final int DEEPEST = 20;
    private static final Shape STATEMENT = union();

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, Shape> fields = new LinkedHashMap<>();
    private @Nullable Shape item;

    /** A statement of whatever version and type. */
    static Shape statement() {
        return STATEMENT;
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    Set<Kind> kinds() {
        return kinds;
    }

    /** By name, in the order of the standard. */
    Map<String, Shape> fields() {
        return fields;
    }

    /** Null where the standard has no such field. */
    @Nullable
    Shape field(String name) {
        return fields.get(name);
    }

    /** What the items of a list are; null where it is none. */
    @Nullable
    Shape item() {
        return item;
    }

    /** Where a field comes among those of the standard; after them where it is none. */
    int order(String name) {
        int order = 0;
        for (String field : fields.keySet()) {
            if (field.equals(name)) {
                return order;
            }
            order++;
        }
        return order;
    }

    private static Shape union() {
        Shape statement = new Shape();
        for (String version : VERSIONS) {
            JsonNode schema = schema(version);
            statement.add(schema.path("items"), schema, 0);
        }
        return statement;
    }

    private static JsonNode schema(String version) {
        String resource = "/org/boreg/bods/validation/schema/bods-" + version + ".json";
        try (InputStream in = Shape.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + resource + " is missing");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(JsonNode schema, JsonNode root, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("A schema refers to itself");
        }
        schema.path("type").stringValueOpt().ifPresent(this::addKind);
        schema.path("properties")
                .properties()
                .forEach(field -> fields.computeIfAbsent(field.getKey(), name -> new Shape())
                        .add(field.getValue(), root, depth + 1));
        if (schema.has("items")) {
            item = item == null ? new Shape() : item;
            item.add(schema.path("items"), root, depth + 1);
        }
        for (JsonNode part : parts(schema)) {
            add(part, root, depth + 1);
        }
        schema.path("$ref")
                .stringValueOpt()
                .ifPresent(ref -> add(root.at(JsonPointer.compile(ref.substring(1))), root, depth + 1));
    }

    private static List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(keyword).forEach(parts::add);
        }
        for (String keyword : List.of("then", "else")) {
            if (schema.has(keyword)) {
                parts.add(schema.path(keyword));
            }
        }
        return parts;
    }

    private void addKind(String type) {
        switch (type) {
            case "string" -> kinds.add(Kind.TEXT);
            case "number", "integer" -> kinds.add(Kind.NUMBER);
            case "boolean" -> kinds.add(Kind.TRUTH);
            case "object" -> kinds.add(Kind.OBJECT);
            case "array" -> kinds.add(Kind.LIST);
            default -> throw new IllegalStateException("No statement has a " + type);
        }
    }

    private Shape() {}
}
