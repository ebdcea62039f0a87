package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Direct holdings of one party, or in one, page by page. */
final class HoldingReads {

    /** Of a party whose holdings have nearly all ended, a page can be short: it still says where to go on. */
    private static final int MOST_ROUNDS = 4;

    private static final int MOST_AT_ONCE = 5_000;

    private final GraphQuery graph;
    private final Portraits portraits;

    HoldingReads(GraphQuery graph, Portraits portraits) {
        this.graph = graph;
        this.portraits = portraits;
    }

    /** Which way one looks from a party. */
    enum Side {
        HOLDERS("(p:Party {id: $id})<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(other:Record)"),
        HOLDINGS("(p:Party {id: $id})<-[:DESCRIBES]-(:Record)-[h:HOLDS]->(other:Record)");

        private final String pattern;

        Side(String pattern) {
            this.pattern = pattern;
        }
    }

    /**
     * What is in force at the moment. The page goes on where the cursor ended, by the latest date that a record was stated for and its key,
     * which no question's dates change.
     */
    Page<HoldingView> page(
            Side side, String partyId, Moment moment, int limit, @Nullable String cursor, Disclosure disclosure) {
        int size = Math.max(1, Math.min(limit, PartyReads.LARGEST_PAGE));
        List<Found> found = new ArrayList<>();
        Optional<Cursor> after = Cursor.parse(cursor);
        int atOnce = size + 1;
        for (int round = 0; round < MOST_ROUNDS && found.size() <= size; round++) {
            List<Series> series = series(side, partyId, atOnce, after, disclosure);
            for (Series one : series) {
                one.inForce(moment).forEach(current -> found.add(new Found(one, current)));
            }
            if (series.size() < atOnce) {
                return page(found, size, Optional.empty(), moment, disclosure);
            }
            after = Optional.of(series.get(series.size() - 1).cursor());
            atOnce = Math.min(atOnce * 4, MOST_AT_ONCE);
        }
        return page(found, size, after, moment, disclosure);
    }

    /** @param after where to go on when all of these fit on the page; empty when there is nothing more */
    private Page<HoldingView> page(
            List<Found> found, int size, Optional<Cursor> after, Moment moment, Disclosure disclosure) {
        // A record's holdings stay on one page, since the cursor stands between records.
        int end = Math.min(size, found.size());
        while (end < found.size()
                && end > 0
                && found.get(end).series() == found.get(end - 1).series()) {
            end++;
        }
        List<Found> shown = found.subList(0, end);
        Map<String, MapAccessor> parties =
                portraits.of(shown.stream().map(Found::party).toList(), moment);
        List<HoldingView> views = shown.stream()
                .map(one -> one.view(parties.get(one.party().get("id").asString()), disclosure))
                .toList();
        Optional<Cursor> next =
                end < found.size() ? Optional.of(shown.get(end - 1).series().cursor()) : after;
        return new Page<>(views, next.map(Cursor::text).orElse(null));
    }

    /** The series of relationship records, in the order of pages. */
    private List<Series> series(Side side, String partyId, int limit, Optional<Cursor> after, Disclosure disclosure) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", partyId, "limit", limit));
        parameters.put("rank", after.map(Cursor::number).map(Double::longValue).orElse(null));
        parameters.put("key", after.map(Cursor::id).orElse(null));
        Map<String, Series> series = new LinkedHashMap<>();
        graph.list(
                """
                MATCH %s
                WITH h.recordKey AS key, max(h.stated) AS latest, collect([h, other]) AS edges
                WHERE $rank IS NULL OR latest < $rank OR (latest = $rank AND key > $key)
                WITH key, latest, edges ORDER BY latest DESC, key LIMIT $limit
                UNWIND edges AS edge
                WITH key, latest, edge[0] AS h, edge[1] AS other
                MATCH (other)-[:DESCRIBES]->(p:Party)
                RETURN key, latest, properties(h) AS holding, %s AS party
                ORDER BY latest DESC, key
                """.formatted(side.pattern, PartyNode.SUMMARY),
                parameters,
                row -> series.computeIfAbsent(
                                row.get("key").asString(),
                                key -> new Series(key, row.get("latest").asLong()))
                        .take(row, disclosure));
        return List.copyOf(series.values());
    }

    /** All that a record says of a party's holdings, whenever. */
    private record Series(String key, long latest, List<DeclaredHolding> declared, Map<String, Value> parties) {

        Series(String key, long latest) {
            this(key, latest, new ArrayList<>(), new HashMap<>());
        }

        boolean take(Record row, Disclosure disclosure) {
            Value party = row.get("party");
            String id = party.get("id").asString();
            parties.put(id, party);
            return declared.add(DeclaredHolding.of(id, id, row.get("holding"), disclosure));
        }

        List<DeclaredHolding.Current> inForce(Moment moment) {
            return DeclaredHolding.inForce(declared, moment);
        }

        Cursor cursor() {
            return new Cursor(String.valueOf(latest), key);
        }
    }

    private record Found(Series series, DeclaredHolding.Current current) {

        Value party() {
            return series.parties().get(current.declared().owner());
        }

        HoldingView view(MapAccessor party, Disclosure disclosure) {
            DeclaredHolding declared = current.declared();
            return new HoldingView(
                    new PartyNode(party, disclosure).summary(),
                    current.interests(),
                    declared.isComponent(),
                    declared.recordId(),
                    declared.claim().statementId(),
                    declared.claim().order().statedOn().toString(),
                    declared.claim().order().publishedOn().toString(),
                    declared.source());
        }
    }
}
