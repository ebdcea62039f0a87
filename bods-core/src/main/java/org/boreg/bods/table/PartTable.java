package org.boreg.bods.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of parts of the statements of another one.
 *
 * @param linkColumn with the link of the statement
 * @param parentColumn with the link of the part that a row is within; -1 where there is none
 */
record PartTable(TableFile file, Table table, Part part, int linkColumn, int parentColumn) {

    static PartTable of(TableFile file, Header header, String main, String name) {
        Part part = Part.of(name);
        int link = header.column(Header.PARENT + main);
        return new PartTable(file, Table.ofNames(file.name(), header, part.shape()), part, link, parent(header, link));
    }

    /** The row's own link. */
    @Nullable
    String own(Line.Cells row) {
        return row.cell(table.header().column(Header.LINK));
    }

    @Nullable
    String parent(Line.Cells row) {
        return row.cell(parentColumn);
    }

    /** The link of the statement that the row is a part of; empty where there is none. */
    String statement(Line row) {
        String link = row instanceof Line.Cells cells ? cells.cell(linkColumn) : null;
        return link == null ? "" : link;
    }

    /** The innermost. */
    private static int parent(Header header, int main) {
        List<String> names = header.names();
        int parent = -1;
        for (int i = 0; i < names.size(); i++) {
            boolean isParent = i != main && Header.isParent(names.get(i));
            if (isParent
                    && (parent < 0 || names.get(i).length() > names.get(parent).length())) {
                parent = i;
            }
        }
        return parent;
    }
}
