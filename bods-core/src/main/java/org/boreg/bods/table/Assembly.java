package org.boreg.bods.table;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/** A statement that is put together of rows, with what there is to say about that. */
final class Assembly {

    private final Tree tree = new Tree();
    private final List<Finding> findings = new ArrayList<>();
    private final @Nullable String statementId;
    private long bytes;

    Assembly(@Nullable String statementId) {
        this.statementId = statementId;
    }

    Tree tree() {
        return tree;
    }

    /** How many bytes its rows have. */
    long bytes() {
        return bytes;
    }

    /** @param base what of the statement the row is; empty for all of it */
    void add(Table table, Line.Cells row, List<Step> base) {
        bytes += row.bytes();
        table.uneven(row).forEach(this::say);
        int cells = Math.min(row.cells().size(), table.columns().size());
        for (int i = 0; i < cells; i++) {
            Column column = table.columns().get(i);
            String cell = column == null ? null : table.cell(row, i);
            if (table.isNameless(i) && row.cell(i) != null) {
                say(nameless(table, row, i));
            } else if (column != null && cell != null) {
                List<Step> at = joined(base, column.steps());
                if (!tree.put(at, column.json(cell))) {
                    say(misplaced(table, row, column, cell, at));
                }
            }
        }
    }

    void say(Finding finding) {
        findings.add(new Finding(finding.code(), finding.place(), statementId, finding.pointer(), finding.saying()));
    }

    /** The statement, once all of it is there. */
    String json(Place place) {
        String json = tree.json();
        String gap = tree.gap();
        if (gap != null) {
            say(new Finding(
                    FindingCode.TABLE_CELL_MISPLACED,
                    new Place(place.file(), place.line(), -1),
                    null,
                    gap,
                    Saying.variant("gap", "list", Table.shown(gap))));
        }
        return json;
    }

    List<Finding> findings() {
        return findings;
    }

    static List<Step> joined(List<Step> base, List<Step> steps) {
        if (base.isEmpty()) {
            return steps;
        }
        List<Step> joined = new ArrayList<>(base);
        joined.addAll(steps);
        return joined;
    }

    private static Finding nameless(Table table, Line.Cells row, int column) {
        return new Finding(
                FindingCode.TABLE_CELL_MISPLACED,
                new Place(table.file(), row.number(), -1),
                null,
                "",
                Saying.variant(
                        "nameless",
                        "column",
                        Integer.toString(column + 1),
                        "found",
                        Table.shown(String.valueOf(row.cell(column)))));
    }

    private static Finding misplaced(Table table, Line.Cells row, Column column, String cell, List<Step> at) {
        return new Finding(
                FindingCode.TABLE_CELL_MISPLACED,
                new Place(table.file(), row.number(), -1),
                null,
                Step.pointer(at),
                Saying.of("column", Table.shown(column.name()), "found", Table.shown(cell)));
    }
}
