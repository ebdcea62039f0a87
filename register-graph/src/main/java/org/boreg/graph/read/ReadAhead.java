package org.boreg.graph.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Disclosure;
import org.neo4j.driver.Record;

/** Parties, with all edges into them, that were read at once because a question may come to them. */
final class ReadAhead {

    /**
     * Binds {@code p}, {@code party} and {@code recordIds} for {@code $ids}. Only records describe: named by their label, they would all be gone
     * through for each party by a plan that was made while there were few.
     */
    static final String PARTIES = """
            UNWIND $ids AS id
            MATCH (p:Party {id: id})
            CALL (p) {
              MATCH (p)<-[:DESCRIBES]-(r) WHERE r.recordId IS NOT NULL
              WITH r ORDER BY r.born, r.key LIMIT 20
              RETURN collect(r.recordId) AS recordIds
            }
            WITH p, p {.id, .kind, .type, .name, .dissolved, .unspecifiedReason, .latest} AS party, recordIds
            """;

    static final ReadAhead NOTHING = new ReadAhead(0);

    private final Map<String, Record> rows = new HashMap<>();
    private final int mostEdges;

    private ReadAhead(int mostEdges) {
        this.mostEdges = mostEdges;
    }

    /** @param mostEdges where a party has more, they are not read ahead */
    static ReadAhead of(GraphQuery graph, Collection<String> partyIds, int mostEdges) {
        ReadAhead ahead = new ReadAhead(mostEdges);
        if (!partyIds.isEmpty()) {
            ahead.read(graph, partyIds);
        }
        return ahead;
    }

    private void read(GraphQuery graph, Collection<String> partyIds) {
        graph.list(PARTIES + """
                        CALL (p) {
                          MATCH (p)<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(by:Record)
                          MATCH (by)-[:DESCRIBES]->(owner:Party)
                          WITH owner, h LIMIT $limit
                          RETURN collect([owner.id, properties(h)]) AS edges
                        }
                        RETURN party, recordIds, edges
                        """, Map.of("ids", List.copyOf(partyIds), "limit", mostEdges + 1L), row -> row)
                .forEach(row -> rows.put(row.get("party").get("id").asString(), row));
    }

    boolean has(String partyId) {
        return rows.containsKey(partyId);
    }

    /** Those of these parties that were read ahead. */
    List<Record> parties(Set<String> ids) {
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** All edges into the party; empty where they were not read. */
    Optional<List<DeclaredHolding>> into(String partyId, Disclosure disclosure) {
        return Optional.ofNullable(rows.get(partyId))
                .map(row -> row.get("edges"))
                .filter(edges -> edges.size() <= mostEdges)
                .map(edges -> edges.asList(
                        edge -> DeclaredHolding.of(edge.get(0).asString(), partyId, edge.get(1), disclosure)));
    }
}
