package org.boreg.graph.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.disclosure.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What operators did: who, when and why, never what a redacted statement said. */
public final class ActReads {

    public static final int LARGEST_PAGE = 100;

    static final int MOST_RECORDS = 100;

    private static final String VIEW = """
            OPTIONAL MATCH (later:Act {revokes: a.id})
            RETURN a {.*, records: a.records[..$most]} AS act, size(coalesce(a.records, [])) AS records, later.id AS revokedBy,
                   [key IN a.records[..$most] | split(key, '\\u001f')[1]] AS recordIds
            ORDER BY a.seq DESC
            """;

    private final GraphQuery graph;

    public ActReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    public Optional<ActView> find(String actId, Viewer viewer) {
        return graph
                .list(
                        "MATCH (a:Act {id: $id})\n" + VIEW,
                        Map.of("id", actId, "most", MOST_RECORDS),
                        row -> view(row, viewer))
                .stream()
                .findFirst();
    }

    /** The acts, the latest first. */
    public Page<ActView> latest(int limit, @Nullable String cursor, Viewer viewer) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        long before =
                Cursor.parse(cursor).map(Cursor::number).map(Double::longValue).orElse(Long.MAX_VALUE);
        List<ActView> found = graph.list(
                "MATCH (a:Act) WHERE a.seq < $before WITH a ORDER BY a.seq DESC LIMIT $limit\n" + VIEW,
                Map.of("before", before, "limit", size + 1, "most", MOST_RECORDS),
                row -> view(row, viewer));
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, size),
                        new Cursor(String.valueOf(found.get(size - 1).number()), "act").text());
    }

    private static ActView view(Record row, Viewer viewer) {
        Value act = row.get("act");
        boolean seesAll = viewer == Viewer.OPERATOR;
        return new ActView(
                act.get("id").asString(),
                act.get("seq").asLong(),
                act.get("kind").asString(),
                Instant.ofEpochMilli(act.get("at").asLong()),
                act.get("by").asString(),
                act.get("reason").asString(),
                act.get("statementId").asString(null),
                seesAll ? act.get("oldHash").asString(null) : null,
                seesAll ? act.get("newHash").asString(null) : null,
                texts(act.get("parties")),
                texts(row.get("recordIds")),
                row.get("records").asInt(),
                act.get("importId").asString(null),
                act.get("statements").isNull() ? null : act.get("statements").asLong(),
                act.get("revokes").asString(null),
                row.get("revokedBy").asString(null));
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
