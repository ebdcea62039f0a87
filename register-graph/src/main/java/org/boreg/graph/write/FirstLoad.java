package org.boreg.graph.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
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
 * for row. Statements go out as they come; what is derived from them waits on the disk until the last one is there. What has to be known
 * of all statements at once is on the disk too, mapped into memory, so that the heap does not grow with them. It takes all processors; but it
 * is for one thread.
 */
public final class FirstLoad implements AutoCloseable {

    private final GraphRows graph;
    private final Path folder;
    private final Cores cores = new Cores();
    private final Spill waiting;
    private final KeyNumbers statements;
    private final KeyNumbers records;
    private final BitSet describing = new BitSet();
    /** By statement: the beginning of its hash. */
    private final Column contents;
    /** By record: arrival of the statement that first described or named it. */
    private final Column born;
    /** By record: its type, as one of those that were met, from 1; 0 while it is only named. */
    private final Column types;

    private final List<String> typesMet = new ArrayList<>();

    private Cores.Work sending = Cores.Work.NONE;
    private long arrivals;

    /**
     * @param graph takes the rows
     * @param temporary a folder of its own, on a disk that has room for about as much as the statements take; what one that was killed left
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
        try {
            this.waiting = new Spill(folder, "records", Spill.PARTS);
            this.statements = KeyNumbers.onDisk(folder, "statement-keys");
            this.records = KeyNumbers.onDisk(folder, "record-keys");
            this.contents = new Column(folder, "contents");
            this.born = new Column(folder, "born");
            this.types = new Column(folder, "types");
        } catch (UncheckedIOException full) {
            removeFolder();
            throw full;
        }
    }

    /** How many statements were taken. */
    public int statements() {
        return statements.size();
    }

    /** Takes a batch, as {@link StatementWriter#write} does. It goes out meanwhile; what fails then is thrown by the next call. */
    public WriteOutcome write(List<ParsedStatement> batch, String importId) {
        long arrival = arrivals;
        arrivals += batch.size();
        List<Taken> taken = new ArrayList<>(batch.size());
        List<Finding> refused = new ArrayList<>();
        for (ParsedStatement parsed : batch) {
            int known = statements.of(parsed.statement().statementId());
            if (known != KeyNumbers.UNMET) {
                if (contents.longAt(known) != content(parsed)) {
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
                taken.add(take(statement));
            } else {
                refused.add(StatementWriter.otherType(statement, other));
            }
        }
        sending.await(() -> {});
        sending = begin(taken, importId);
        return new WriteOutcome(taken.size(), batch.size() - taken.size() - refused.size(), refused);
    }

    /**
     * A statement that goes in.
     *
     * @param records the numbers of those that it is about or names, its own first
     */
    private record Taken(NewStatement statement, int node, int[] records) {}

    /** The type that the record has already, where it is not that of the statement. */
    private @Nullable String otherType(StatementRow row) {
        int record = records.of(row.recordKey());
        int type = record == KeyNumbers.UNMET ? 0 : types.byteAt(record);
        if (type == 0) {
            return null;
        }
        String known = typesMet.get(type - 1);
        return known.equals(row.recordType()) ? null : known;
    }

    private Taken take(NewStatement statement) {
        int node = statements.meet(statement.parsed().statement().statementId());
        contents.putLong(node, content(statement.parsed()));
        int[] named = RecordMention.in(statement.row()).mapToInt(this::meet).toArray();
        types.putByte(named[0], type(statement.row().recordType()));
        return new Taken(statement, node, named);
    }

    private int type(String type) {
        if (!typesMet.contains(type)) {
            typesMet.add(type);
        }
        return typesMet.indexOf(type) + 1;
    }

    private int meet(RecordMention mention) {
        int before = records.size();
        int record = records.meet(mention.key());
        if (record == before) {
            born.putLong(record, mention.born());
            types.reserve(record + 1L);
            waiting.add(record, out -> LoadedRecord.writeMention(out, record, mention));
        }
        if (mention.describes()) {
            describing.set(record);
        }
        return record;
    }

    /** What does not depend on other statements, while the next batch is read. */
    private Cores.Work begin(List<Taken> taken, String importId) {
        long now = System.currentTimeMillis();
        int slice = taken.size() / cores.count() + 1;
        return cores.begin(
                cores.count(),
                part -> taken.stream().skip((long) part * slice).limit(slice).forEach(one -> send(one, importId, now)));
    }

    private void send(Taken one, String importId, long now) {
        graph.node(one.node(), "Statement", one.statement().properties(importId, now));
        waiting.add(
                one.records()[0],
                out -> LoadedRecord.writeStatement(
                        out, one.node(), one.statement().row(), one.records()));
    }

    private static long content(ParsedStatement parsed) {
        return Long.parseUnsignedLong(parsed.hash(), 0, 16, 16);
    }

    /**
     * Makes what is derived. Nothing can be taken after it.
     *
     * @return whether it was made; false where it was stopped, which leaves no whole graph
     */
    public boolean finish(LoadWatch watch) {
        sending.await(() -> {});
        try {
            derive(new Deriving(cores, watch));
            return true;
        } catch (CancellationException stopped) {
            return false;
        }
    }

    private void derive(Deriving deriving) {
        try (Spill relationships = new Spill(folder, "relationships", Spill.FEW_PARTS);
                LoadedParties parties = new LoadedParties(graph, folder, records, born, statements.size())) {
            LoadedRecords all =
                    new LoadedRecords(graph, describing, parties, statements.size(), relationships, deriving);
            deriving.stage(0.3, waiting.rows(), waiting.parts(), part -> all.make(waiting, part));
            parties.make(deriving);
            long next = parties.nextNode();
            graph.node(next, "Counter", Map.of("name", "arrivals", "value", arrivals));
            graph.node(next + 1, "Counter", Map.of("name", "shape", "value", (long) ReleaseBefore.SHAPE));
            graph.node(next + 2, "Register", Map.of("id", newId()));
            deriving.stage(
                    0.1,
                    relationships.rows(),
                    relationships.parts(),
                    part -> relationships.read(part, row -> {
                        deriving.step(1);
                        graph.relationship(row.text(), row.number(), row.number(), row.properties());
                    }));
            parties.relate(describing, deriving);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** Removes what is on the disk. */
    @Override
    public void close() {
        cores.close();
        try {
            waiting.close();
        } finally {
            // Also where the disk is full, and the last of what waits could not be written.
            statements.close();
            records.close();
            contents.close();
            born.close();
            types.close();
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
