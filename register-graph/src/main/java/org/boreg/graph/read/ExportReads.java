package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.series.Moment;
import org.boreg.graph.write.PartyAt;
import org.boreg.graph.write.SeriesAt;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** All statements of the register, page by page, however many there are. */
public final class ExportReads {

    /** The most that a page has. */
    public static final int LARGEST_PAGE = 2_000;

    private static final int RECORDS_OF_A_PAGE = 500;

    private final GraphQuery graph;
    private final StatementReads statements;

    public ExportReads(Driver driver) {
        this.graph = new GraphQuery(driver);
        this.statements = new StatementReads(driver);
    }

    /** Every statement, in the order in which the register took them in. */
    public Page<StatementView> all(@Nullable String cursor) {
        long after =
                Cursor.parse(cursor).map(Cursor::number).map(Double::longValue).orElse(-1L);
        List<Row> rows = graph.list("""
                MATCH (s:Statement) WHERE s.arrival > $after
                WITH s ORDER BY s.arrival LIMIT $limit
                RETURN s.statementId AS id, s.arrival AS arrival
                """, Map.of("after", after, "limit", LARGEST_PAGE), Row::of);
        return new Page<>(
                inOrder(rows.stream().map(Row::id).toList()),
                rows.size() < LARGEST_PAGE ? null : rows.get(rows.size() - 1).cursor());
    }

    /** The statements that decide at a moment, record by record. A page can be empty and there still be more. */
    public Page<StatementView> at(Moment moment, @Nullable String cursor) {
        String after = Cursor.parse(cursor).map(Cursor::id).orElse("");
        Map<String, SeriesAt> series = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        graph.list("""
                MATCH (r:Record) WHERE r.key > $after
                WITH r ORDER BY r.key LIMIT $limit
                CALL (r) {
                  OPTIONAL MATCH (r)<-[:OF_RECORD]-(s:Statement)
                  RETURN s ORDER BY s.arrival
                }
                RETURN r.key AS key, s IS NOT NULL AS told, s.statementId AS id, %s AS statement
                """.formatted(PartyAt.FIELDS), Map.of("after", after, "limit", RECORDS_OF_A_PAGE), row -> {
            String key = row.get("key").asString();
            SeriesAt of = series.computeIfAbsent(key, first -> new SeriesAt());
            if (row.get("told").asBoolean()) {
                of.take(key, row.get("statement"));
                order.add(row.get("id").asString());
            }
            return key;
        });
        Set<String> deciding = new HashSet<>();
        series.values().forEach(one -> deciding.addAll(one.deciding(moment)));
        return new Page<>(
                inOrder(order.stream().filter(deciding::contains).toList()),
                series.size() < RECORDS_OF_A_PAGE ? null : after(series));
    }

    private static String after(Map<String, SeriesAt> series) {
        String last = series.keySet().stream().reduce((one, next) -> next).orElseThrow();
        return new Cursor("key", last).text();
    }

    private List<StatementView> inOrder(List<String> ids) {
        Map<String, StatementView> views = new LinkedHashMap<>();
        statements.statements(ids).forEach(view -> views.put(view.statementId(), view));
        return ids.stream()
                .map(views::get)
                .flatMap(view -> Optional.ofNullable(view).stream())
                .toList();
    }

    private record Row(String id, long arrival) {

        static Row of(Record row) {
            return new Row(row.get("id").asString(), row.get("arrival").asLong());
        }

        String cursor() {
            return new Cursor(String.valueOf(arrival), id).text();
        }
    }
}
