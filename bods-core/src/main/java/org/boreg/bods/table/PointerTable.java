package org.boreg.bods.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.boreg.bods.table.Shape.Kind;
import org.boreg.bods.table.Step.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statements as one CSV, a row each, with JSON Pointers for columns. What the standard does not have is one cell of JSON. */
final class PointerTable extends StatementTables {

    /** Each item of a list has columns of its own; a list that is longer is one cell of JSON. */
    private static final int LONGEST_LIST = 100;

    /** The same of a list within an item of another. */
    private static final int LONGEST_INNER_LIST = 10;

    private final Sheet sheet = new Sheet();
    private final Map<String, Column> columns = new HashMap<>();

    PointerTable(OutputStream out) {
        super(out);
    }

    @Override
    boolean add(ObjectNode statement) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        addFields(statement, Shape.statement(), "", LONGEST_LIST, cells);
        return sheet.add(cells) && isSame(statement, read(cells));
    }

    @Override
    void finish(OutputStream to) throws IOException {
        if (!sheet.has("statementId") && !sheet.has("statementID")) {
            sheet.column("statementId");
        }
        sheet.write(Comparator.comparing(this::column, Column.IN_ORDER), to);
    }

    @Override
    void forget() throws IOException {
        sheet.close();
    }

    private String read(Map<String, String> cells) {
        Tree tree = new Tree();
        cells.forEach((name, cell) -> {
            Column column = column(name);
            if (!name.isEmpty() && column.takes(cell)) {
                tree.put(column.steps(), column.json(inUtf8(cell)));
            }
        });
        return tree.json();
    }

    private Column column(String name) {
        Column known = columns.get(name);
        if (known == null) {
            known = Column.ofPointer(name.strip());
            if (sheet.has(name)) {
                columns.put(name, known);
            }
        }
        return known;
    }

    private void addFields(JsonNode object, Shape shape, String at, int longest, Map<String, String> cells) {
        object.properties().forEach(field -> {
            String name = new Field(field.getKey()).toString();
            add(field.getValue(), shape.field(field.getKey()), at.isEmpty() ? name : at + "/" + name, longest, cells);
        });
    }

    private void add(JsonNode value, @Nullable Shape shape, String at, int longest, Map<String, String> cells) {
        if (value.isNull()) {
            return;
        }
        if (shape != null && value.isObject() && !value.isEmpty() && shape.is(Kind.OBJECT)) {
            addFields(value, shape, at, longest, cells);
        } else if (shape != null && value.isArray() && shape.item() != null && isShort(value, longest)) {
            int index = 0;
            for (JsonNode item : value) {
                add(item, shape.item(), at + "/" + index++, LONGEST_INNER_LIST, cells);
            }
        } else {
            cells.put(at, text(value));
        }
    }

    private static boolean isShort(JsonNode list, int longest) {
        boolean hasNothing = false;
        for (JsonNode item : list) {
            hasNothing |= item.isNull() || item.isArray();
        }
        return !list.isEmpty() && list.size() <= longest && !hasNothing;
    }

    static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? value.decimalValue().toString() : value.toString();
    }
}
