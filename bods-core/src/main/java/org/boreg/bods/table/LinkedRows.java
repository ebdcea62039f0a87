package org.boreg.bods.table;

import java.io.Closeable;
import java.io.IOException;
import org.boreg.bods.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of parts in the order of the statements that they are of. Most tables are in that order; one that is not is sorted,
 * on disk where it is large.
 */
final class LinkedRows implements Closeable {

    private final PartTable table;
    private final @Nullable TableRows inFile;
    private final @Nullable Spill sorted;
    private @Nullable LinkedRow head;
    private @Nullable Finding fault;

    private LinkedRows(PartTable table, @Nullable TableRows inFile, @Nullable Spill sorted, @Nullable Finding fault) {
        this.table = table;
        this.inFile = inFile;
        this.sorted = sorted;
        this.fault = fault;
    }

    static LinkedRows open(PartTable table, TableLimits limits) throws IOException {
        return isInOrder(table.file(), table.table().header(), table.linkColumn(), limits)
                ? new LinkedRows(
                                table,
                                TableRows.open(table.file(), table.table().header(), limits, true),
                                null,
                                null)
                        .begin()
                : sorted(table, limits);
    }

    /** Of rows that have their keys already. */
    static LinkedRows of(PartTable table, Spill rows, @Nullable Finding fault) throws IOException {
        rows.sort();
        return new LinkedRows(table, null, rows, fault).begin();
    }

    /** Whether the links in a column never go back. */
    static boolean isInOrder(TableFile file, Header header, int column, TableLimits limits) throws IOException {
        String last = "";
        try (TableRows rows = TableRows.open(file, header, limits, false)) {
            for (Line line = rows.next(); line != null; line = rows.next()) {
                String link = line instanceof Line.Cells cells ? cells.cell(column) : null;
                if (link == null) {
                    continue;
                }
                if (LinkOrder.LINKS.compare(last, link) > 0) {
                    return false;
                }
                last = link;
            }
        }
        return true;
    }

    PartTable table() {
        return table;
    }

    /** The next row, which is not taken; null after the last one. */
    @Nullable
    LinkedRow peek() {
        return head;
    }

    void take() throws IOException {
        if (sorted != null) {
            Spill.Entry entry = sorted.next();
            head = entry == null ? null : LinkedRow.of(entry);
        } else if (inFile != null) {
            Line line = inFile.next();
            head = line == null ? null : new LinkedRow(table.statement(line), line);
            fault = fault == null ? inFile.takeFault() : fault;
        }
    }

    /** What was wrong with the file, once; null where nothing was. */
    @Nullable
    Finding takeFault() {
        Finding known = fault;
        fault = null;
        return known;
    }

    @Override
    public void close() throws IOException {
        if (sorted != null) {
            sorted.close();
        }
        if (inFile != null) {
            inFile.close();
        }
    }

    private LinkedRows begin() throws IOException {
        take();
        return this;
    }

    private static LinkedRows sorted(PartTable table, TableLimits limits) throws IOException {
        Spill spill = new Spill();
        try (TableRows rows = TableRows.open(table.file(), table.table().header(), limits, true)) {
            for (Line line = rows.next(); line != null; line = rows.next()) {
                LinkedRow row = new LinkedRow(table.statement(line), line);
                spill.add(row.key(), row.bytes());
            }
            return of(table, spill, rows.takeFault());
        } catch (IOException | RuntimeException broken) {
            spill.close();
            throw broken;
        }
    }
}
