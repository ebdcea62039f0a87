package org.boreg.graph.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Keeps in the register which imports there were, how far each came and how it ended. */
public final class ImportLog {

    /** Of an import that is broken off, or of which nobody has heard for a while. */
    private static final String IS_BROKEN_OFF = """
            (i.state IN ['interrupted', 'paused', 'failed']
             OR i.state = 'running' AND i.heardAt < datetime() - duration({minutes: 2}))""";

    private final Driver driver;

    public ImportLog(Driver driver) {
        this.driver = driver;
    }

    /**
     * Notes that an import begins, or begins anew after it was broken off: its account then starts from nothing again.
     *
     * @return how many statements came in by it before it was broken off
     */
    public long begin(ImportBeginning beginning) {
        Map<String, Object> known = new HashMap<>(Map.of(
                "source", beginning.source(),
                "format", beginning.format(),
                "options", beginning.optionsJson(),
                "fileNames",
                        beginning.files().stream()
                                .map(ImportBeginning.File::name)
                                .toList(),
                "fileBytes",
                        beginning.files().stream()
                                .map(ImportBeginning.File::bytes)
                                .toList(),
                "fileHashes", hashes(beginning)));
        known.put("startedBy", beginning.startedBy());
        known.put("process", ImportProcess.current().text());
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeWrite(tx -> begin(tx, beginning, known));
            }
        });
    }

    private static long begin(TransactionContext tx, ImportBeginning beginning, Map<String, Object> known) {
        long taken = tx.run("""
                                MERGE (i:Import {id: $id})
                                ON CREATE SET i.startedAt = datetime()
                                SET i += $known
                                SET i += {state: 'running', heardAt: datetime(), endedAt: null, findings: null, findingCounts: null,
                                          failure: null, read: 0, loaded: 0, unchanged: 0, rejected: 0}
                                RETURN coalesce(i.taken, 0) AS taken
                                """, Map.of("id", beginning.id(), "known", known))
                .single()
                .get("taken")
                .asLong();
        AuditLog.append(
                tx,
                new AuditEvent(
                        Objects.requireNonNullElse(beginning.startedBy(), "unknown"),
                        "register",
                        "import.begin",
                        beginning.id(),
                        beginning.format()));
        return taken;
    }

    /**
     * The id of an import of the same files, asked for in the same way, that was broken off: the latest one. One that was killed on this
     * machine is known to be broken off at once.
     */
    public Optional<String> brokenOff(ImportBeginning beginning) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> tx
                        .run(
                                """
                                MATCH (i:Import {fileHashes: $hashes, format: $format, options: $options})
                                WHERE i.state = 'running' OR %s
                                RETURN i.id AS id, i.process AS process, %s AS isBrokenOff ORDER BY i.startedAt DESC
                                """.formatted(IS_BROKEN_OFF, IS_BROKEN_OFF),
                                Map.of(
                                        "hashes", hashes(beginning),
                                        "format", beginning.format(),
                                        "options", beginning.optionsJson()))
                        .stream()
                        .filter(row -> row.get("isBrokenOff").asBoolean()
                                || ImportProcess.parse(row.get("process").asString(""))
                                        .filter(process -> process.isGone() || process.isOurs())
                                        .isPresent())
                        .map(row -> row.get("id").asString())
                        .findFirst());
            }
        });
    }

    /**
     * Notes how far an import has come.
     *
     * @param bytesRead of all its files
     */
    public void progress(String importId, ImportCounts counts, long bytesRead) {
        run("""
                MATCH (i:Import {id: $id})
                SET i += $counts, i.bytesRead = $bytes, i.heardAt = datetime()
                """, Map.of("id", importId, "counts", counts.properties(), "bytes", bytesRead));
    }

    /** Notes that an import has ended. */
    public void end(String importId, ImportEnd end) {
        // In two transactions, the state last: a reader sees a transaction's properties one by one, and who sees that
        // an import
        // has ended has to find all there is to know about it.
        Map<String, Object> known = new HashMap<>(end.counts().properties());
        known.put("findings", end.findingsJson());
        known.put("findingCounts", end.findingCountsJson());
        known.put("failure", end.failure());
        run("""
                MATCH (i:Import {id: $id})
                SET i += $known, i.endedAt = datetime(), i.heardAt = datetime()
                """, Map.of("id", importId, "known", known));
        RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(tx -> end(tx, importId, end));
            }
        });
    }

    private static void end(TransactionContext tx, String importId, ImportEnd end) {
        String by = tx.run("""
                MATCH (i:Import {id: $id})
                SET i.state = $state
                RETURN coalesce(i.startedBy, 'unknown') AS by
                """, Map.of("id", importId, "state", end.state())).stream()
                .map(row -> row.get("by").asString())
                .findFirst()
                .orElse("unknown");
        AuditLog.append(
                tx,
                new AuditEvent(
                        by,
                        "register",
                        "import.end",
                        importId,
                        "%s, %d loaded".formatted(end.state(), end.counts().loaded())));
    }

    /**
     * Notes of an import that is broken off that nobody will go on with it.
     *
     * @return false where the register knows of none that is broken off
     */
    public boolean cancel(String importId) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeWrite(tx -> tx.run("""
                                MATCH (i:Import {id: $id}) WHERE %s
                                SET i.state = 'cancelled', i.endedAt = coalesce(i.endedAt, datetime())
                                RETURN i.id AS id
                                """.formatted(IS_BROKEN_OFF), Map.of("id", importId))
                        .hasNext());
            }
        });
    }

    /** Notes of an import by which the register was made that all there is came by it. */
    public void tookAll(String importId) {
        run("""
                MATCH (i:Import {id: $id}), (c:Counter {name: 'arrivals'})
                SET i.taken = i.loaded, i.firstArrival = 0, i.lastArrival = c.value - 1
                """, Map.of("id", importId));
    }

    private static List<String> hashes(ImportBeginning beginning) {
        return beginning.files().stream().map(ImportBeginning.File::sha256).toList();
    }

    private void run(String cypher, Map<String, Object> parameters) {
        RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(
                        tx -> tx.run(cypher, parameters).consume());
            }
        });
    }
}
