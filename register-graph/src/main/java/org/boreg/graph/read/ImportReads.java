package org.boreg.graph.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The imports that the register keeps. */
public final class ImportReads {

    public static final int LARGEST_PAGE = 100;

    /** Read before the rest, since it is written after the rest. A running import is heard of at every batch; one that is not has lost its process. */
    private static final String STATE = """
            CASE WHEN i.state = 'running' AND i.heardAt < datetime() - duration({minutes: 2})
                 THEN 'interrupted' ELSE i.state END""";

    private final GraphQuery graph;

    public ImportReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    public Optional<ImportView> find(String importId) {
        return graph.list("""
                        MATCH (i:Import {id: $id})
                        WITH i, %s AS state
                        RETURN i {.*, state: state} AS import
                        """.formatted(STATE), Map.of("id", importId), ImportReads::view).stream()
                .findFirst();
    }

    /** Ids of the imports that are being undone. */
    public List<String> undoing() {
        return graph.list(
                "MATCH (i:Import {state: 'undoing'}) RETURN i.id AS id ORDER BY i.startedAt",
                Map.of(),
                row -> row.get("id").asString());
    }

    /** The imports, the latest first. */
    public Page<ImportView> latest(int limit, @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        Optional<Cursor> after = Cursor.parse(cursor);
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", size + 1));
        parameters.put("rank", after.map(Cursor::rank).orElse(null));
        parameters.put("id", after.map(Cursor::id).orElse(null));
        List<ImportView> found = graph.list("""
                MATCH (i:Import)
                WITH i, toString(i.startedAt.epochMillis) AS rank
                WHERE $rank IS NULL OR i.startedAt.epochMillis < toInteger($rank)
                   OR (rank = $rank AND i.id > $id)
                WITH i ORDER BY i.startedAt.epochMillis DESC, i.id LIMIT $limit
                WITH i, %s AS state
                RETURN i {.*, findings: null, state: state} AS import
                """.formatted(STATE), parameters, ImportReads::view);
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        ImportView last = found.get(size - 1);
        return new Page<>(
                found.subList(0, size),
                new Cursor(String.valueOf(last.startedAt().toEpochMilli()), last.id()).text());
    }

    private static ImportView view(Record row) {
        Value node = row.get("import");
        return new ImportView(
                node.get("id").asString(),
                node.get("source").asString(),
                node.get("state").asString(),
                node.get("format").asString("bods"),
                node.get("options").asString("{}"),
                node.get("startedBy").asString(null),
                files(node),
                instant(node.get("startedAt")),
                node.get("heardAt").isNull() ? null : instant(node.get("heardAt")),
                node.get("endedAt").isNull() ? null : instant(node.get("endedAt")),
                node.get("read").asLong(),
                node.get("loaded").asLong(),
                node.get("unchanged").asLong(),
                node.get("rejected").asLong(),
                node.get("bytesRead").isNull() ? null : node.get("bytesRead").asLong(),
                node.get("findingCounts").asString(null),
                node.get("findings").asString(null),
                node.get("failure").asString(null),
                node.get("undoneBy").asString(null));
    }

    private static List<ImportView.File> files(Value node) {
        List<ImportView.File> files = new ArrayList<>();
        Value names = node.get("fileNames");
        for (int i = 0; i < (names.isNull() ? 0 : names.size()); i++) {
            files.add(new ImportView.File(
                    names.get(i).asString(),
                    node.get("fileBytes").get(i).asLong(),
                    node.get("fileHashes").get(i).asString()));
        }
        return List.copyOf(files);
    }

    private static Instant instant(Value time) {
        return time.asZonedDateTime().toInstant();
    }
}
