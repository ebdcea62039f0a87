package org.boreg.bods.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.table.Step.Field;
import org.boreg.bods.table.Step.Item;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one table, each with its parts out of others. All are read side by side in the order of the statements, so that
 * memory holds one statement, whatever the size of the tables. Statements come out in the order of their table.
 */
final class JoinedTable implements TableItems {

    /** After all numbers, so that what is no part of any statement comes last. */
    private static final String NOWHERE = "~";

    private static final List<Step> ANNOTATIONS = List.of(new Field("annotations"));
    private static final String TARGET = "statementPointerTarget";

    private final TableFile file;
    private final Table table;
    private final List<PartTable> tables;
    private final TableLimits limits;
    private final List<LinkedRows> parts = new ArrayList<>();
    private final Deque<TableItem> ready = new ArrayDeque<>();
    private final int linkColumn;
    private @Nullable TableRows rows;
    private @Nullable Spill repeated;
    private Spill.@Nullable Entry nextRepeated;
    private boolean inOrder;
    private String last = "";
    private long ordinal;
    private long count;

    JoinedTable(TableFile file, Table table, List<PartTable> tables, TableLimits limits) {
        this.file = file;
        this.table = table;
        this.tables = tables.stream()
                .sorted(Comparator.comparingInt((PartTable part) -> part.part().depth())
                        .thenComparing(part -> part.part().name()))
                .toList();
        this.limits = limits;
        this.linkColumn = table.header().column(Header.LINK);
    }

    @Override
    public @Nullable TableItem next() throws IOException {
        TableRows open = rows == null ? begin() : rows;
        while (ready.isEmpty()) {
            Line line = open.next();
            if (line == null) {
                if (!end(open)) {
                    return null;
                }
            } else {
                take(line);
            }
        }
        return ready.poll();
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        for (LinkedRows part : parts) {
            part.close();
        }
        if (repeated != null) {
            repeated.close();
        }
        if (rows != null) {
            rows.close();
        }
    }

    private TableRows begin() throws IOException {
        table.unknownColumns().forEach(this::say);
        tables.forEach(part -> part.table().unknownColumns().forEach(this::say));
        inOrder = LinkedRows.isInOrder(file, table.header(), linkColumn, limits);
        for (PartTable part : tables) {
            parts.add(LinkedRows.open(part, limits));
        }
        if (!inOrder) {
            numberParts();
        }
        TableRows open = TableRows.open(file, table.header(), limits, true);
        rows = open;
        return open;
    }

    /**
     * Where the statements are not in the order of their links: gives each part the number of its statement instead of its link, and sorts
     * the parts by it.
     */
    private void numberParts() throws IOException {
        List<Spill> numbered = new ArrayList<>();
        Spill again = new Spill();
        repeated = again;
        try (Spill statements = new Spill()) {
            readLinks(statements);
            parts.forEach(part -> numbered.add(new Spill()));
            String before = null;
            for (Spill.Entry entry = statements.next(); entry != null; entry = statements.next()) {
                String number = new String(entry.payload(), StandardCharsets.US_ASCII);
                if (entry.key().equals(before)) {
                    again.add(number, new byte[0]);
                } else {
                    number(entry.key(), number, numbered);
                }
                before = entry.key();
            }
            number(null, NOWHERE, numbered);
        }
        again.sort();
        nextRepeated = again.next();
        for (int i = 0; i < parts.size(); i++) {
            LinkedRows part = parts.get(i);
            Finding fault = part.takeFault();
            part.close();
            parts.set(i, LinkedRows.of(part.table(), numbered.get(i), fault));
        }
    }

