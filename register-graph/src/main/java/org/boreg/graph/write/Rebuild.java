package org.boreg.graph.write;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.NoSuchRecordException;

/**
 * Makes all that is derived from statements again: current states of records, edges, parties and what search looks at. How far it came is
 * in the database, each step in the transaction that makes it, so that it may be broken off at any moment and goes on where it was.
 * Meanwhile nothing is written and nothing is answered.
 */
public final class Rebuild {

    private static final int USUAL_STEP = 2_000;

    /**
     * A program that has not been heard of for so long is gone, and another may go on with its work. Where it was only slow, it finds its claim
     * taken and ends.
     */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private final Driver driver;
    private final int step;
    private final String me = UUID.randomUUID().toString();

    public Rebuild(Driver driver) {
        this(driver, USUAL_STEP);
    }

    /** @param step how many statements are derived in one transaction; what comes of it is the same with any number */
    public Rebuild(Driver driver, int step) {
        this.driver = driver;
        this.step = step;
    }

    /** How a rebuild ended. */
    public enum Outcome {
        DONE,
        /** Broken off as asked; the next one goes on from there. */
        INTERRUPTED,
        /** Another program is at it. */
        ELSEWHERE
    }

    /** Whether one is under way, or was broken off. */
    public boolean isUnderWay() {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> tx.run("RETURN EXISTS { MATCH (:Rebuild) } AS underWay")
                        .single()
                        .get("underWay")
                        .asBoolean());
            }
        });
    }

    /** How many statements there are to derive from. */
    public long statements() {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(tx -> tx.run("MATCH (s:Statement) RETURN count(s) AS statements")
                        .single()
                        .get("statements")
                        .asLong());
            }
        });
    }

    /**
     * Begins a rebuild or goes on with one.
     *
     * @param progress told how many statements were derived anew so far, at every step
     * @param isStopped asked between steps
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public Outcome run(LongConsumer progress, BooleanSupplier isStopped) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                if (!session.executeWrite(this::claim)) {
                    return Outcome.ELSEWHERE;
                }
                boolean done = clear(session, isStopped) && derive(session, progress, isStopped);
                session.executeWriteWithoutResult(done ? this::end : this::leave);
                return done ? Outcome.DONE : Outcome.INTERRUPTED;
            } catch (NoSuchRecordException claimedByAnother) {
                return Outcome.ELSEWHERE;
            }
        });
    }

    /** Takes the writers' turn, so that no batch is half way in. */
    private boolean claim(TransactionContext tx) {
        return tx.run("""
                        MERGE (c:Counter {name: 'arrivals'})
                        ON CREATE SET c.value = 0
                        SET c.turn = $me
                        MERGE (b:Rebuild {name: 'rebuild'})
                        ON CREATE SET b.step = 'clear', b.cleared = 0, b.arrival = -1, b.derived = 0
                        WITH b, b.owner IS NULL OR b.owner = $me OR b.heardAt < timestamp() - $silence AS free
                        SET b.owner = CASE WHEN free THEN $me ELSE b.owner END,
                            b.heardAt = CASE WHEN free THEN timestamp() ELSE b.heardAt END
                        RETURN free
                        """, Map.of("me", me, "silence", SILENCE.toMillis()))
                .single()
                .get("free")
                .asBoolean();
    }

    private static final String MINE = """
            MATCH (b:Rebuild {owner: $me})
            SET b.heardAt = timestamp()
            WITH b
            """;

    /** Each takes away some, and says how many. Records that only others mention go; the rest forgets what was derived. */
    private static final List<String> CLEARING = List.of("""
            MATCH (p:Party) WITH p LIMIT $some
            DETACH DELETE p
            RETURN count(*) AS cleared
            """, """
            MATCH (i:Identifier) WITH i LIMIT $some
            DETACH DELETE i
            RETURN count(*) AS cleared
            """, """
            MATCH (:Record)-[h:HOLDS]->(:Record) WITH h LIMIT $some
            DELETE h
            RETURN count(*) AS cleared
            """, """
            MATCH (r:Record)
            WHERE r.apart IS NULL AND r.together IS NULL AND NOT EXISTS { (r)<-[:OF_RECORD]-(:Statement) }
            WITH r LIMIT $some
            DETACH DELETE r
            RETURN count(*) AS cleared
            """, """
            MATCH (r:Record) WHERE r.born IS NOT NULL OR r.statementId IS NOT NULL WITH r LIMIT $some
            SET r = {key: r.key, recordId: r.recordId, publisher: r.publisher, apart: r.apart, together: r.together}
            RETURN count(*) AS cleared
            """);

    private boolean clear(Session session, BooleanSupplier isStopped) {
        if (!step(session).equals("clear")) {
            return true;
        }
        for (String clearing : CLEARING.subList(clearingsDone(session), CLEARING.size())) {
            long cleared = 1;
            while (cleared > 0) {
                if (isStopped.getAsBoolean()) {
                    return false;
                }
                cleared = session.executeWrite(tx -> clearSome(tx, clearing));
            }
        }
        session.executeWriteWithoutResult(
                tx -> tx.run(MINE + "SET b.step = 'derive'", Map.of("me", me)).consume());
        return true;
    }

    /** Notes what is wholly cleared, so that a rebuild that is broken off again and again comes to its end all the same. */
    private long clearSome(TransactionContext tx, String clearing) {
        long cleared = tx.run(MINE + clearing, Map.of("me", me, "some", step * 2))
                .single()
                .get("cleared")
                .asLong();
        if (cleared == 0) {
            tx.run(MINE + "SET b.cleared = $done", Map.of("me", me, "done", CLEARING.indexOf(clearing) + 1))
                    .consume();
        }
        return cleared;
    }

    /** One that another release began has cleared nothing for certain. */
    private int clearingsDone(Session session) {
        return session.executeRead(
                tx -> tx.run("MATCH (b:Rebuild {owner: $me}) RETURN coalesce(b.cleared, 0) AS done", Map.of("me", me))
                        .single()
                        .get("done")
                        .asInt());
    }

    private String step(Session session) {
        return session.executeRead(
                tx -> tx.run("MATCH (b:Rebuild {owner: $me}) RETURN b.step AS step", Map.of("me", me))
                        .single()
                        .get("step")
                        .asString());
    }

    private boolean derive(Session session, LongConsumer progress, BooleanSupplier isStopped) {
        long before = 0;
        while (!isStopped.getAsBoolean()) {
            long derived = session.executeWrite(this::deriveSome);
            if (derived < 0) {
                return true;
            }
            Plans.outgrow(session, before, derived);
            before = derived;
            progress.accept(derived);
        }
        return false;
    }

    /** @return how many statements are derived so far; negative when all are */
    private long deriveSome(TransactionContext tx) {
        Record state = tx.run(MINE + "RETURN b.arrival AS arrival, b.derived AS derived", Map.of("me", me))
                .single();
        List<StatementRow> rows = next(tx, state.get("arrival").asLong());
        if (rows.isEmpty()) {
            return -1;
        }
        long until = rows.get(rows.size() - 1).order().arrival();
        Map<String, KnownRecord> before = KnownRecord.find(
                tx, rows.stream().map(StatementRow::recordKey).distinct().toList());
        Records.meet(tx, rows);
        new Derivation(tx, before, until).derive(rows);
        long derived = state.get("derived").asLong() + rows.size();
        tx.run(
                        MINE + "SET b.arrival = $until, b.derived = $derived",
                        Map.of("me", me, "until", until, "derived", derived))
                .consume();
        return derived;
    }

    private List<StatementRow> next(TransactionContext tx, long after) {
        return tx.run("""
                        MATCH (s:Statement) WHERE s.arrival > $after
                        WITH s ORDER BY s.arrival LIMIT $some
                        MATCH (s)-[:OF_RECORD]->(r:Record)
                        RETURN r.key AS key, %s AS statement ORDER BY s.arrival
                        """.formatted(StoredStatements.FIELDS), Map.of("after", after, "some", step))
                .list(row -> StoredStatements.row(row.get("key").asString(), row.get("statement")));
    }

    private void end(TransactionContext tx) {
        tx.run("MATCH (b:Rebuild {owner: $me}) DELETE b", Map.of("me", me)).consume();
    }

    private void leave(TransactionContext tx) {
        tx.run("MATCH (b:Rebuild {owner: $me}) REMOVE b.owner", Map.of("me", me))
                .consume();
    }
}
