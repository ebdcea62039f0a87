package org.boreg.graph.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.series.Moment;
import org.boreg.graph.write.PartyAt;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/**
 * Parties as they were at a moment. A party's node holds for every moment since the latest of its statements; for one before that its
 * details are made from the statements known by then.
 */
final class Portraits {

    /** A party that thousands of records describe is made of the statements nearest to the day: first of those before it. */
    private static final int MOST_STATEMENTS = 200;

    private static final long DAY = 86_400_000L;

    private final GraphQuery graph;

    Portraits(GraphQuery graph) {
        this.graph = graph;
    }

    /** @param node a party with its property {@code latest} */
    static boolean holds(MapAccessor node, Moment moment) {
        long latest = node.get("latest").asLong(Long.MIN_VALUE);
        return latest < endOf(moment.asOf().toEpochDay())
                && latest < endOf(moment.knownAt().toEpochDay());
    }

    /**
     * The nodes as they were at the moment, by party id.
     *
     * @param nodes parties as they are, each with {@code id} and {@code latest}
     */
    Map<String, MapAccessor> of(Collection<? extends MapAccessor> nodes, Moment moment) {
        Map<String, MapAccessor> portraits = new HashMap<>();
        Set<String> past = new TreeSet<>();
        for (MapAccessor node : nodes) {
            String id = node.get("id").asString();
            portraits.put(id, node);
            if (!holds(node, moment)) {
                past.add(id);
            }
        }
        at(past, moment).forEach((id, party) -> portraits.put(id, Values.value(party.properties())));
        return portraits;
    }

    /** These parties at the moment, by their ids. */
    Map<String, PartyAt> at(Collection<String> ids, Moment moment) {
        Map<String, PartyAt> parties = new HashMap<>();
        ids.forEach(id -> parties.put(id, new PartyAt(id, moment)));
        statements(
                ids, moment, (id, key, statement, keptSince) -> parties.get(id).take(key, statement, keptSince));
        return parties;
    }

    /** Hands over what portraits of these parties are made of: of each the statements known at the moment, the nearest to the day first. */
    void statements(Collection<String> ids, Moment moment, Listener listener) {
        if (ids.isEmpty()) {
            return;
        }
        graph.list(
                """
                        UNWIND $ids AS id
                        MATCH (p:Party {id: id})
                        CALL (p) {
                          MATCH (p)<-[:DESCRIBES]-(r:Record)<-[:OF_RECORD]-(s:Statement)
                          WHERE s.published < $unknown
                          RETURN r.key AS key, s
                          ORDER BY s.stated < $future DESC, abs(s.stated - $future), s.arrival LIMIT $most
                        }
                        RETURN id, key, p.type = 'anonymousPerson' AS keptSince, %s AS statement
                        """.formatted(PartyAt.FIELDS),
                Map.of(
                        "ids", List.copyOf(ids),
                        "unknown", endOf(moment.knownAt().toEpochDay()),
                        "future", endOf(moment.asOf().toEpochDay()),
                        "most", MOST_STATEMENTS),
                row -> take(row, listener));
    }

    private static boolean take(Record row, Listener listener) {
        listener.take(
                row.get("id").asString(),
                row.get("key").asString(),
                row.get("statement"),
                row.get("keptSince").asBoolean(false));
        return true;
    }

    /** Takes statements one by one. */
    @FunctionalInterface
    interface Listener {

        /** @param keptSince whether the party is somebody who is kept from the public now, whatever the statement says */
        void take(String partyId, String recordKey, Value statement, boolean keptSince);
    }

    private static long endOf(long epochDay) {
        return (epochDay + 1) * DAY;
    }
}
