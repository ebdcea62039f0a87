package org.boreg.graph.write;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.party.RecordMention;
import org.boreg.bods.party.StatementRow;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * Takes the statements of an import out of the register again, and all that came of them: afterwards the register is as if they had
 * never come. What stays is the account of the import, and the act that tells of it.
 *
 * <p>It goes by steps of some hundred statements. After each the register answers by the statements that are left; one that is broken off
 * goes on where it was when it is asked for again.
 */
public final class Undo {

    private static final int USUAL_STEP = 500;

    private final Driver driver;
    private final int step;

    public Undo(Driver driver) {
        this(driver, USUAL_STEP);
    }

    /** @param step how many statements go in one transaction; what comes of it is the same with any number */
    public Undo(Driver driver, int step) {
        this.driver = driver;
        this.step = step;
    }

    /**
     * How it ended.
     *
     * @param actId the act that tells of it
     * @param removed how many statements went this time
     * @param complete false where it was broken off as asked
     */
    public record Outcome(String actId, long removed, boolean complete) {}

    /**
     * Undoes an import, or goes on with that.
     *
     * @param progress told how many statements are gone, at every step
     * @param isStopped asked between steps
     * @throws ActRefused when there is no such import, it is still running, or was undone before; nothing is changed then
     * @throws RegisterUnavailable when Neo4j cannot be reached; what is gone then is gone
     */
    public Outcome run(String importId, Warrant warrant, LongConsumer progress, BooleanSupplier isStopped) {
        String act = begin(importId, warrant);
        return goOn(importId, act, progress, isStopped);
    }

    /**
     * Notes that an import is undone from now on; {@link #goOn} does it.
     *
     * @return the act that tells of it: the one of before where the import is being undone already
     * @throws ActRefused when there is no such import, it is still running, or was undone before; nothing is changed then
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public String begin(String importId, Warrant warrant) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeWrite(tx -> begin(tx, importId, warrant));
            }
        });
    }

    /**
     * Goes on with undoing an import.
     *
     * @param progress told how many statements are gone, at every step
     * @param isStopped asked between steps
     * @throws RegisterUnavailable when Neo4j cannot be reached; what is gone then is gone
     */
    public void goOn(String importId, LongConsumer progress, BooleanSupplier isStopped) {
        goOn(importId, "", progress, isStopped);
    }

