package org.boreg.bods.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.table.Shape.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements as a zip of tables: one for the statements of each type and one for each list in them, whose rows have links to what they
 * are in. What the standard does not have is one cell of JSON.
 */
final class LinkedTables extends StatementTables {

    /** What the tables of a type of statement begin with. */
    private static final Map<String, String> PREFIXES = Map.of(
            "entity", "entity_",
            "person", "person_",
            "relationship", "relationship_",
            "entityStatement", "entity_",
            "personStatement", "person_",
            "ownershipOrControlStatement", "ooc_");

    /** The same statements give the same file. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String STATEMENT = "statement";

    private static final String ANNOTATIONS = "annotations";
    private static final String TARGET = "statementPointerTarget";

    /** A row of a table of parts. */
    private record PartRow(String name, String link, Map<String, String> links, Map<String, String> cells) {}

    private final Map<String, Sheet> sheets = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    /** Statements that have an annotation without a target, where others with the same beginning may have one. */
    private final Map<String, Inexact> withoutTarget = new HashMap<>();

    LinkedTables(OutputStream out) {
        super(out);
    }

    @Override
    boolean add(ObjectNode statement) throws IOException {
        String prefix = prefix(statement);
        String main = prefix + STATEMENT;
        String link = Long.toString(counts.merge(prefix, 1L, Long::sum) - 1);
        Map<String, String> cells = new LinkedHashMap<>();
        List<PartRow> rows = new ArrayList<>();
        addFields(statement, Shape.statement(), "", new Way(link, "", Map.of()), cells, rows);
        Map<String, String> linked = new LinkedHashMap<>(Map.of(Header.LINK, link));
        linked.putAll(cells);
        boolean isWhole = sheet(main).add(linked);
        for (PartRow row : rows) {
            Map<String, String> part = new LinkedHashMap<>();
            part.put(Header.LINK, row.link());
            part.put(Header.PARENT + main, link);
            part.putAll(row.links());
            part.putAll(row.cells());
            isWhole &= sheet(prefix + row.name()).add(part);
        }
        boolean isSame = isWhole && isSame(statement, read(link, cells, rows));
        if (isSame && rows.stream().anyMatch(LinkedTables::lacksTarget)) {
            withoutTarget.merge(prefix, new Inexact(1, id(statement)), LinkedTables::sum);
        }
        return isSame;
    }

