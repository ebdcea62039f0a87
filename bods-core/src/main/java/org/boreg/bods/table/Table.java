package org.boreg.bods.table;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are understood.
 *
 * @param file its name for findings
 * @param columns null for one that is no part of a statement but a link
 */
record Table(String file, Header header, List<@Nullable Column> columns) {

    private static final int SHOWN = 60;

    /** One that has JSON Pointers for columns. */
    static Table ofPointers(String file, Header header) {
        List<@Nullable Column> columns = new ArrayList<>();
        header.names().forEach(name -> columns.add(name.isEmpty() ? null : Column.ofPointer(name)));
        return new Table(file, header, columns);
    }

    /** One of several, whose columns are names with underscores. */
    static Table ofNames(String file, Header header, @Nullable Shape base) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : header.names()) {
            boolean isLink = name.isEmpty() || name.equalsIgnoreCase(Header.LINK) || Header.isParent(name);
            columns.add(isLink ? null : Column.ofFlat(withCase(name, header), base));
        }
        return new Table(file, header, columns);
    }

    /** The one name that differs between versions by case alone. */
    private static String withCase(String name, Header header) {
        boolean isLower = name.equals(Column.lower(name)) && name.equalsIgnoreCase("statementId");
        return !isLower ? name : header.column("recordType") >= 0 ? "statementId" : "statementID";
    }

    boolean isNameless(int column) {
        return header.names().get(column).isEmpty();
    }

    /** About the columns that the standard does not have. */
    List<Finding> unknownColumns() {
        List<Finding> findings = new ArrayList<>();
        for (Column column : columns) {
            if (column != null && !column.isOfStandard()) {
                findings.add(new Finding(
                        FindingCode.TABLE_COLUMN_UNKNOWN,
                        new Place(file, 1, -1),
                        null,
                        "",
                        Saying.of("column", shown(column.name()))));
            }
        }
        return findings;
    }

    /** The finding that this row is broken. */
    Finding broken(Line.Broken row, long index) {
        Place place = new Place(file, row.number(), index);
        String column = row.column() >= 0 && row.column() < header.names().size()
                ? header.names().get(row.column())
                : "";
        String variant = row.saying().variant();
        return new Finding(
                row.code(),
                place,
                null,
                "",
                variant.equals("row") ? Saying.variant(variant, "column", shown(column)) : row.saying());
    }

    /** About a row that has another number of cells than the first; empty where it only has nothing after its end. */
    List<Finding> uneven(Line.Cells row) {
        int count = row.cells().size();
        int expected = columns.size();
        boolean hasMore = count > expected
                && row.cells().subList(expected, count).stream().anyMatch(cell -> cell != null);
        if (count >= expected && !hasMore) {
            return List.of();
        }
        Saying saying = Saying.variant(
                hasMore ? "more" : "", "count", Integer.toString(count), "expected", Integer.toString(expected));
        return List.of(new Finding(FindingCode.TABLE_ROW_UNEVEN, new Place(file, row.number(), -1), null, "", saying));
    }

    /** Null where the cell says nothing. */
    @Nullable
    String cell(Line.Cells row, int index) {
        String cell = row.cell(index);
        if (cell == null || !cell.isEmpty()) {
            return cell;
        }
        Column column = columns.get(index);
        return header.tellsEmpty() && column != null && column.takes(cell) ? cell : null;
    }

    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
