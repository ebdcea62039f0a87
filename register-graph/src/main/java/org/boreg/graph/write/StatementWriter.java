package org.boreg.graph.write;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.RegisterUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

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
        Sorted sorted = new Sorted(known(tx, batch));
        batch.forEach(sorted::add);
        List<NewStatement> fresh = numbered(sorted.fresh.values(), firstArrival);
        Map<String, KnownRecord> before = KnownRecord.find(
                tx, fresh.stream().map(one -> one.row().recordKey()).distinct().toList());
        List<NewStatement> accepted = refuseOtherTypes(fresh, before, sorted.refused);
        if (!accepted.isEmpty()) {
            List<StatementRow> rows = accepted.stream().map(NewStatement::row).toList();
            Records.meet(tx, rows);
            createStatements(tx, accepted, importId);
            new Derivation(tx, before, firstArrival + batch.size()).derive(rows);
        }
        return new Written(new WriteOutcome(accepted.size(), sorted.unchanged, sorted.refused), firstArrival);
    }

    private static Map<String, Known> known(TransactionContext tx, List<ParsedStatement> batch) {
        List<String> ids =
                batch.stream().map(parsed -> parsed.statement().statementId()).toList();
        return WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (s:Statement {statementId: id})
                        RETURN s.statementId AS id, s.hash AS hash, s.redactedAt AS redactedAt, s.redactedHashes AS before
                        """, Map.of("ids", ids)).list().stream()
                .collect(Collectors.toMap(row -> row.get("id").asString(), Known::of, (one, same) -> one));
    }

    private static List<NewStatement> numbered(Iterable<ParsedStatement> fresh, long firstArrival) {
        List<NewStatement> numbered = new ArrayList<>();
        for (ParsedStatement parsed : fresh) {
            numbered.add(NewStatement.of(parsed, firstArrival + numbered.size()));
        }
        return numbered;
    }

    /** A record is of the type that it was given first. */
    private static List<NewStatement> refuseOtherTypes(
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

    /** A batch, told apart into what is new, what is known and what contradicts what is known. */
    private static final class Sorted {

        private final Map<String, Known> known;
        private final Map<String, ParsedStatement> fresh = new LinkedHashMap<>();
        private final List<Finding> refused = new ArrayList<>();
        private int unchanged;

        Sorted(Map<String, Known> known) {
            this.known = new HashMap<>(known);
        }

        void add(ParsedStatement parsed) {
            String id = parsed.statement().statementId();
            Known present = known.putIfAbsent(id, new Known(parsed.hash(), null, List.of()));
            if (present == null) {
                fresh.put(id, parsed);
            } else if (present.hash().equals(parsed.hash())) {
                unchanged++;
            } else {
                refused.add(refusal(parsed, present));
            }
        }

        private static Finding refusal(ParsedStatement parsed, Known present) {
            String id = parsed.statement().statementId();
            return present.redactedOn() != null && present.before().contains(parsed.hash())
                    ? StatementWriter.refusal(
                            FindingCode.STATEMENT_REDACTED,
                            parsed,
                            "/statementId",
                            Saying.of("id", id, "date", present.redactedOn()))
                    : StatementWriter.refusal(
                            FindingCode.STATEMENT_ID_REUSED, parsed, "/statementId", Saying.of("id", id));
        }
    }

    /**
     * A statement that is there already.
     *
     * @param redactedOn the day on which it was redacted last; null where it never was
     * @param before hashes of what it said before it was redacted
     */
    private record Known(String hash, @Nullable String redactedOn, List<String> before) {

        static Known of(Record row) {
            Value redactedAt = row.get("redactedAt");
            return new Known(
                    row.get("hash").asString(),
                    redactedAt.isNull()
                            ? null
                            : Instant.ofEpochMilli(redactedAt.asLong())
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString(),
                    Decisions.texts(row.get("before")));
        }
    }
}
