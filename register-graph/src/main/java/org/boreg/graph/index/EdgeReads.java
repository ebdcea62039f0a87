package org.boreg.graph.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/**
 * Reads what the index is made of, in one session: each of its transactions sees the whole of every write of which an earlier one saw a
 * part, which Neo4j shows while it is being applied.
 */
final class EdgeReads implements AutoCloseable {

    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final TransactionConfig LIMITS =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();

    private final Session session;

    EdgeReads(Driver driver) {
        this.session = driver.session(READ);
    }

    @Override
    public void close() {
        session.close();
    }

    /** Where the register stands. Each rebuild takes the writers' turn, and leaves its name with it. */
    Standing standing() {
        return session.executeRead(
                tx -> tx.run("""
                        OPTIONAL MATCH (r:Register)
                        OPTIONAL MATCH (c:Counter {name: 'arrivals'})
                        RETURN coalesce(r.id, '') + coalesce(c.turn, '') AS edition, coalesce(c.value, 0) - 1 AS latest,
                               EXISTS { MATCH (:Rebuild) } AS rebuilding
                        LIMIT 1
                        """)
                        .list(row -> new Standing(
                                row.get("edition").asString(),
                                row.get("latest").asLong(),
                                row.get("rebuilding").asBoolean()))
                        .get(0),
                LIMITS);
    }

    /** How many edges there are, and how many records that a party stands behind; Neo4j keeps count of both. */
    Counts counts() {
        return session.executeRead(
                tx -> new Counts(
                        count(tx.run("MATCH ()-[d:DESCRIBES]->() RETURN count(d) AS count")
                                .single()),
                        count(tx.run("MATCH ()-[h:HOLDS]->() RETURN count(h) AS count")
                                .single())),
                LIMITS);
    }

    private static long count(Record row) {
        return row.get("count").asLong();
    }

    /** Edges of the statements that arrived after the one number, up to the other. */
    void edges(long after, long until, Consumer<Edge> taking) {
        read(
                """
                MATCH (owner)-[h:HOLDS]->(owned) USING INDEX h:HOLDS(arrival)
                WHERE h.arrival > $after AND h.arrival <= $until
                MATCH (owner)-[:DESCRIBES]->(by:Party)
                MATCH (owned)-[:DESCRIBES]->(of:Party)
                RETURN owner.partyId AS owner, by.id AS ownerParty, owned.partyId AS owned, of.id AS ownedParty
                """,
                Map.of("after", after, "until", until),
                row -> taking.accept(new Edge(
                        new Place(
                                row.get("owner").asString(),
                                row.get("ownerParty").asString()),
                        new Place(
                                row.get("owned").asString(),
                                row.get("ownedParty").asString()))));
    }

    /** Numbers of the statements that were redacted by acts with these numbers. */
    List<Long> redacted(long after, long until) {
        return session.executeRead(
                tx -> tx.run("""
                        MATCH (a:Act) WHERE a.seq > $after AND a.seq <= $until
                        MATCH (s:Statement {statementId: a.statementId})
                        RETURN DISTINCT s.arrival AS arrival
                        """, Map.of("after", after, "until", until))
                        .list(row -> row.get("arrival").asLong()),
                LIMITS);
    }

    /** Records that statements and acts with these numbers are about: they can be in another party than before, and take others along. */
    void touched(long after, long until, Consumer<Place> taking) {
        read("""
                CALL () {
                  MATCH (s:Statement) WHERE s.arrival > $after AND s.arrival <= $until
                  MATCH (s)-[:OF_RECORD]->(r:Record)
                  RETURN r
                  UNION
                  MATCH (a:Act) WHERE a.seq > $after AND a.seq <= $until
                  MATCH (:Statement {statementId: a.statementId})-[:OF_RECORD]->(r:Record)
                  RETURN r
                  UNION
                  MATCH (a:Act) WHERE a.seq > $after AND a.seq <= $until
                  OPTIONAL MATCH (taken:Act {id: a.revokes})
                  UNWIND coalesce(a.records, taken.records, []) AS key
                  MATCH (r:Record {key: key})
                  RETURN r
                }
                MATCH (r)-[:DESCRIBES]->(p:Party)
                RETURN DISTINCT r.partyId AS record, p.id AS party
                """, Map.of("after", after, "until", until), row -> taking.accept(place(row)));
    }

    /** Those records of these parties that have edges. */
    void members(Collection<String> partyIds, Consumer<Place> taking) {
        read("""
                UNWIND $ids AS id
                MATCH (p:Party {id: id})<-[:DESCRIBES]-(r:Record) WHERE EXISTS { (r)-[:HOLDS]-() }
                RETURN r.partyId AS record, p.id AS party
                """, Map.of("ids", List.copyOf(partyIds)), row -> taking.accept(place(row)));
    }

    /** Where these records are now, as far as they are there. */
    void places(Collection<String> recordIds, Consumer<Place> taking) {
        read("""
                UNWIND $ids AS id
                MATCH (r:Record {partyId: id})-[:DESCRIBES]->(p:Party)
                RETURN r.partyId AS record, p.id AS party
                """, Map.of("ids", List.copyOf(recordIds)), row -> taking.accept(place(row)));
    }

    private void read(String cypher, Map<String, Object> parameters, Consumer<Record> taking) {
        session.executeRead(tx -> tx.run(cypher, parameters).list(), LIMITS).forEach(taking);
    }

    private static Place place(Record row) {
        return new Place(row.get("record").asString(), row.get("party").asString());
    }

    /**
     * Where a register stands.
     *
     * @param edition another one when another register is in its place, or when it was made anew
     * @param latest the last number of arrival
     */
    record Standing(String edition, long latest, boolean rebuilding) {}

    record Counts(long records, long edges) {}

    /**
     * Whose a record is.
     *
     * @param record the id that a party has of which it is the eldest
     */
    record Place(String record, String party) {}

    /** That one record holds another. */
    record Edge(Place owner, Place owned) {}
}
