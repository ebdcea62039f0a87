package org.boreg.graph.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.series.Moment;
import org.neo4j.driver.Record;

/** What is declared about holdings of many parties at once, the latest claim first. */
final class DeclaredEdges {

    private static final String ROW = """
            WITH owner.id AS owner, owned.id AS owned, properties(h) AS h
            ORDER BY h.stated DESC, h.statementId, owner, owned LIMIT $limit
            RETURN owner, owned, h
            """;

    private final GraphQuery graph;
    private final Disclosure disclosure;

    DeclaredEdges(GraphQuery graph, Disclosure disclosure) {
        this.graph = graph;
        this.disclosure = disclosure;
    }

    /** What others hold in these. */
    List<DeclaredHolding> into(Collection<String> owned, int limit) {
        return list("""
                UNWIND $ids AS id
                MATCH (owned:Party {id: id})<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(by:Record)
                MATCH (by)-[:DESCRIBES]->(owner:Party)
                """ + ROW, owned, limit);
    }

    /** What others than those hold in these. */
    List<DeclaredHolding> into(Collection<String> owned, Collection<String> exceptBy, int limit) {
        return list("""
                UNWIND $ids AS id
                MATCH (owned:Party {id: id})<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(by:Record)
                MATCH (by)-[:DESCRIBES]->(owner:Party) WHERE NOT owner.id IN $except
                """ + ROW, Map.of("ids", List.copyOf(owned), "except", List.copyOf(exceptBy), "limit", limit));
    }

    /** What these hold in others. */
    List<DeclaredHolding> outOf(Collection<String> owners, int limit) {
        return list("""
                UNWIND $ids AS id
                MATCH (owner:Party {id: id})<-[:DESCRIBES]-(:Record)-[h:HOLDS]->(of:Record)
                MATCH (of)-[:DESCRIBES]->(owned:Party)
                """ + ROW, owners, limit);
    }

    /** What these hold in others, and others in them. */
    List<DeclaredHolding> around(Collection<String> ids, int limit) {
        return list("""
                UNWIND $ids AS id
                MATCH (:Party {id: id})<-[:DESCRIBES]-(:Record)-[h:HOLDS]-(:Record)
                WITH DISTINCT h
                WITH h, startNode(h) AS by, endNode(h) AS of
                MATCH (by)-[:DESCRIBES]->(owner:Party)
                MATCH (of)-[:DESCRIBES]->(owned:Party)
                """ + ROW, ids, limit);
    }

    /** What anybody holds in anybody. */
    List<DeclaredHolding> all(int limit) {
        return list("""
                MATCH (by:Record)-[h:HOLDS]->(of:Record)
                MATCH (by)-[:DESCRIBES]->(owner:Party)
                MATCH (of)-[:DESCRIBES]->(owned:Party)
                """ + ROW, Map.of("limit", limit));
    }

    /** How many parties each of these holds or is held by, or was once, by party id. */
    Map<String, Integer> countNeighbours(Collection<String> ids) {
        Map<String, Integer> counts = new HashMap<>();
        graph.list(
                """
                UNWIND $ids AS id
                MATCH (:Party {id: id})<-[:DESCRIBES]-(:Record)-[:HOLDS]-(next:Record)
                MATCH (next)-[:DESCRIBES]->(neighbour:Party)
                RETURN id, count(DISTINCT neighbour) AS neighbours
                """,
                Map.of("ids", List.copyOf(ids)),
                row -> counts.put(
                        row.get("id").asString(), row.get("neighbours").asInt()));
        return counts;
    }

    /** How many edges these have in all, by party id. */
    Map<String, Integer> count(Collection<String> ids) {
        Map<String, Integer> counts = new HashMap<>();
        graph.list(
                """
                UNWIND $ids AS id
                MATCH (:Party {id: id})<-[:DESCRIBES]-(r:Record)
                RETURN id, sum(COUNT { (r)-[:HOLDS]-() }) AS edges
                """,
                Map.of("ids", List.copyOf(ids)),
                row -> counts.put(row.get("id").asString(), row.get("edges").asInt()));
        return counts;
    }

    private List<DeclaredHolding> list(String cypher, Collection<String> ids, int limit) {
        return list(cypher, Map.of("ids", List.copyOf(ids), "limit", limit));
    }

    private List<DeclaredHolding> list(String cypher, Map<String, Object> parameters) {
        return graph.list(cypher, parameters, this::declared);
    }

    private DeclaredHolding declared(Record row) {
        return DeclaredHolding.of(row.get("owner").asString(), row.get("owned").asString(), row.get("h"), disclosure);
    }

    /** What of these is in force; all edges between the same two parties have to be among them. */
    static List<Link> links(List<DeclaredHolding> declared, Moment moment) {
        return DeclaredHolding.inForce(declared, moment).stream()
                .map(DeclaredEdges::link)
                .toList();
    }

    /** With all interests that the statement states, in force or not. */
    static Link wholeLink(DeclaredHolding declared) {
        return link(new DeclaredHolding.Current(declared, declared.claim().interests()));
    }

    static Link link(DeclaredHolding.Current current) {
        DeclaredHolding declared = current.declared();
        return new Link(
                declared.owner(),
                declared.owned(),
                declared.recordId(),
                declared.claim().statementId(),
                declared.claim().order().statedOn(),
                declared.source(),
                declared.declaredByOwned(),
                declared.declaration(),
                current.interests());
    }
}
