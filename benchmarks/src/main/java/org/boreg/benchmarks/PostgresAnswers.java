package org.boreg.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions in SQL, prepared once, over one connection that stays open. Every column of every row is read. */
final class PostgresAnswers implements Answers {

    /** Below this likeness the trigrams give so many candidates that sorting them is all it does. */
    private static final String LIKE_ENOUGH = "SET pg_trgm.similarity_threshold = 0.5";

    private static final char APART = '\n';

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PostgresAnswers(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute(LIKE_ENOUGH);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int party(String id) {
        return ask("""
                SELECT id, kind, name FROM party WHERE id = ?
                """, id);
    }

    @Override
    public int search(String text) {
        return ask("""
                SELECT id, kind, name FROM party, plainto_tsquery('simple', ?) AS asked
                WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC, id LIMIT ?
                """, text, SearchTexts.HITS);
    }

    @Override
    public int misspelt(String text) {
        return ask("""
                SELECT id, kind, name FROM party WHERE name % ?
                ORDER BY similarity(name, ?) DESC, id LIMIT ?
                """, text, text, SearchTexts.HITS);
    }

    @Override
    public int suggest(String text) {
        return ask("""
                SELECT id, kind, name FROM party, to_tsquery('simple', ?) AS asked
                WHERE words @@ asked ORDER BY ts_rank(words, asked) DESC, id LIMIT ?
                """, text.replace("'", "").replace(" ", " & ") + ":*", SearchTexts.SUGGESTED);
    }

    @Override
    public int holders(String id) {
        return ask("""
                SELECT p.id, p.kind, p.name, h.record_key, h.stated, h.least, h.most
                FROM holding h JOIN party p ON p.id = h.owner
                WHERE h.owned = ? ORDER BY h.stated DESC, h.record_key LIMIT ?
                """, id, PAGE);
    }

    /** UNION, not UNION ALL: a party that was met is not met again, so that rings end. */
    @Override
    public int above(String id) {
        return ask("""
                WITH RECURSIVE above (id) AS (
                  SELECT ?::text
                  UNION
                  SELECT h.owner FROM above JOIN holding h ON h.owned = above.id
                )
                SELECT p.id, p.kind, p.name FROM above JOIN party p ON p.id = above.id
                """, id) - 1;
    }

    @Override
    public int holdings(String id, @Nullable String cursor) {
        if (cursor == null) {
            return ask("""
                    SELECT p.id, p.kind, p.name, h.record_key, h.stated, h.least, h.most
                    FROM holding h JOIN party p ON p.id = h.owned
                    WHERE h.owner = ? ORDER BY h.stated DESC, h.record_key LIMIT ?
                    """, id, PAGE);
        }
        long stated = Long.parseLong(cursor.substring(0, cursor.indexOf(APART)));
        String key = cursor.substring(cursor.indexOf(APART) + 1);
        return ask("""
                SELECT p.id, p.kind, p.name, h.record_key, h.stated, h.least, h.most
                FROM holding h JOIN party p ON p.id = h.owned
                WHERE h.owner = ? AND h.stated <= ? AND (h.stated < ? OR h.record_key > ?)
                ORDER BY h.stated DESC, h.record_key LIMIT ?
                """, id, stated, stated, key, PAGE);
    }

    @Override
    public String cursorAfter(String id, int before) {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT stated, record_key FROM holding WHERE owner = ?
                ORDER BY stated DESC, record_key OFFSET ? LIMIT 1
                """)) {
            statement.setString(1, id);
            statement.setInt(2, before - 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) + String.valueOf(APART) + row.getString(2);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private int ask(String sql, Object... parameters) {
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static int read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int count = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
            count++;
        }
        return count;
    }
}
