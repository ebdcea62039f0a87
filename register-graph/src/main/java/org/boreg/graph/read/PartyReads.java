package org.boreg.graph.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.series.Moment;
import org.boreg.graph.write.PartyAt;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Parties, what describes them, who holds them and what they hold. */
public final class PartyReads {

    static final int MOST_RECORDS = 50;

    /** The most that a page of holders or holdings has. */
    public static final int LARGEST_PAGE = 200;

    private static final int MOST_MATCHES = 20;

    private final GraphQuery graph;
    private final Portraits portraits;
    private final HoldingReads holdings;
    private final JoinReads joins;
    private final DisclosurePolicy policy;

    public PartyReads(Driver driver, DisclosurePolicy policy) {
        this.policy = policy;
        this.graph = new GraphQuery(driver);
        this.portraits = new Portraits(graph);
        this.holdings = new HoldingReads(graph, portraits);
        this.joins = new JoinReads(graph);
    }

    /**
     * The parties that an id can mean: a party id (also one that was merged away), {@code SCHEME:identifier}, or a recordId, which
     * several publishers may have used. A person is not found by a personal identifier that the viewer may not see.
     */
    public List<PartySummary> find(String id, Viewer viewer) {
        Disclosure disclosure = policy.to(viewer);
        List<PartySummary> byId = byPartyId(id, disclosure);
        if (!byId.isEmpty()) {
            return byId;
        }
        List<PartySummary> byIdentifier = StrongIdentifier.parse(id)
                .map(identifier -> byIdentifier(identifier, disclosure))
                .orElse(List.of());
        return byIdentifier.isEmpty() ? byRecordId(id, disclosure) : byIdentifier;
    }

    /** A party by its own id at a moment; empty when there is none with it, or nothing was known of it by then. */
    public Optional<PartyView> party(String partyId, Moment moment, Viewer viewer) {
        return graph.list("""
                        MATCH (p:Party {id: $id})
                        CALL (p) {
                          MATCH (r:Record)-[:DESCRIBES]->(p) WHERE r.recordId IS NOT NULL
                          WITH r ORDER BY r.stated DESC, r.published DESC, r.arrival DESC LIMIT $limit
                          RETURN collect(r {.key, .recordId, .publisher, .statementId, .statementDate, .closed}) AS records
                        }
                        RETURN properties(p) AS party, records
                        """, Map.of("id", partyId, "limit", MOST_RECORDS + 1), row -> row).stream()
                .findFirst()
                .flatMap(row -> view(row, moment, policy.to(viewer)));
    }

    /** Who holds interests in a party at a moment, the latest claim first. */
    public Page<HoldingView> holders(String partyId, Moment moment, int limit, @Nullable String cursor, Viewer viewer) {
        return holdings.page(HoldingReads.Side.HOLDERS, partyId, moment, limit, cursor, policy.to(viewer));
    }

    /** What a party holds interests in at a moment, the latest claim first. */
    public Page<HoldingView> holdings(
            String partyId, Moment moment, int limit, @Nullable String cursor, Viewer viewer) {
        return holdings.page(HoldingReads.Side.HOLDINGS, partyId, moment, limit, cursor, policy.to(viewer));
    }

    /** An id that was a party's once leads to the party that the record it was made of is in now. */
    private List<PartySummary> byPartyId(String id, Disclosure disclosure) {
        return graph.list("""
                MATCH (:Record {partyId: $id})-[:DESCRIBES]->(p:Party)
                RETURN DISTINCT %s AS party
                """.formatted(PartyNode.SUMMARY), Map.of("id", id), row -> summary(row, disclosure));
    }

    private List<PartySummary> byIdentifier(StrongIdentifier identifier, Disclosure disclosure) {
        List<String> keys = Stream.of("entity", "person")
                .filter(kind -> kind.equals("entity") || disclosure.showsWhole(Matter.IDENTIFIERS))
                .map(kind -> IdentifierKey.of(kind, identifier))
                .toList();
        return graph.list(
                """
                UNWIND $keys AS key
                CALL (key) {
                  MATCH (i:Identifier {key: key}) RETURN i
                  UNION
                  MATCH (i:Identifier) WHERE i.key STARTS WITH key + $apart RETURN i
                }
                MATCH (i)-[:IDENTIFIES]->(p:Party)
                WITH DISTINCT p LIMIT $limit
                RETURN %s AS party
                """.formatted(PartyNode.SUMMARY),
                Map.of("keys", keys, "apart", IdentifierKey.APART, "limit", MOST_MATCHES),
                row -> summary(row, disclosure));
    }

    private List<PartySummary> byRecordId(String recordId, Disclosure disclosure) {
        return graph.list(
                """
                MATCH (:Record {recordId: $recordId})-[:DESCRIBES]->(p:Party)
                WITH DISTINCT p LIMIT $limit
                RETURN %s AS party
                """.formatted(PartyNode.SUMMARY),
                Map.of("recordId", recordId, "limit", MOST_MATCHES),
                row -> summary(row, disclosure));
    }

    private Optional<PartyView> view(Record row, Moment moment, Disclosure disclosure) {
        Value node = row.get("party");
        List<Value> records = row.get("records").asList(record -> record);
        boolean more = records.size() > MOST_RECORDS;
        List<Value> shown = more ? records.subList(0, MOST_RECORDS) : records;
        String id = node.get("id").asString();
        List<JoinedBy> joinedBy = records.size() > 1 ? joins.of(id, disclosure) : List.of();
        if (Portraits.holds(node, moment)) {
            return Optional.of(new PartyNode(node, disclosure)
                    .view(shown.stream().map(PartyReads::record).toList(), more, joinedBy));
        }
        PartyAt then = portraits.at(List.of(id), moment).get(id);
        Map<String, PartyAt.Telling> told = then.statements();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartyNode(Values.value(then.properties()), disclosure)
                        .view(
                                shown.stream()
                                        .filter(record -> told.containsKey(
                                                record.get("key").asString()))
                                        .map(record -> record(
                                                record,
                                                told.get(record.get("key").asString())))
                                        .toList(),
                                more,
                                joinedBy));
    }

    private static RecordView record(Value record) {
        return new RecordView(
                record.get("recordId").asString(),
                record.get("publisher").asString(),
                record.get("statementId").asString(null),
                record.get("statementDate").asString(null),
                record.get("closed").asBoolean(false));
    }

    private static RecordView record(Value record, PartyAt.Telling telling) {
        return new RecordView(
                record.get("recordId").asString(),
                record.get("publisher").asString(),
                telling.statementId(),
                telling.statementDate(),
                telling.closed());
    }

    private static PartySummary summary(Record row, Disclosure disclosure) {
        return new PartyNode(row.get("party"), disclosure).summary();
    }
}
