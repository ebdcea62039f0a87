package org.boreg.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.ShareRange;
import org.boreg.graph.InterestsJson;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What the graph has of parties and of holdings that have not ended, for another store to be filled with the same. */
final class GraphContents {

    private final Driver driver;

    GraphContents(Driver driver) {
        this.driver = driver;
    }

    record PartyRow(String id, String kind, @Nullable String name) {}

    record HoldingRow(String owner, String owned, String recordKey, long stated, double least, double most) {}

    void parties(Consumer<PartyRow> taker) {
        each(
                """
                MATCH (p:Party)
                RETURN p.id AS id, p.kind AS kind, p.name AS name
                """,
                Map.of(),
                row -> taker.accept(new PartyRow(
                        row.get("id").asString(),
                        row.get("kind").asString(),
                        row.get("name").asString(null))));
    }

    /** Of each series of statements the last one, unless that ends the holding. */
    void holdings(Consumer<HoldingRow> taker) {
        Map<String, Last> series = new HashMap<>();
        each(
                """
                MATCH (owner:Party)<-[:DESCRIBES]-(:Record)-[h:HOLDS]->(:Record)-[:DESCRIBES]->(owned:Party)
                RETURN owner.id AS owner, owned.id AS owned, h.recordKey AS recordKey, h.closed AS closed,
                       [h.generation, h.stated, h.published, h.arrival] AS place, h.interests AS interests
                """,
                Map.of(),
                row -> series.merge(
                        row.get("recordKey").asString(),
                        Last.of(row),
                        (one, other) -> one.isAfter(other) ? one : other));
        series.values().stream().filter(last -> !last.closed()).forEach(last -> taker.accept(last.holding()));
    }

    /** Some parties of a kind. Ids are hashes, so that the first are as good as any others. */
    List<PartyRow> some(String kind, int howMany) {
        List<PartyRow> parties = new ArrayList<>();
        each(
                """
                MATCH (p:Party) WHERE p.id > '' AND p.kind = $kind AND p.name IS NOT NULL
                RETURN p.id AS id, p.kind AS kind, p.name AS name ORDER BY id LIMIT $limit
                """,
                Map.of("kind", kind, "limit", howMany),
                row -> parties.add(new PartyRow(
                        row.get("id").asString(),
                        row.get("kind").asString(),
                        row.get("name").asString())));
        return parties;
    }

    private void each(String cypher, Map<String, Object> parameters, Consumer<Record> taker) {
        try (Session session = driver.session()) {
            session.run(cypher, parameters).forEachRemaining(taker);
        }
    }

    private record Last(HoldingRow holding, boolean closed, List<Long> place) {

        static Last of(Record row) {
            List<Long> place = row.get("place").asList(Value::asLong);
            ShareRange share = InterestsJson.read(row.get("interests").asString()).stream()
                    .map(Interest::share)
                    .flatMap(found -> found == null ? Stream.empty() : Stream.of(found))
                    .findFirst()
                    .map(found -> found.range())
                    .orElse(ShareRange.UNKNOWN);
            HoldingRow holding = new HoldingRow(
                    row.get("owner").asString(),
                    row.get("owned").asString(),
                    row.get("recordKey").asString(),
                    place.get(1),
                    share.min(),
                    share.max());
            return new Last(holding, row.get("closed").asBoolean(), place);
        }

        boolean isAfter(Last other) {
            for (int at = 0; at < place.size(); at++) {
                int order = Long.compare(place.get(at), other.place.get(at));
                if (order != 0) {
                    return order > 0;
                }
            }
            return true;
        }
    }
}
