package org.boreg.graph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.InterestsJson;
import org.boreg.graph.write.IdentifierKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** Parties, what describes them, who holds them and what they hold. */
public final class PartyReads {

    static final int MOST_RECORDS = 50;

    /** The most that a page of holders or holdings has. */
    public static final int LARGEST_PAGE = 200;

    private static final int MOST_MATCHES = 20;

    private final GraphQuery graph;

    public PartyReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    /**
     * The parties that an id can mean: a party id (also one that was merged away), {@code SCHEME:identifier}, or a recordId, which
     * several publishers may have used. A person is not found by a personal identifier that the viewer may not see.
     */
    public List<PartySummary> find(String id, Viewer viewer) {
        List<PartySummary> byId = byPartyId(id, viewer);
        if (!byId.isEmpty()) {
            return byId;
        }
        List<PartySummary> byIdentifier = StrongIdentifier.parse(id)
                .map(identifier -> byIdentifier(identifier, viewer))
                .orElse(List.of());
        return byIdentifier.isEmpty() ? byRecordId(id, viewer) : byIdentifier;
    }

    /** A party by its own id; empty when there is none with it. */
    public Optional<PartyView> party(String partyId, Viewer viewer) {
        return graph.list("""
                        MATCH (p:Party {id: $id})
                        CALL (p) {
                          MATCH (r:Record)-[:DESCRIBES]->(p)
                          WITH r ORDER BY r.stated DESC, r.published DESC, r.arrival DESC LIMIT $limit
                          RETURN collect(r {.*}) AS records
                        }
                        RETURN properties(p) AS party, records
                        """, Map.of("id", partyId, "limit", MOST_RECORDS + 1), row -> view(row, viewer)).stream()
                .findFirst();
    }

    /** Who holds interests in a party, the latest claim first. */
    public Page<HoldingView> holders(String partyId, int limit, @Nullable String cursor, Viewer viewer) {
        return holdings("MATCH (p:Party)-[h:HOLDS]->(:Party {id: $id})", partyId, limit, cursor, viewer);
    }

    /** What a party holds interests in, the latest claim first. */
    public Page<HoldingView> holdings(String partyId, int limit, @Nullable String cursor, Viewer viewer) {
        return holdings("MATCH (:Party {id: $id})-[h:HOLDS]->(p:Party)", partyId, limit, cursor, viewer);
    }

    private List<PartySummary> byPartyId(String id, Viewer viewer) {
        return graph.list("""
                OPTIONAL MATCH (m:MergedParty {id: $id})
                MATCH (p:Party {id: coalesce(m.into, $id)})
                RETURN %s AS party
                """.formatted(PartyNode.SUMMARY), Map.of("id", id), row -> summary(row, viewer));
    }

    private List<PartySummary> byIdentifier(StrongIdentifier identifier, Viewer viewer) {
        List<String> keys = Stream.of("entity", "person")
                .filter(kind -> kind.equals("entity") || viewer != Viewer.PUBLIC)
                .map(kind -> IdentifierKey.of(kind, identifier))
                .toList();
        return graph.list("""
                UNWIND $keys AS key
                MATCH (:Identifier {key: key})-[:IDENTIFIES]->(p:Party)
                RETURN DISTINCT %s AS party
                """.formatted(PartyNode.SUMMARY), Map.of("keys", keys), row -> summary(row, viewer));
    }

    private List<PartySummary> byRecordId(String recordId, Viewer viewer) {
        return graph.list(
                """
                MATCH (:Record {recordId: $recordId})-[:DESCRIBES]->(p:Party)
                WITH DISTINCT p LIMIT $limit
                RETURN %s AS party
                """.formatted(PartyNode.SUMMARY),
                Map.of("recordId", recordId, "limit", MOST_MATCHES),
                row -> summary(row, viewer));
    }

    private Page<HoldingView> holdings(
            String match, String partyId, int limit, @Nullable String cursor, Viewer viewer) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        Optional<Cursor> after = Cursor.parse(cursor);
        Map<String, Object> parameters = new HashMap<>(Map.of("id", partyId, "limit", size + 1));
        parameters.put("date", after.map(Cursor::rank).orElse(null));
        parameters.put("statement", after.map(Cursor::id).orElse(null));
        List<HoldingView> found =
                graph.list(match + """

                        WHERE $date IS NULL OR h.statementDate < $date
                           OR (h.statementDate = $date AND h.statementId > $statement)
                        WITH p, h ORDER BY h.statementDate DESC, h.statementId LIMIT $limit
                        RETURN %s AS party, properties(h) AS holding
                        """.formatted(PartyNode.SUMMARY), parameters, row -> holding(row, viewer));
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        HoldingView last = found.get(size - 1);
        return new Page<>(found.subList(0, size), new Cursor(last.statementDate(), last.statementId()).text());
    }

    private static PartyView view(Record row, Viewer viewer) {
        List<RecordView> records = row.get("records")
                .asList(record -> new RecordView(
                        record.get("recordId").asString(),
                        record.get("publisher").asString(),
                        record.get("statementId").asString(null),
                        record.get("statementDate").asString(null),
                        record.get("closed").asBoolean(false)));
        boolean more = records.size() > MOST_RECORDS;
        return new PartyNode(row.get("party"), viewer).view(more ? records.subList(0, MOST_RECORDS) : records, more);
    }

    private static PartySummary summary(Record row, Viewer viewer) {
        return new PartyNode(row.get("party"), viewer).summary();
    }

    private static HoldingView holding(Record row, Viewer viewer) {
        var holding = row.get("holding");
        return new HoldingView(
                summary(row, viewer),
                InterestsJson.read(holding.get("interests").asString()),
                holding.get("isComponent").asBoolean(),
                holding.get("recordId").asString(),
                holding.get("statementId").asString(),
                holding.get("statementDate").asString(),
                holding.get("publicationDate").asString(),
                holding.get("source").asString(null));
    }
}
