package org.boreg.bods.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.boreg.bods.table.Shape.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * What the text of a cell stands for. A text that cannot be what the standard has at its place stays a text, which a validation then
 * finds there.
 */
final class Cell {

    /** RFC 8259, section 6. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** Of the commas in a list of names, those between the names have no space after them. */
    private static final Pattern BETWEEN = Pattern.compile(",(?! )");

    static String json(String cell, @Nullable Shape shape) {
        if (shape == null) {
            return isJson(cell, '[') || isJson(cell, '{') ? cell : quoted(cell);
        }
        if (shape.is(Kind.LIST)) {
            return list(cell, shape);
        }
        if (shape.is(Kind.OBJECT) && isJson(cell, '{')) {
            return cell;
        }
        if (shape.is(Kind.NUMBER) && NUMBER.matcher(cell).matches()) {
            return cell;
        }
        if (shape.is(Kind.TRUTH) && (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false"))) {
            return Column.lower(cell);
        }
        return quoted(cell);
    }

    /** Texts in one cell: with commas between, or as JSON where these would not tell them apart. */
    static String joined(List<String> texts) {
        String joined = String.join(",", texts);
        boolean isPlain =
                texts.stream().noneMatch(text -> text.isEmpty() || text.contains(",") || text.startsWith(" "));
        return isPlain && !joined.startsWith("[") ? joined : "[" + quoted(texts) + "]";
    }

    static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }

    private static String list(String cell, Shape shape) {
        if (isJson(cell, '[')) {
            return cell;
        }
        Shape item = shape.item();
        if (item == null || item.is(Kind.OBJECT)) {
            return quoted(cell);
        }
        return "[" + quoted(List.of(BETWEEN.split(cell, -1))) + "]";
    }

    private static String quoted(List<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(quoted(text)));
        return String.join(",", quoted);
    }

    private static boolean isJson(String cell, char first) {
        if (cell.isEmpty() || cell.charAt(0) != first) {
            return false;
        }
        try {
            JsonNode node = JsonMapper.shared().readTree(cell);
            return first == '[' ? node.isArray() : node.isObject();
        } catch (JacksonException none) {
            return false;
        }
    }

    private Cell() {}
}
