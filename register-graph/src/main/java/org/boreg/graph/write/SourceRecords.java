package org.boreg.graph.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.text.PackedText;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** How the records of a source stand in the register, with which its next edition is compared. */
public final class SourceRecords {

    private static final String FIELDS =
            "{.statementId, .hash, .redactedHashes, .generation, .stated, .published, .arrival}";

    private final Driver driver;

    public SourceRecords(Driver driver) {
        this.driver = driver;
    }

    /**
     * The current statement of a record.
     *
     * @param hash of its content
     * @param isClosed whether it ends the record
     * @param redacted hashes of what it said before it was redacted
     */
    public record Current(
            String statementId, String hash, boolean isClosed, SeriesOrder order, List<String> redacted) {}

    /** Of those of these records that a statement is about, by their keys. */
    public Map<String, Current> current(Collection<String> recordKeys) {
        return read(tx -> {
            Map<String, Current> found = new HashMap<>();
            WriteQuery.run(tx, """
                            UNWIND $keys AS key
                            MATCH (r:Record {key: key}) WHERE r.statementId IS NOT NULL
                            MATCH (s:Statement {statementId: r.statementId})
                            RETURN key, coalesce(s.closed, false) AS closed, s %s AS statement
                            """.formatted(FIELDS), Map.of("keys", List.copyOf(recordKeys)))
                    .forEachRemaining(row -> found.put(
                            row.get("key").asString(),
                            current(row.get("statement"), row.get("closed").asBoolean())));
            return found;
        });
    }

    /**
     * Keys of records that are open, in order.
     *
     * @param prefix with which they all begin
     * @param after the last one that was given before; null for the first page
     */
    public List<String> open(String prefix, @Nullable String after, int most) {
        return read(tx -> WriteQuery.run(
                        tx, """
                        MATCH (r:Record)
                        WHERE r.key STARTS WITH $prefix AND r.key > $after AND r.closed = false
                        RETURN r.key AS key ORDER BY key LIMIT $most
                        """, Map.of("prefix", prefix, "after", after == null ? "" : after, "most", most))
                .list(row -> row.get("key").asString()));
    }

    /** The texts of statements of BODS 0.4, by their ids. */
    public Map<String, String> texts(Collection<String> statementIds) {
        return read(tx -> {
            Map<String, String> texts = new HashMap<>();
            WriteQuery.run(tx, """
                            UNWIND $ids AS id
                            MATCH (s:Statement {statementId: id}) WHERE s.reading IS NULL
                            RETURN id, s.packed AS packed
                            """, Map.of("ids", List.copyOf(statementIds)))
                    .forEachRemaining(row -> texts.put(
                            row.get("id").asString(),
                            PackedText.unpack(row.get("packed").asByteArray())));
            return texts;
        });
    }

    /** The options, as JSON, of all imports of a format that took something or came to their end, and were not undone. */
    public List<String> optionsOfImports(String format) {
        return read(tx -> WriteQuery.run(tx, """
                        MATCH (i:Import {format: $format})
                        WHERE (i.state = 'complete' OR i.taken > 0) AND i.undoneBy IS NULL
                        RETURN DISTINCT i.options AS options
                        """, Map.of("format", format))
                .list(row -> row.get("options").asString("{}")));
    }

    private static Current current(Value statement, boolean isClosed) {
        return new Current(
                statement.get("statementId").asString(),
                statement.get("hash").asString(),
                isClosed,
                StoredStatements.order(statement),
                Decisions.texts(statement.get("redactedHashes")));
    }

    private <T> T read(Function<TransactionContext, T> question) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session()) {
                return session.executeRead(question::apply);
            }
        });
    }
}
