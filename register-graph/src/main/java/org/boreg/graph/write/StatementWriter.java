package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
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
                return session.executeWrite(tx -> write(tx, batch, importId));
            }
        });
    }

    private static WriteOutcome write(TransactionContext tx, List<ParsedStatement> batch, String importId) {
        long firstArrival = takeTurn(tx, batch.size());
        Sorted sorted = new Sorted(knownHashes(tx, batch));
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
        return new WriteOutcome(accepted.size(), sorted.unchanged, sorted.refused);
    }

    /**
     * Gives the batch its numbers of arrival. The lock that comes with it makes writers wait for each other, so that two imports at
     * once cannot both find a statement missing. The first batch also gives the register its identity, which lasts as long as its numbers.
     */
    private static long takeTurn(TransactionContext tx, int statements) {
        Record turn = WriteQuery.run(tx, """
                        MERGE (c:Counter {name: 'arrivals'})
                        ON CREATE SET c.value = 0
                        SET c.value = c.value + $statements
                        MERGE (r:Register)
                        ON CREATE SET r.id = left(replace(randomUUID(), '-', ''), 16)
                        RETURN c.value - $statements AS first, EXISTS { MATCH (:Rebuild) } AS rebuilding
                        """, Map.of("statements", statements)).single();
        if (turn.get("rebuilding").asBoolean()) {
            throw RegisterUnavailable.whileRebuilding();
        }
        return turn.get("first").asLong();
    }

    private static Map<String, String> knownHashes(TransactionContext tx, List<ParsedStatement> batch) {
        List<String> ids =
                batch.stream().map(parsed -> parsed.statement().statementId()).toList();
        return WriteQuery.run(tx, """
                        UNWIND $ids AS id
                        MATCH (s:Statement {statementId: id})
                        RETURN s.statementId AS id, s.hash AS hash
                        """, Map.of("ids", ids)).list().stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(), row -> row.get("hash").asString(), (one, same) -> one));
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
                refused.add(refusal(
                        FindingCode.RECORD_TYPE_CHANGED,
                        one.parsed(),
                        "/recordType",
                        Saying.of("record", row.statement().recordId(), "known", type, "found", row.recordType())));
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

    private static Finding refusal(FindingCode code, ParsedStatement parsed, String pointer, Saying saying) {
        return new Finding(code, parsed.place(), parsed.statement().statementId(), pointer, saying);
    }

    /** A batch, told apart into what is new, what is known and what contradicts what is known. */
    private static final class Sorted {

        private final Map<String, String> knownHashes;
        private final Map<String, ParsedStatement> fresh = new LinkedHashMap<>();
        private final List<Finding> refused = new ArrayList<>();
        private int unchanged;

        Sorted(Map<String, String> knownHashes) {
            this.knownHashes = new HashMap<>(knownHashes);
        }

        void add(ParsedStatement parsed) {
            String id = parsed.statement().statementId();
            String known = knownHashes.putIfAbsent(id, parsed.hash());
            if (known == null) {
                fresh.put(id, parsed);
            } else if (Objects.equals(known, parsed.hash())) {
                unchanged++;
            } else {
                refused.add(refusal(FindingCode.STATEMENT_ID_REUSED, parsed, "/statementId", Saying.of("id", id)));
            }
        }
    }
}
