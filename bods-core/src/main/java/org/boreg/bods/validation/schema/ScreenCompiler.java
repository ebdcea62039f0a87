package org.boreg.bods.validation.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * Makes a {@link Screen} of a schema. It refuses a schema that asks for anything that it does not know, so that no screen ever passes
 * what the schema forbids, and that there is no violation that has no code.
 */
final class ScreenCompiler {

    /** Keywords that ask for nothing; the last two are slips of the pen in the official files of 0.1. */
    static final Set<String> SILENT = Set.of(
            "$schema",
            "$defs",
            "$comment",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "version",
            "codelist",
            "openCodelist",
            "propertyOrder",
            "oneOfEnumSelectorField",
            "then",
            "else",
            "Description",
            "maxLenth");

    private final SchemaDocument document;
    private final Set<String> underway = new HashSet<>();
    private boolean inCondition;

    private ScreenCompiler(SchemaDocument document) {
        this.document = document;
    }

    /** @throws IllegalArgumentException where the document is no schema of statements; its message says why */
    static Screen compile(SchemaDocument document) {
        if (!document.statement().isObject()) {
            throw new IllegalArgumentException("they do not say what a statement is (items)");
        }
        return new ScreenCompiler(document).compile(document.statement());
    }

    private Screen compile(JsonNode schema) {
        if (!schema.isObject()) {
            throw new IllegalArgumentException("where a schema belongs is " + Wording.shortened(schema));
        }
        List<Screen> screens = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!SILENT.contains(keyword.getKey())) {
                screens.add(keyword(keyword.getKey(), keyword.getValue(), schema));
            }
        }
        return Screen.all(screens.toArray(Screen[]::new));
    }

    private Screen keyword(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "$ref" -> reference(value.asString(""));
            case "type" -> type(value.asString(""));
            case "enum" -> codes(value);
            case "const" -> constant(value);
            case "required" -> new Screen.Required(names(value));
            case "properties" -> new Screen.Fields(compileEach(value));
            case "items" -> new Screen.Items(compile(value));
            case "minLength" -> new Screen.Length(limit(value).intValue(), Integer.MAX_VALUE);
            case "maxLength" -> new Screen.Length(0, limit(value).intValue());
            case "minimum" -> number(least(value));
            case "maximum" -> number(most(value));
            case "minProperties" -> size(limit(value).intValue());
            case "pattern" -> pattern(value.asString(""));
            case "format" -> format(value.asString(""));
            case "dependencies" -> dependencies(value);
            default -> combination(keyword, value, schema);
        };
    }

    private Screen combination(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "allOf" -> new Screen.All(compileAll(value));
            case "anyOf" -> new Screen.Any(compileAll(value));
            case "oneOf" -> oneOf(value, schema);
            case "not" -> negation(value);
            case "if" ->
                new Screen.If(condition(value), compilePresent(schema, "then"), compilePresent(schema, "else"));
            default -> throw unknown(keyword);
        };
    }

    private Screen oneOf(JsonNode branches, JsonNode schema) {
        Branches selected = Branches.of(branches, schema, document);
        if (selected == null) {
            return new Screen.Exactly(1, compileAll(branches));
        }
        Map<String, Screen> screens = new HashMap<>();
        selected.byCode().forEach((code, index) -> screens.put(code, compile(branches.path(index))));
        return new Screen.Selected(selected.field(), Map.copyOf(screens));
    }

    /** A value that a schema must not fit is only known to a condition: as a violation it has no code. */
    private Screen negation(JsonNode schema) {
        if (!inCondition) {
            throw unknown("not");
        }
        Screen screen = compile(schema);
        return value -> !screen.passes(value);
    }

    private Screen condition(JsonNode schema) {
        boolean inOuter = inCondition;
        inCondition = true;
        Screen screen = compile(schema);
        inCondition = inOuter;
        return screen;
    }

    private static IllegalArgumentException unknown(String asked) {
        return new IllegalArgumentException(
                "they ask for \"" + Wording.shortened(asked) + "\", by which this register does not judge");
    }

    private Screen reference(String reference) {
        if (!underway.add(reference)) {
            throw unknown("a schema in itself: " + reference);
        }
        Screen screen = compile(document.resolve(reference));
        underway.remove(reference);
        return screen;
    }

    private static Screen type(String type) {
        return switch (type) {
            case "string" -> JsonNode::isString;
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "boolean" -> JsonNode::isBoolean;
            case "number" -> JsonNode::isNumber;
            default -> throw unknown("type " + type);
        };
    }

    private static Screen codes(JsonNode values) {
        if (!values.valueStream().allMatch(JsonNode::isString)) {
            throw unknown("enum " + Wording.shortened(values));
        }
        return new Screen.Codes(Set.of(names(values)));
    }

    /** Numbers are left out, since 1 and 1.0 are the same to a schema. */
    private static Screen constant(JsonNode value) {
        if (value.isContainer() ? !value.isEmpty() : value.isNumber()) {
            throw unknown("const " + Wording.shortened(value));
        }
        return value::equals;
    }

    private static Screen size(int least) {
        return value -> !value.isObject() || value.size() >= least;
    }

    private static Screen number(Predicate<BigDecimal> predicate) {
        return value -> !value.isNumber() || predicate.test(value.decimalValue());
    }

    private static Predicate<BigDecimal> least(JsonNode limit) {
        BigDecimal least = limit(limit);
        return value -> value.compareTo(least) >= 0;
    }

    private static Predicate<BigDecimal> most(JsonNode limit) {
        BigDecimal most = limit(limit);
        return value -> value.compareTo(most) <= 0;
    }

    private static BigDecimal limit(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("where a number belongs is " + Wording.shortened(value));
        }
        return value.decimalValue();
    }

    private static Screen pattern(String regex) {
        try {
            Pattern pattern = SchemaPattern.of(regex);
            return new Screen.Text(text -> pattern.matcher(text).find());
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("a pattern is broken: " + regex, broken);
        }
    }

    private static Screen format(String name) {
        Predicate<String> format = Formats.of(name);
        if (format == null) {
            throw unknown("format " + name);
        }
        return new Screen.Text(format);
    }

    private static Screen dependencies(JsonNode byField) {
        List<Screen> screens = new ArrayList<>();
        for (Map.Entry<String, JsonNode> dependency : byField.properties()) {
            if (!dependency.getValue().isArray()) {
                throw unknown("dependencies");
            }
            Screen required = new Screen.Required(names(dependency.getValue()));
            screens.add(value -> !value.has(dependency.getKey()) || required.passes(value));
        }
        return Screen.all(screens.toArray(Screen[]::new));
    }

    private Screen compilePresent(JsonNode schema, String keyword) {
        JsonNode part = schema.get(keyword);
        return part == null ? Screen.EVERYTHING : compile(part);
    }

    private Screen[] compileAll(JsonNode schemas) {
        return schemas.valueStream().map(this::compile).toArray(Screen[]::new);
    }

    private Map<String, Screen> compileEach(JsonNode schemas) {
        Map<String, Screen> screens = new HashMap<>();
        schemas.properties().forEach(field -> screens.put(field.getKey(), compile(field.getValue())));
        return screens;
    }

    static String[] names(JsonNode values) {
        return values.valueStream().map(name -> name.asString("")).toArray(String[]::new);
    }
}
