package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.text.PackedText;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** All that was ever said of a record, or of a party and of what it holds or is held by. */
public final class HistoryReads {

    /** The most records whose life is told at once, and the most statements. */
    public static final int MOST_RECORDS = 200;

    public static final int MOST_STATEMENTS = 1_000;

    private final GraphQuery graph;

    public HistoryReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    /**
     * The series of all records with this recordId.
     *
     * @param publisher only of this publisher, by its key; null for all
     */
    public SeriesView ofRecord(String recordId, @Nullable String publisher) {
        return series(graph.list(
                """
                MATCH (r:Record {recordId: $recordId})
                WHERE r.type IS NOT NULL AND ($publisher = '' OR r.publisher = $publisher)
                RETURN r.key AS key LIMIT $most
                """,
                Map.of(
                        "recordId",
                        recordId,
                        "publisher",
                        Objects.requireNonNullElse(publisher, ""),
                        "most",
                        MOST_RECORDS + 1),
                row -> row.get("key").asString()));
    }

    /** The series of the records that describe a party, then of the relationships that name it. */
    public SeriesView ofParty(String partyId) {
        return series(graph.list(
                """
                CALL () {
                  MATCH (:Party {id: $id})<-[:DESCRIBES]-(r:Record) WHERE r.type IN ['entity', 'person']
                  RETURN r.key AS key, 0 AS place LIMIT $most
                  UNION
                  MATCH (:Party {id: $id})<-[:DESCRIBES]-(:Record)-[h:HOLDS]-(:Record)
                  RETURN DISTINCT h.recordKey AS key, 1 AS place LIMIT $most
                }
                RETURN key ORDER BY place, key LIMIT $most
                """,
                Map.of("id", partyId, "most", MOST_RECORDS + 1),
                row -> row.get("key").asString()));
    }

    private SeriesView series(List<String> keys) {
        boolean cut = keys.size() > MOST_RECORDS;
        List<String> some = cut ? keys.subList(0, MOST_RECORDS) : keys;
        Map<String, List<StatementOfSeries>> series = new LinkedHashMap<>();
        some.forEach(key -> series.put(key, new ArrayList<>()));
        List<StatementOfSeries> statements = graph.list(
                """
                UNWIND $keys AS key
                MATCH (r:Record {key: key})<-[:OF_RECORD]-(s:Statement)
                WITH r, s LIMIT $most
                RETURN r {.key, .recordId, .publisher, .type} AS record, s AS statement, %s
                """.formatted(StatementReads.KEPT_SINCE),
                Map.of("keys", some, "most", MOST_STATEMENTS + 1),
                HistoryReads::statement);
        boolean cutStatements = statements.size() > MOST_STATEMENTS;
        statements.stream()
                .limit(MOST_STATEMENTS)
                .forEach(statement -> series.get(statement.recordKey()).add(statement));
        series.values().removeIf(List::isEmpty);
        return new SeriesView(List.copyOf(series.values()), cut || cutStatements);
    }

    private static StatementOfSeries statement(Record row) {
        Value record = row.get("record");
        Value statement = row.get("statement");
        Value packed = statement.get("reading").isNull() ? statement.get("packed") : statement.get("reading");
        return new StatementOfSeries(
                record.get("key").asString(),
                record.get("recordId").asString(),
                record.get("publisher").asString(""),
                record.get("type").asString(),
                statement.get("statementId").asString(),
                PackedText.unpack(packed.asByteArray()),
                new SeriesOrder(
                        statement.get("generation").asLong(),
                        statement.get("stated").asLong(),
                        statement.get("published").asLong(),
                        statement.get("arrival").asLong()),
                statement.get("arrivedAt").asLong(),
                statement.get("closed").asBoolean(false),
                row.get("keptSince").asBoolean(false));
    }

    /**
     * Series of statements, one list for each record.
     *
     * @param cut whether there are more than are read at once
     */
    public record SeriesView(List<List<StatementOfSeries>> series, boolean cut) {}

    /**
     * A statement in its series.
     *
     * @param reading the statement in the shape of BODS 0.4, whole: what of it a viewer may see is for {@code disclosure} to say
     * @param arrivedAt when the register took it in, in milliseconds since 1970
     * @param keptSince whether it is about a person who is kept from the public now, whatever it says itself
     */
    public record StatementOfSeries(
            String recordKey,
            String recordId,
            String publisher,
            String type,
            String statementId,
            String reading,
            SeriesOrder order,
            long arrivedAt,
            boolean closed,
            boolean keptSince) {}
}
