package org.boreg.graph.read;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What changed the register, in order of arrival: statements and the acts of operators, which share one numbering. Writers take turns
 * from their first number until they are done, so that nothing ever arrives before what was read.
 */
public final class ChangeReads {

    public static final int LARGEST_PAGE = 1_000;

    /** A page is cut where its statements are longer than this together: however long they are, it fits into memory. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private static final long BEFORE_ALL = -1;

    private final GraphQuery graph;

    public ChangeReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    /**
     * The changes after a cursor; a page has fewer than asked for where they are long.
     *
     * @param cursor null or blank begins with the first change
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws InvalidQuestion when the cursor is none
     * @throws OtherRegister when it is one of another register
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public ChangePage after(@Nullable String cursor, int limit) {
        Optional<ChangeCursor> from = ChangeCursor.parse(cursor);
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        // What the first transaction sees may be half a batch: only in the second all is there up to the last of it.
        return graph.inTurn(tx -> ahead(tx, from, size), (tx, ahead) -> page(tx, from, ahead, size));
    }

    /**
     * The number of the latest change, -1 where there is none; somebody who has read up to it has nothing to ask for.
     *
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public long latest() {
        return graph.list("""
                        CALL () {
                          MATCH (s:Statement) WHERE s.arrival >= 0
                          RETURN s.arrival AS number ORDER BY number DESC LIMIT 1
                          UNION ALL
                          MATCH (a:Act) WHERE a.seq >= 0
                          RETURN a.seq AS number ORDER BY number DESC LIMIT 1
                        }
                        RETURN number
                        """, Map.of(), row -> row.get("number").asLong()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(BEFORE_ALL);
    }

    private static ChangePage page(TransactionContext tx, Optional<ChangeCursor> from, Ahead ahead, int size) {
        if (ahead.numbers().isEmpty()) {
            return new ChangePage(List.of(), from.orElse(null), false);
        }
        long until = ahead.until(size);
        List<Change> found = changes(tx, ahead, until, size);
        if (found.isEmpty()) {
            return new ChangePage(found, from.orElse(null), false);
        }
        ChangeCursor last = found.get(found.size() - 1).cursor();
        return new ChangePage(
                found, last, last.number() < until || ahead.numbers().size() > size);
    }

    /** The identity of the register, and the numbers that follow a cursor. */
    private record Ahead(String register, long after, List<Long> numbers) {

        long until(int size) {
            return numbers.get(Math.min(size, numbers.size()) - 1);
        }
    }

    private static Ahead ahead(TransactionContext tx, Optional<ChangeCursor> from, int size) {
        String register = tx.run("MATCH (r:Register) RETURN r.id AS id ORDER BY id LIMIT 1").stream()
                .map(row -> row.get("id").asString())
                .findFirst()
                .orElse("");
        from.ifPresent(cursor -> {
            if (!cursor.register().equals(register)) {
                throw new OtherRegister();
            }
        });
        long after = from.map(ChangeCursor::number).orElse(BEFORE_ALL);
        // A register without an identity has never been written to.
        return new Ahead(register, after, register.isEmpty() ? List.of() : numbers(tx, after, size + 1));
    }

    private static List<Long> numbers(TransactionContext tx, long after, int limit) {
        return tx.run("""
                        CALL () {
                          MATCH (s:Statement) WHERE s.arrival > $after
                          RETURN s.arrival AS number ORDER BY number LIMIT $limit
                          UNION ALL
                          MATCH (a:Act) WHERE a.seq > $after
                          RETURN a.seq AS number ORDER BY number LIMIT $limit
                        }
                        RETURN number ORDER BY number LIMIT $limit
                        """, Map.of("after", after, "limit", limit))
                .list(row -> row.get("number").asLong());
    }

    private static List<Change> changes(TransactionContext tx, Ahead ahead, long until, int size) {
        Map<String, Object> part = Map.of("after", ahead.after(), "until", until, "limit", size);
        Deque<Change> acts = new ArrayDeque<>(acts(tx, ahead.register(), part));
        List<Change> found = new ArrayList<>();
        Result statements = statements(tx, part);
        long characters = 0;
        int read = 0;
        while (statements.hasNext() && characters < MOST_CHARACTERS) {
            Change.Arrival next = arrival(ahead.register(), statements.next());
            addBefore(next.cursor().number(), acts, found);
            found.add(next);
            characters += length(next);
            read++;
        }
        boolean isAtEnd = read < size && characters < MOST_CHARACTERS;
        addBefore(isAtEnd ? Long.MAX_VALUE : -1, acts, found);
        return found.subList(0, Math.min(size, found.size()));
    }

    private static void addBefore(long number, Deque<Change> acts, List<Change> found) {
        while (!acts.isEmpty() && acts.element().cursor().number() < number) {
            found.add(acts.remove());
        }
    }

    private static long length(Change.Arrival arrival) {
        StatementView statement = arrival.content().statement();
        return statement.text().length() + (long) statement.reading().length();
    }

    private static Result statements(TransactionContext tx, Map<String, Object> part) {
        return tx.run("""
                MATCH (s:Statement) WHERE s.arrival > $after AND s.arrival <= $until
                WITH s ORDER BY s.arrival LIMIT $limit
                MATCH (s)-[:OF_RECORD]->(r:Record)
                RETURN s {.*} AS statement, r.recordId AS recordId, r.type AS recordType, null AS party,
                       r.statementId = s.statementId AS current, %s
                ORDER BY s.arrival
                """.formatted(StatementReads.KEPT_SINCE), part);
    }

    private static List<Change> acts(TransactionContext tx, String register, Map<String, Object> part) {
        return tx.run("""
                        MATCH (a:Act) WHERE a.seq > $after AND a.seq <= $until
                        WITH a ORDER BY a.seq LIMIT $limit
                        OPTIONAL MATCH (s:Statement {statementId: a.statementId})-[:OF_RECORD]->(r:Record)
                        RETURN a {.*} AS act, s {.*} AS statement, r.recordId AS recordId, r.type AS recordType,
                               null AS party, r.statementId = s.statementId AS current, %s
                        ORDER BY a.seq
                        """.formatted(StatementReads.KEPT_SINCE), part).list(row -> act(register, row));
    }

    private static Change.Arrival arrival(String register, Record row) {
        Value statement = row.get("statement");
        return new Change.Arrival(
                new ChangeCursor(register, statement.get("arrival").asLong()),
                Instant.ofEpochMilli(statement.get("arrivedAt").asLong(0)),
                content(row));
    }

    private static Change act(String register, Record row) {
        Value act = row.get("act");
        return new Change.Act(
                new ChangeCursor(register, act.get("seq").asLong()),
                Instant.ofEpochMilli(act.get("at").asLong()),
                act.get("id").asString(),
                act.get("kind").asString(),
                act.get("by").asString(null),
                act.get("reason").asString(null),
                act.get("revokes").asString(null),
                act.get("importId").asString(null),
                row.get("statement").isNull() ? null : content(row),
                act.get("records").isNull()
                        ? List.of()
                        : act.get("records").asList(key -> Change.RecordName.ofKey(key.asString())));
    }

    private static Change.Content content(Record row) {
        return new Change.Content(
                StatementReads.view(row),
                row.get("recordType").asString(),
                row.get("statement").get("generation").asLong());
    }
}
