package org.boreg.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** All that a register derives from statements and decisions, line by line, to compare it with what another derives. */
final class DerivedGraph {

    static List<String> of(Driver driver) {
        List<String> all = new ArrayList<>();
        try (Session session = driver.session()) {
            for (String cypher : List.of(
                    "MATCH (p:Party) RETURN properties(p) AS p, p.id AS id ORDER BY id",
                    "MATCH (r:Record) RETURN properties(r) AS r, r.key AS key ORDER BY key",
                    "MATCH (r:Record)-[:DESCRIBES]->(p:Party) RETURN r.key AS r, p.id AS p ORDER BY r, p",
                    "MATCH (i:Identifier) OPTIONAL MATCH (i)-[:IDENTIFIES]->(p) RETURN i.key AS i, i.value AS v, p.id AS p"
                            + " ORDER BY i, p",
                    "MATCH (o:Record)-[h:HOLDS]->(s:Record) RETURN o.key AS o, properties(h) AS h, s.key AS s"
                            + " ORDER BY h.arrival, o, s")) {
                all.addAll(session.run(cypher)
                        .list(row -> row.asMap(DerivedGraph::text).toString()));
            }
        }
        return all;
    }

    /** What the one has and the other has not. */
    static List<String> without(List<String> these, List<String> those) {
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest;
    }

    private static Object text(Value value) {
        return value.hasType(TypeSystem.getDefault().MAP()) ? new TreeMap<>(value.asMap()) : value.toString();
    }

    private DerivedGraph() {}
}
