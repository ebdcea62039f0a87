package org.boreg.bods.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes statements as tables, which appear once the last statement is known. */
public abstract sealed class StatementTables implements AutoCloseable permits PointerTable, LinkedTables {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final OutputStream out;
    private long inexact;
    private @Nullable String firstInexact;
    private boolean closed;

    StatementTables(OutputStream out) {
        this.out = out;
    }

    /** One CSV with JSON Pointers for columns, as the standard describes it. */
    public static StatementTables csv(OutputStream out) {
        return new PointerTable(out);
    }

    /** A zip of CSV that are joined by links, as Open Ownership publishes them. */
    public static StatementTables zip(OutputStream out) {
        return new LinkedTables(out);
    }

    /**
     * Statements that tables cannot say exactly: reading them would give another statement.
     *
     * @param first the id of the first one, or empty where it has none
     */
    public record Inexact(long statements, String first) {}

    /**
     * @param text the JSON of one statement
     * @throws IOException where there is no room for it
     */
    public final void write(String text) throws IOException {
        ObjectNode statement = parsed(text);
        if (!add(statement)) {
            addInexact(1, id(statement));
        }
    }

    /** Some that turned out not to come back as they were. */
    final void addInexact(long statements, String first) {
        inexact += statements;
        firstInexact = firstInexact == null ? first : firstInexact;
    }

    /** Those that do not come back as they were; all of them are known once this is closed. */
    public final Optional<Inexact> inexact() {
        return inexact == 0
                ? Optional.empty()
                : Optional.of(new Inexact(inexact, firstInexact == null ? "" : firstInexact));
    }

    /** Writes the tables, and closes the stream. */
    @Override
    public final void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            finish(out);
        } finally {
            forget();
        }
    }

    /** Forgets what was written, and closes the stream without anything more in it. */
    public final void abandon() throws IOException {
        if (!closed) {
            closed = true;
            forget();
        }
    }

    /** @return whether reading what is written gives the same statement */
    abstract boolean add(ObjectNode statement) throws IOException;

    abstract void finish(OutputStream to) throws IOException;

    abstract void forget() throws IOException;

    /** Whether a statement that was read out of cells is the same. */
    static boolean isSame(ObjectNode statement, String read) {
        try {
            return JSON.readTree(read).equals(statement);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    /** As it is after it was written in UTF-8, which has no half characters. */
    static String inUtf8(String text) {
        boolean hasOnlyWhole = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return hasOnlyWhole ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static ObjectNode parsed(String text) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode statement) {
                return statement;
            }
        } catch (JacksonException unreadable) {
            throw new IOException("A statement cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
        throw new IOException("A statement is no object");
    }

    static String id(ObjectNode statement) {
        return statement
                .path("statementId")
                .stringValueOpt()
                .or(() -> statement.path("statementID").stringValueOpt())
                .orElse("");
    }
}