    private void readLinks(Spill statements) throws IOException {
        long number = 0;
        try (TableRows links = TableRows.open(file, table.header(), limits, false)) {
            for (Line line = links.next(); line != null; line = links.next()) {
                String link = line instanceof Line.Cells cells ? cells.cell(linkColumn) : null;
                if (link != null) {
                    statements.add(link, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
                }
                number++;
            }
        }
        statements.sort();
    }

    /** @param link null for all parts that are left */
    private void number(@Nullable String link, String number, List<Spill> numbered) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            LinkedRows part = parts.get(i);
            for (LinkedRow row = part.peek(); row != null && isUpTo(row, link); row = part.peek()) {
                boolean isOf = link != null && row.key().equals(link);
                numbered.get(i).add(isOf ? number : NOWHERE, row.bytes());
                part.take();
            }
        }
    }

    private static boolean isUpTo(LinkedRow row, @Nullable String link) {
        return link == null || LinkOrder.LINKS.compare(row.key(), link) <= 0;
    }

    private void take(Line line) throws IOException {
        if (line instanceof Line.Cells row) {
            String link = row.cell(linkColumn);
            String key = inOrder ? link : Long.toString(ordinal);
            Assembly statement = new Assembly(row.cell(table.header().idColumn()));
            statement.add(table, row, List.of());
            if (link != null && isRepeated(link)) {
                say(statement, FindingCode.TABLE_LINK_REPEATED, new Place(table.file(), row.number(), -1), "", link);
            } else if (link != null && key != null) {
                addParts(statement, link, key);
            }
            finish(statement, row);
            last = link == null ? last : link;
        } else {
            ready.add(new TableItem.Remark(table.broken((Line.Broken) line, count++)));
        }
        ordinal++;
    }

    private boolean isRepeated(String link) throws IOException {
        if (inOrder) {
            return link.equals(last);
        }
        boolean is = nextRepeated != null && nextRepeated.key().equals(Long.toString(ordinal));
        if (is && repeated != null) {
            nextRepeated = repeated.next();
        }
        return is;
    }

    private void finish(Assembly statement, Line.Cells row) {
        Place place = new Place(table.file(), row.number(), count++);
        if (statement.bytes() > limits.statementBytes()) {
            statement.findings().forEach(this::say);
            say(new Finding(
                    FindingCode.STATEMENT_TOO_LARGE,
                    place,
                    row.cell(table.header().idColumn()),
                    "",
                    Saying.of("limit", Integer.toString(limits.statementBytes()))));
            return;
        }
        String json = statement.json(place);
        statement.findings().forEach(this::say);
        ready.add(new TableItem.Row(place, json));
    }

    private void addParts(Assembly statement, String link, String key) throws IOException {
        Map<String, List<Step>> known = new HashMap<>();
        for (LinkedRows part : parts) {
            for (LinkedRow row = part.peek(); row != null; row = part.peek()) {
                int order = LinkOrder.LINKS.compare(row.key(), key);
                if (order > 0) {
                    break;
                }
                if (row.line() instanceof Line.Broken broken) {
                    say(part.table().table().broken(broken, -1));
                } else if (order < 0) {
                    sayOrphaned(part.table(), (Line.Cells) row.line());
                } else if (statement.bytes() <= limits.statementBytes()) {
                    add(statement, part.table(), (Line.Cells) row.line(), link, known);
                }
                part.take();
            }
        }
    }

    private void add(Assembly statement, PartTable part, Line.Cells row, String link, Map<String, List<Step>> known) {
        String parent = part.parent(row);
        List<Step> within = parent == null ? List.of() : known.get(parent);
        if (within == null) {
            sayOrphaned(part, row);
            return;
        }
        String own = part.own(row);
        List<Step> at = part.part().place(own, link);
        if (at == null) {
            List<Step> list = part.part().list(within);
            if (list == null) {
                sayOrphaned(part, row);
                return;
            }
            at = appended(statement, list);
        } else if (statement.tree().has(at)) {
            say(
                    statement,
                    FindingCode.TABLE_LINK_REPEATED,
                    new Place(part.table().file(), row.number(), -1),
                    "part",
                    String.valueOf(own));
            at = appended(statement, at.subList(0, at.size() - 1));
        }
        if (!statement.tree().putObject(at)) {
            sayOrphaned(part, row);
            return;
        }
        if (own != null) {
            known.put(own, at);
        }
        statement.add(part.table(), row, at);
        addTarget(statement, part, row, at);
    }

    private static List<Step> appended(Assembly statement, List<Step> list) {
        return Assembly.joined(list, List.of(new Item(statement.tree().nextIndex(list))));
    }

    /**
     * BODS 0.4 says of an annotation on the whole statement that its target is an empty text, which these tables as Open Ownership
     * publishes them cannot tell from nothing.
     */
    private void addTarget(Assembly statement, PartTable part, Line.Cells row, List<Step> at) {
        boolean isRequired = table.header().column("recordId") >= 0
                && at.size() == 2
                && at.subList(0, 1).equals(ANNOTATIONS)
                && part.table().header().column(TARGET) >= 0;
        if (isRequired && row.cell(part.table().header().column(TARGET)) == null) {
            statement.tree().put(Assembly.joined(at, List.of(new Field(TARGET))), "\"\"");
        }
    }

    /** False once there is nothing more to say. */
    private boolean end(TableRows open) throws IOException {
        Finding fault = open.takeFault();
        if (fault != null) {
            say(fault);
        }
        for (LinkedRows part : parts) {
            LinkedRow row = part.peek();
            if (row != null) {
                if (row.line() instanceof Line.Cells cells) {
                    sayOrphaned(part.table(), cells);
                } else {
                    say(part.table().table().broken((Line.Broken) row.line(), -1));
                }
                part.take();
                return true;
            }
            Finding ofPart = part.takeFault();
            if (ofPart != null) {
                say(ofPart);
            }
        }
        return !ready.isEmpty();
    }

    private void sayOrphaned(PartTable part, Line.Cells row) {
        say(new Finding(
                FindingCode.TABLE_ROW_ORPHANED,
                new Place(part.table().file(), row.number(), -1),
                null,
                "",
                Saying.of("link", Table.shown(part.statement(row)))));
    }

    private static void say(Assembly statement, FindingCode code, Place place, String variant, String link) {
        statement.say(new Finding(code, place, null, "", Saying.variant(variant, "link", Table.shown(link))));
    }

    private void say(Finding finding) {
        ready.add(new TableItem.Remark(finding));
    }
}
