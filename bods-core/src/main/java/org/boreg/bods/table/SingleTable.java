package org.boreg.bods.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/** A table that has a statement in each row. */
final class SingleTable implements TableItems {

    private final Table table;
    private final Lines lines;
    private final Deque<TableItem> ready = new ArrayDeque<>();
    private boolean begun;
    private boolean ended;
    private long count;

    /** @param stream from its first byte, the header's */
    SingleTable(InputStream stream, Table table, TableLimits limits) {
        this.table = table;
        this.lines = new Lines(stream, table.header().separator(), limits.statementBytes());
    }

    @Override
    public @Nullable TableItem next() throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        if (ready.isEmpty()) {
            Line line = lines.next();
            if (line instanceof Line.Cells row) {
                read(row);
            } else if (line instanceof Line.Broken broken) {
                ready.add(new TableItem.Remark(table.broken(broken, count++)));
            } else if (count == 0 && !ended) {
                ended = true;
                say(new Finding(FindingCode.NOTHING_TO_READ, Place.wholeFile(table.file()), null, "", Saying.PLAIN));
            }
        }
        return ready.poll();
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() {}

    private void begin() throws IOException {
        lines.next();
        if (table.header().hasLink()) {
            say(new Finding(FindingCode.TABLE_INCOMPLETE, Place.wholeFile(table.file()), null, "", Saying.PLAIN));
        }
        table.unknownColumns().forEach(this::say);
    }

    private void read(Line.Cells row) {
        Place place = new Place(table.file(), row.number(), count++);
        Assembly statement = new Assembly(row.cell(table.header().idColumn()));
        statement.add(table, row, List.of());
        String json = statement.json(place);
        statement.findings().forEach(this::say);
        ready.add(new TableItem.Row(place, json));
    }

    private void say(Finding finding) {
        ready.add(new TableItem.Remark(finding));
    }
}
