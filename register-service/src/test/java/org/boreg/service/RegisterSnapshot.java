package org.boreg.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.graph.text.PackedText;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All nodes and relationships of a register, each as a line; equal for registers that are equal but for which import brought what, and
 * when. Numbers of arrival count only by the order that they make.
 */
final class RegisterSnapshot {

    private static final Set<String> OF_THE_IMPORT = Set.of("importId", "arrivedAt");
    private static final Set<String> NUMBERS = Set.of("arrival", "born", "rankArrival");
    private static final Set<String> TEXTS = Set.of("packed", "reading");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<Long, Integer> order = new HashMap<>();

    private RegisterSnapshot(Session session) {
        session.run("MATCH (s:Statement) RETURN s.arrival AS number ORDER BY number")
                .forEachRemaining(row -> order.put(row.get("number").asLong(), order.size()));
    }

    static List<String> of(Driver driver) {
        try (Session session = driver.session()) {
            RegisterSnapshot snapshot = new RegisterSnapshot(session);
            List<String> lines = new ArrayList<>();
            session.run("""
                            MATCH (n)
                            WHERE NOT n:SchemaStep AND NOT n:Import AND NOT n:Counter AND NOT n:Register
                              AND NOT n:AuditEntry AND NOT n:AuditEnd
                            RETURN labels(n) AS labels, properties(n) AS properties
                            """)
                    .forEachRemaining(row ->
                            lines.add(row.get("labels").asList() + " " + snapshot.properties(row.get("properties"))));
            session.run("""
                            MATCH (a)-[r]->(b)
                            RETURN type(r) AS type, properties(r) AS properties,
                                   coalesce(a.statementId, '') + coalesce(a.key, '') + coalesce(a.id, '') AS from,
                                   coalesce(b.statementId, '') + coalesce(b.key, '') + coalesce(b.id, '') AS to
                            """)
                    .forEachRemaining(row -> lines.add("%s: %s -> %s %s"
                            .formatted(
                                    row.get("type").asString(),
                                    row.get("from").asString(),
                                    row.get("to").asString(),
                                    snapshot.properties(row.get("properties")))));
            return lines.stream().sorted().toList();
        }
    }

    private Map<String, String> properties(Value all) {
        Map<String, String> properties = new TreeMap<>();
        for (String name : all.keys()) {
            if (!OF_THE_IMPORT.contains(name) && !(name.equals("publisher") && isOfNoPublisher(all))) {
                properties.put(name, value(name, all.get(name)));
            }
        }
        return properties;
    }

    /** A series of older statements has the publisher of whoever in a batch came first, or mentioned it first. */
    private static boolean isOfNoPublisher(Value record) {
        return record.get("key").asString("").startsWith("\u001f");
    }

    private String value(String name, Value value) {
        if (TEXTS.contains(name)) {
            return CanonicalJson.hash(JSON.readTree(PackedText.unpack(value.asByteArray())));
        }
        if (NUMBERS.contains(name)) {
            return "#" + order.get(value.asLong());
        }
        Object object = value.asObject();
        return object instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : object instanceof Object[] list ? Arrays.toString(list) : String.valueOf(object);
    }
}
