package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** All of a register that is derived from statements, as texts that can be compared. */
public record DerivedGraph(List<String> rows) {

    private static final Pattern ARRIVAL = Pattern.compile("((?:born|arrival|rankArrival)=)(\\d+)");

    private static final List<String> QUERIES = List.of(
            "MATCH (p:Party) RETURN properties(p) AS p, p.id AS id ORDER BY id",
            "MATCH (r:Record) RETURN properties(r) AS r, r.key AS key ORDER BY key",
            "MATCH (r:Record)-[:DESCRIBES]->(p:Party) RETURN r.key AS r, p.id AS p ORDER BY r, p",
            "MATCH (i:Identifier)-[:IDENTIFIES]->(p) RETURN i.key AS i, i.value AS v, p.id AS p ORDER BY i, p",
            """
            MATCH (o:Record)-[h:HOLDS]->(s:Record)
            RETURN o.key AS o, properties(h) AS h, s.key AS s ORDER BY h.arrival, o, s
            """);

    public static DerivedGraph of(Driver driver) {
        List<String> rows = new ArrayList<>();
        try (Session session = driver.session()) {
            for (String query : QUERIES) {
                rows.addAll(session.run(query)
                        .list(row -> row.asMap(DerivedGraph::text).toString()));
            }
        }
        return new DerivedGraph(rows);
    }

    /** The same, arrivals counted without the gaps that an import leaves which was broken off and begun again. */
    public static DerivedGraph withoutGaps(Driver driver) {
        Map<Long, Integer> ranks = new HashMap<>();
        try (Session session = driver.session()) {
            session.run("MATCH (s:Statement) RETURN s.arrival AS arrival ORDER BY arrival")
                    .forEachRemaining(row -> ranks.put(row.get("arrival").asLong(), ranks.size()));
        }
        return new DerivedGraph(of(driver).rows.stream()
                .map(row -> ARRIVAL.matcher(row)
                        .replaceAll(found -> found.group(1) + ranks.get(Long.parseLong(found.group(2)))))
                .toList());
    }

    public void assertIs(DerivedGraph expected, String when) {
        assertThat(without(rows, expected.rows)).as("only here, " + when).isEmpty();
        assertThat(without(expected.rows, rows)).as("only there, " + when).isEmpty();
    }

    private static List<String> without(List<String> these, List<String> those) {
        if (these.equals(those)) {
            return List.of();
        }
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest;
    }

    private static Object text(Value value) {
        return value.hasType(TypeSystem.getDefault().MAP()) ? new TreeMap<>(value.asMap()) : value.toString();
    }
}
