package org.boreg.graph.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes the graph of a new register out of statements alone, without a database: the same that {@link StatementWriter} makes of them, row
 * for row. Statements go out as they come; what is derived from them waits on the disk until the last one is there. In memory stay some
 * 100 bytes for each statement and each record. For one thread.
 */
public final class FirstLoad implements AutoCloseable {

    private final GraphRows graph;
    private final Path folder;
    private final Spill waiting;
    private final KeyNumbers statements = new KeyNumbers();
    private final KeyNumbers records = new KeyNumbers();
    private final BitSet describing = new BitSet();
    /** By statement: the beginning of its hash. */
    private long[] contents = new long[1 << 10];
    /** By record: arrival of the statement that first described or named it. */
    private long[] born = new long[1 << 10];
    /** By record: its type; null while it is only named. */
    private @Nullable String[] types = new String[1 << 10];

    private long arrivals;

    /**
     * @param graph takes the rows
     * @param temporary a folder of its own, on a disk that has room for about a third of the statements' size; what one that was killed left
     *     there is removed, and so is the folder at the end
     */
    public FirstLoad(GraphRows graph, Path temporary) {
        this.graph = graph;
        try {
            remove(temporary);
            this.folder = Files.createDirectories(temporary);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        this.waiting = new Spill(folder, "records");
    }

    /** How many statements were taken. */
    public int statements() {
        return statements.size();
    }

    /** Takes a batch, as {@link StatementWriter#write} does. */
    public WriteOutcome write(List<ParsedStatement> batch, String importId) {
        long arrival = arrivals;
        arrivals += batch.size();
        long now = System.currentTimeMillis();
        int loaded = 0;
        List<Finding> refused = new ArrayList<>();
        for (ParsedStatement parsed : batch) {
            int known = statements.of(parsed.statement().statementId());
            if (known != KeyNumbers.UNMET) {
                if (contents[known] != content(parsed)) {
                    refused.add(StatementWriter.refusal(
                            FindingCode.STATEMENT_ID_REUSED,
                            parsed,
                            "/statementId",
                            Saying.of("id", parsed.statement().statementId())));
                }
                continue;
            }
            NewStatement statement = NewStatement.of(parsed, arrival++);
            String other = otherType(statement.row());
            if (other == null) {
                take(statement, importId, now);
                loaded++;
            } else {
                refused.add(StatementWriter.otherType(statement, other));
            }
        }
        return new WriteOutcome(loaded, batch.size() - loaded - refused.size(), refused);
    }

    /** The type that the record has already, where it is not that of the statement. */
    private @Nullable String otherType(StatementRow row) {
        int record = records.of(row.recordKey());
        String known = record == KeyNumbers.UNMET ? null : types[record];
        return known == null || known.equals(row.recordType()) ? null : known;
    }

    private void take(NewStatement statement, String importId, long now) {
        int node = statements.meet(statement.parsed().statement().statementId());
        if (node == contents.length) {
            contents = Arrays.copyOf(contents, node * 2);
        }
        contents[node] = content(statement.parsed());
        StatementRow row = statement.row();
        RecordMention.in(row).forEach(this::meet);
        int record = records.of(row.recordKey());
        types[record] = row.recordType();
        Map<String, Object> properties = statement.properties(importId, now);
        graph.node(node, "Statement", properties);
        Object reading = properties.getOrDefault("reading", properties.get("packed"));
        waiting.add(record, out -> LoadedRecord.writeStatement(out, record, node, row, (byte[]) reading));
    }

    private void meet(RecordMention mention) {
        int before = records.size();
        int record = records.meet(mention.key());
        if (record == before) {
            if (record == born.length) {
                born = Arrays.copyOf(born, record * 2);
                types = Arrays.copyOf(types, record * 2);
            }
            born[record] = mention.born();
            waiting.add(record, out -> LoadedRecord.writeMention(out, record, mention));
        }
        if (mention.describes()) {
            describing.set(record);
        }
    }

    private static long content(ParsedStatement parsed) {
        return Long.parseUnsignedLong(parsed.hash(), 0, 16, 16);
    }

    /** Makes what is derived. Nothing can be taken after it. */
    public void finish() {
        types = new String[0];
        contents = new long[0];
        LoadedParties parties = new LoadedParties(graph, folder, records, born, statements.size());
        try (Spill relationships = new Spill(folder, "relationships");
                parties) {
            LoadedRecords all =
                    new LoadedRecords(graph, records, describing, parties, statements.size(), relationships);
            for (int part = 0; part < Spill.PARTS; part++) {
                all.make(waiting, part);
            }
            parties.make();
            long next = parties.nextNode();
            graph.node(next, "Counter", Map.of("name", "arrivals", "value", arrivals));
            graph.node(next + 1, "Counter", Map.of("name", "shape", "value", (long) ReleaseBefore.SHAPE));
            graph.node(next + 2, "Register", Map.of("id", newId()));
            relationships.readAll(row -> graph.relationship(row.text(), row.number(), row.number(), row.properties()));
            parties.relate(describing);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** Removes what is on the disk. */
    @Override
    public void close() {
        try {
            waiting.close();
        } finally {
            // Also where the disk is full, and the last of what waits could not be written.
            removeFolder();
        }
    }

    private void removeFolder() {
        try {
            remove(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