    @Override
    void finish(OutputStream to) throws IOException {
        if (sheets.isEmpty()) {
            sheet(STATEMENT).column(Header.LINK);
        }
        for (String name : List.copyOf(sheets.keySet())) {
            Sheet sheet = sheets.get(name);
            if (name.endsWith(STATEMENT) && sheet != null && !sheet.has("statementId") && !sheet.has("statementID")) {
                sheet.column("statementId");
            }
        }
        withoutTarget.forEach(this::addWithoutTarget);
        ZipOutputStream zip = new ZipOutputStream(to);
        for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
            ZipEntry entry = new ZipEntry("csv/" + sheet.getKey() + ".csv");
            entry.setTimeLocal(ANY_TIME);
            zip.putNextEntry(entry);
            sheet.getValue().write(order(sheet.getKey()), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A target that is not there is read as an empty one where its column is there. */
    private void addWithoutTarget(String prefix, Inexact statements) {
        if (sheet(prefix + ANNOTATIONS).has(TARGET) && sheet(prefix + STATEMENT).has("recordId")) {
            addInexact(statements.statements(), statements.first());
        }
    }

    private static boolean lacksTarget(PartRow row) {
        return row.name().equals(ANNOTATIONS) && !row.cells().containsKey(TARGET);
    }

    private static Inexact sum(Inexact one, Inexact other) {
        return new Inexact(one.statements() + other.statements(), one.first());
    }

    @Override
    void forget() throws IOException {
        for (Sheet sheet : sheets.values()) {
            sheet.close();
        }
    }

    /**
     * Where among lists something is.
     *
     * @param link of the row that it is in
     * @param table the name of that row's table
     * @param links of that row to those that it is in
     */
    private record Way(String link, String table, Map<String, String> links) {

        Way to(String names, String dots, int index) {
            Map<String, String> deeper = new LinkedHashMap<>(links);
            if (!table.isEmpty()) {
                deeper.put(Header.PARENT + table, link);
            }
            String name = table.isEmpty() ? names : table + "_" + names;
            return new Way(link + "." + dots + "." + index, name, deeper);
        }
    }

    private void addFields(
            JsonNode object, Shape shape, String at, Way way, Map<String, String> cells, List<PartRow> rows) {
        object.properties().forEach(field -> {
            String name = field.getKey();
            add(field.getValue(), shape.field(name), at.isEmpty() ? name : at + "." + name, way, cells, rows);
        });
    }

    private void add(
            JsonNode value, @Nullable Shape shape, String at, Way way, Map<String, String> cells, List<PartRow> rows) {
        if (value.isNull()) {
            return;
        }
        Shape item = shape == null ? null : shape.item();
        if (shape != null && value.isObject() && !value.isEmpty() && shape.is(Kind.OBJECT)) {
            addFields(value, shape, at, way, cells, rows);
        } else if (item != null && item.is(Kind.OBJECT) && hasOnlyObjects(value)) {
            addRows(value, item, at, way, rows);
        } else if (!at.startsWith(Header.LINK)) {
            cells.put(at.replace('.', '_'), item == null ? PointerTable.text(value) : listText(value));
        }
    }

    private void addRows(JsonNode list, Shape item, String at, Way way, List<PartRow> rows) {
        int index = 0;
        for (JsonNode value : list) {
            Way deeper = way.to(at.replace('.', '_'), at, index++);
            Map<String, String> cells = new LinkedHashMap<>();
            rows.add(new PartRow(deeper.table(), deeper.link(), deeper.links(), cells));
            addFields(value, item, "", deeper, cells, rows);
        }
    }

    private static boolean hasOnlyObjects(JsonNode value) {
        boolean all = value.isArray() && !value.isEmpty();
        for (JsonNode item : value) {
            all &= item.isObject();
        }
        return all;
    }

    private static String listText(JsonNode value) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        boolean isOfTexts = value.isArray() && !value.isEmpty() && texts.size() == value.size();
        return isOfTexts ? Cell.joined(texts) : PointerTable.text(value);
    }

    private String read(String link, Map<String, String> cells, List<PartRow> rows) {
        Tree tree = new Tree();
        put(tree, cells, Shape.statement(), List.of());
        for (PartRow row : rows) {
            Part part = part(row.name());
            List<Step> at = part.place(row.link(), link);
            if (at == null || !tree.putObject(at)) {
                return "";
            }
            put(tree, row.cells(), part.shape(), at);
        }
        return tree.json();
    }

    private static void put(Tree tree, Map<String, String> cells, @Nullable Shape base, List<Step> at) {
        cells.forEach((name, cell) -> {
            Column column = Column.ofFlat(name.strip(), base);
            if (column.takes(cell)) {
                tree.put(Assembly.joined(at, column.steps()), column.json(inUtf8(cell)));
            }
        });
    }

    private Part part(String name) {
        return parts.computeIfAbsent(name, Part::of);
    }

    private Sheet sheet(String name) {
        return sheets.computeIfAbsent(name, missing -> new Sheet());
    }

    private static String prefix(ObjectNode statement) {
        String type = statement
                .path("recordType")
                .stringValueOpt()
                .or(() -> statement.path("statementType").stringValueOpt())
                .orElse("");
        return PREFIXES.getOrDefault(type, "");
    }

    /** Links first, then the fields in the order of the standard. */
    private Comparator<String> order(String table) {
        String prefix =
                PREFIXES.values().stream().filter(table::startsWith).findFirst().orElse("");
        String name = table.substring(prefix.length());
        Shape base = name.equals(STATEMENT) ? Shape.statement() : part(name).shape();
        Comparator<String> byColumn = Comparator.comparing(column -> Column.ofFlat(column, base), new InOrderOf(base));
        return Comparator.<String>comparingInt(LinkedTables::rank).thenComparing(byColumn);
    }

    private static int rank(String column) {
        return column.equals(Header.LINK) ? 0 : column.startsWith(Header.PARENT) ? 1 : 2;
    }

    /** The fields of a part in the order of the standard. */
    private record InOrderOf(@Nullable Shape base) implements Comparator<Column> {

        @Override
        public int compare(Column one, Column other) {
            return Column.compare(one, other, base);
        }
    }
}
