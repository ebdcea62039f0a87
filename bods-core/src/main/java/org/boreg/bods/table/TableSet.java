package org.boreg.bods.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are joined by links: some have statements, the others parts of these. Statements of entities come first, then those of
 * persons, then all others, so that a statement comes after those that it refers to.
 */
public final class TableSet implements TableItems {

    private static final String STATEMENT = "statement";

    /** What programs put beside the tables to describe them. */
    private static final Set<String> DESCRIPTIONS = Set.of("datapackage.json", "fields.csv", "tables.csv");

    /** A file and how it begins. */
    private record Candidate(TableFile file, Header header) {

        String name() {
            return tableName(file.name());
        }
    }

    private final Set<String> files;
    private final Deque<TableItems> waiting;
    private final String name;
    private @Nullable TableItems current;
    private long total;

    private TableSet(String name, Set<String> files, List<TableItems> items) {
        this.name = name;
        this.files = files;
        this.waiting = new ArrayDeque<>(items);
    }

    /**
     * The tables among files; null where none of them has statements that parts in other tables refer to.
     *
     * @throws IOException where the disk fails
     */
    public static @Nullable TableSet of(List<TableFile> files, TableLimits limits) throws IOException {
        List<Candidate> linked = new ArrayList<>();
        for (TableFile file : files) {
            Header header = header(file);
            if (header != null && header.hasLink()) {
                linked.add(new Candidate(file, header));
            }
        }
        boolean hasMain =
                linked.stream().anyMatch(candidate -> candidate.header().isMain());
        return hasMain ? joined(linked, limits) : null;
    }

    /** Whether a file is one of these tables, or describes them. */
    public boolean has(String name) {
        return files.contains(name) || DESCRIPTIONS.contains(baseName(name).toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable TableItem next() throws IOException {
        while (current != null || !waiting.isEmpty()) {
            TableItems now = current == null ? waiting.remove() : current;
            current = now;
            TableItem item = now.next();
            if (item != null) {
                return item;
            }
            total += now.count();
            now.close();
            current = null;
        }
        return nothingInside();
    }

    private @Nullable TableItem nothingInside() {
        boolean isEmpty = total == 0;
        total = 1;
        return isEmpty
                ? new TableItem.Remark(
                        new Finding(FindingCode.NOTHING_TO_READ, Place.wholeFile(name), null, "", Saying.PLAIN))
                : null;
    }

    @Override
    public long count() {
        return current == null ? 0 : current.count();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private static TableSet joined(List<Candidate> linked, TableLimits limits) {
        Set<Candidate> left = new HashSet<>(linked);
        List<TableItems> items = new ArrayList<>();
        List<Candidate> mains = linked.stream()
                .filter(candidate -> candidate.header().isMain())
                .sorted(Comparator.comparingInt(candidate -> rank(candidate.name())))
                .toList();
        for (Candidate main : mains) {
            left.remove(main);
            List<PartTable> parts = new ArrayList<>();
            for (Candidate other : linked) {
                if (isPartOf(other, main) && left.remove(other)) {
                    parts.add(PartTable.of(other.file(), other.header(), main.name(), partName(other, main)));
                }
            }
            items.add(joined(main, parts, limits));
        }
        linked.stream()
                .filter(left::contains)
                .forEach(part -> items.add(Tables.unreadable(part.file().name(), Saying.variant("part"))));
        Set<String> names = new HashSet<>();
        linked.forEach(candidate -> names.add(candidate.file().name()));
        return new TableSet(mains.get(0).file().name(), names, items);
    }

    private static TableItems joined(Candidate main, List<PartTable> parts, TableLimits limits) {
        String name = main.file().name();
        if (main.header().names().size() > limits.columns()) {
            return Tables.tooWide(name, main.header(), limits);
        }
        return new JoinedTable(main.file(), Table.ofNames(name, main.header(), Shape.statement()), parts, limits);
    }

    private static boolean isPartOf(Candidate other, Candidate main) {
        return !other.header().isMain()
                && folder(other.file().name()).equals(folder(main.file().name()))
                && other.header().column(Header.PARENT + main.name()) >= 0;
    }

    /** What a part is called without what all tables of a main table begin with: {@code entity_} for {@code entity_statement}. */
    private static String partName(Candidate other, Candidate main) {
        String name = main.name();
        String prefix =
                Column.lower(name).endsWith(STATEMENT) ? name.substring(0, name.length() - STATEMENT.length()) : "";
        boolean begins = other.name().regionMatches(true, 0, prefix, 0, prefix.length());
        return begins ? other.name().substring(prefix.length()) : other.name();
    }

    private static int rank(String name) {
        String lower = Column.lower(name);
        return lower.startsWith("entity") ? 0 : lower.startsWith("person") ? 1 : 2;
    }

    private static @Nullable Header header(TableFile file) throws IOException {
        try (InputStream stream = file.open(false)) {
            byte[] head = Tables.head(stream);
            return Tables.isJson(head) ? null : Header.of(head);
        } catch (IOException failure) {
            if (file.finding(failure, 0) == null) {
                throw failure;
            }
            // Whoever reads the file by itself says what is wrong with it.
            return null;
        }
    }

    private static String tableName(String file) {
        String name = baseName(file);
        int end = name.toLowerCase(Locale.ROOT).indexOf(".csv");
        return end > 0 ? name.substring(0, end) : name;
    }

    private static String baseName(String file) {
        return file.substring(folder(file).length());
    }

    /** With what ends it. */
    private static String folder(String file) {
        return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    }
}