    private Outcome goOn(String importId, String act, LongConsumer progress, BooleanSupplier isStopped) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                long removed = 0;
                while (!isStopped.getAsBoolean()) {
                    int some = session.executeWrite(tx -> removeSome(tx, importId));
                    removed += some;
                    progress.accept(removed);
                    if (some == 0) {
                        session.executeWriteWithoutResult(tx -> end(tx, importId));
                        return new Outcome(act, removed, true);
                    }
                }
                return new Outcome(act, removed, false);
            }
        });
    }

    /** @return the act's id: the one of before where this goes on */
    private static String begin(TransactionContext tx, String importId, Warrant warrant) {
        long number = Arrivals.take(tx, 1);
        Record found = WriteQuery.run(tx, """
                        MATCH (i:Import {id: $id})
                        RETURN i.state AS state, i.undoneBy AS act, coalesce(i.taken, 0) AS taken, i.source AS source,
                               i.state = 'running' AND i.heardAt < datetime() - duration({minutes: 2}) AS lost
                        """, Map.of("id", importId)).stream()
                .findFirst()
                .orElseThrow(() ->
                        ActRefused.notThere("The register knows of no import with the id \"%s\".".formatted(importId)));
        if (found.get("state").asString().equals("undoing")) {
            return found.get("act").asString();
        }
        refuse(found);
        String act = ActLog.newId();
        ActLog.note(
                tx,
                act,
                number,
                ActLog.UNDO,
                warrant,
                Map.of(
                        "importId", importId,
                        "source", found.get("source").asString(),
                        "statements", found.get("taken").asLong()));
        WriteQuery.run(
                        tx,
                        "MATCH (i:Import {id: $id}) SET i.state = 'undoing', i.undoneBy = $act",
                        Map.of("id", importId, "act", act))
                .consume();
        return act;
    }

    private static void refuse(Record found) {
        String state = found.get("state").asString();
        if (state.equals("undone")) {
            throw ActRefused.contradicted("This import was undone before.");
        }
        if (state.equals("running") && !found.get("lost").asBoolean()) {
            throw ActRefused.contradicted("This import is still running. Cancel it first, or wait for its end.");
        }
    }

    private static void end(TransactionContext tx, String importId) {
        WriteQuery.run(
                        tx,
                        "MATCH (i:Import {id: $id}) SET i.state = 'undone', i.undoneAt = datetime()",
                        Map.of("id", importId))
                .consume();
    }

    /** @return how many statements went; 0 when none is left */
    private int removeSome(TransactionContext tx, String importId) {
        // The writers' lock: nobody adds to these records meanwhile.
        Arrivals.take(tx, 0);
        Set<Long> going = new HashSet<>();
        Set<String> keys = new TreeSet<>();
        WriteQuery.run(tx, """
                        MATCH (i:Import {id: $id})
                        MATCH (s:Statement) WHERE s.arrival >= coalesce(i.undoneTo, i.firstArrival) AND s.arrival <= i.lastArrival
                        WITH s ORDER BY s.arrival
                        WHERE s.importId = $id
                        WITH s LIMIT $some
                        MATCH (s)-[:OF_RECORD]->(r:Record)
                        RETURN s.arrival AS arrival, r.key AS key
                        """, Map.of("id", importId, "some", step)).forEachRemaining(row -> {
            going.add(row.get("arrival").asLong());
            keys.add(row.get("key").asString());
        });
        if (!going.isEmpty()) {
            remove(tx, going, keys);
            WriteQuery.run(
                            tx,
                            "MATCH (i:Import {id: $id}) SET i.undoneTo = $to",
                            Map.of("id", importId, "to", Collections.max(going) + 1))
                    .consume();
        }
        return going.size();
    }

    private static void remove(TransactionContext tx, Set<Long> going, Set<String> keys) {
        Map<String, List<StatementRow>> before = new TreeMap<>(Records.series(tx, keys, Records.ALL));
        Map<String, List<StatementRow>> after = new TreeMap<>();
        before.forEach((key, series) -> after.put(
                key,
                series.stream()
                        .filter(row -> !going.contains(row.order().arrival()))
                        .toList()));
        Set<String> named = named(before.values());
        Set<String> parties = partiesOf(tx, named);
        delete(tx, going);
        before.forEach((key, series) -> replaceEdges(tx, series, after.get(key)));
        forget(tx, after);
        Records.bearAnew(tx, named);
        parties.addAll(RecordClaims.anew(tx, withRest(after)));
        parties.addAll(partiesOf(tx, named));
        PartiesAnew.make(tx, parties, Records.ALL);
    }

    private static void delete(TransactionContext tx, Set<Long> arrivals) {
        WriteQuery.run(tx, """
                        UNWIND $arrivals AS arrival
                        MATCH (s:Statement {arrival: arrival})
                        DETACH DELETE s
                        """, Map.of("arrivals", List.copyOf(arrivals))).consume();
    }

    private static void replaceEdges(TransactionContext tx, List<StatementRow> before, List<StatementRow> after) {
        if (before.get(0).statement() instanceof RelationshipStatement) {
            Holdings.replace(tx, before, after);
        }
    }

    /** Makes the last of what is left current; a record of which nothing is left is one that others may name still, and no more. */
    private static void forget(TransactionContext tx, Map<String, List<StatementRow>> after) {
        Records.makeCurrent(
                tx,
                after.values().stream()
                        .filter(series -> !series.isEmpty())
                        .map(series -> series.get(series.size() - 1))
                        .toList());
        List<String> bare = after.keySet().stream()
                .filter(key -> Objects.requireNonNull(after.get(key)).isEmpty())
                .toList();
        WriteQuery.run(tx, """
                        UNWIND $keys AS key
                        MATCH (r:Record {key: key})
                        SET r = {key: r.key, recordId: r.recordId, partyId: r.partyId, publisher: r.publisher, born: r.born,
                                 apart: r.apart, together: r.together}
                        """, Map.of("keys", bare)).consume();
    }

    private static List<String> withRest(Map<String, List<StatementRow>> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> named(Collection<List<StatementRow>> series) {
        return series.stream()
                .flatMap(List::stream)
                .flatMap(RecordMention::in)
                .map(RecordMention::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> partiesOf(TransactionContext tx, Collection<String> keys) {
        return KnownRecord.find(tx, keys).values().stream()
                .map(KnownRecord::party)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
