package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Puts statements into the graph, a batch in a transaction: all of the batch goes in, or nothing of it. Writing a statement that is
 * there already changes nothing, so a broken-off import is finished by running it again.
 */
public final class StatementWriter {

    private final Driver driver;

    public StatementWriter(Driver driver) {
        this.driver = driver;
    }

    /**
     * Writes a batch; some thousand statements are a good size.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached; the batch is then not in
     */
    public WriteOutcome write(List<ParsedStatement> batch, String importId) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                Written written = session.executeWrite(tx -> write(tx, batch, importId));
                Plans.outgrow(session, written.firstArrival(), written.firstArrival() + batch.size());
                return written.outcome();
            }
        });
    }

    private record Written(WriteOutcome outcome, long firstArrival) {}

    private static Written write(TransactionContext tx, List<ParsedStatement> batch, String importId) {
        long firstArrival = Arrivals.take(tx, batch.size());
        SortedBatch sorted = SortedBatch.of(tx, batch);
        List<NewStatement> fresh = numbered(sorted.fresh(), firstArrival);
        Map<String, KnownRecord> before = KnownRecord.find(
                tx, fresh.stream().map(one -> one.row().recordKey()).distinct().toList());
        List<NewStatement> accepted = refuseOtherTypes(fresh, before, sorted.refused());
        if (!accepted.isEmpty()) {
            List<StatementRow> rows = accepted.stream().map(NewStatement::row).toList();
            Records.meet(tx, rows);
            createStatements(tx, accepted, importId);
            countTaken(tx, importId, accepted);
            new Derivation(tx, before, firstArrival + batch.size()).derive(rows);
        }
        return new Written(new WriteOutcome(accepted.size(), sorted.unchanged(), sorted.refused()), firstArrival);
    }

    private static List<NewStatement> numbered(Iterable<ParsedStatement> fresh, long firstArrival) {
        List<NewStatement> numbered = new ArrayList<>();
        for (ParsedStatement parsed : fresh) {
            numbered.add(NewStatement.of(parsed, firstArrival + numbered.size()));
        }
        return numbered;
    }

    /** A record is of the type that it was given first. */
    static List<NewStatement> refuseOtherTypes(
            List<NewStatement> fresh, Map<String, KnownRecord> before, List<Finding> refused) {
        Map<String, String> types = new HashMap<>();
        before.forEach((key, known) -> {
            if (known.type() != null) {
                types.put(key, known.type());
            }
        });
        List<NewStatement> accepted = new ArrayList<>();
        for (NewStatement one : fresh) {
            StatementRow row = one.row();
            String type = types.computeIfAbsent(row.recordKey(), key -> row.recordType());
            if (row.recordType().equals(type)) {
                accepted.add(one);
            } else {
                refused.add(otherType(one, type));
            }
        }
        return accepted;
    }

    private static void createStatements(TransactionContext tx, List<NewStatement> accepted, String importId) {
        long now = System.currentTimeMillis();
        List<Map<String, Object>> rows = accepted.stream()
                .map(one -> Map.of("recordKey", one.row().recordKey(), "properties", one.properties(importId, now)))
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.recordKey})
                        CREATE (s:Statement)-[:OF_RECORD]->(r)
                        SET s = row.properties
                        """, Map.of("rows", rows)).consume();
    }

    /**
     * Counts in the transaction that takes them: an import that is broken off and begun again knows how many are its own, and where in the
     * order of arrivals they are.
     */
    private static void countTaken(TransactionContext tx, String importId, List<NewStatement> accepted) {
        WriteQuery.run(
                        tx,
                        """
                        MATCH (i:Import {id: $id})
                        SET i.taken = coalesce(i.taken, 0) + $taken, i.firstArrival = coalesce(i.firstArrival, $first),
                            i.lastArrival = $last
                        """,
                        Map.of(
                                "id", importId,
                                "taken", accepted.size(),
                                "first", accepted.get(0).row().order().arrival(),
                                "last",
                                        accepted.get(accepted.size() - 1)
                                                .row()
                                                .order()
                                                .arrival()))
                .consume();
    }

    /** @param known the type that the record has */
    static Finding otherType(NewStatement statement, String known) {
        StatementRow row = statement.row();
        return refusal(
                FindingCode.RECORD_TYPE_CHANGED,
                statement.parsed(),
                "/recordType",
                Saying.of("record", row.statement().recordId(), "known", known, "found", row.recordType()));
    }

    static Finding refusal(FindingCode code, ParsedStatement parsed, String pointer, Saying saying) {
        return new Finding(code, parsed.place(), parsed.statement().statementId(), pointer, saying);
    }
}
