package org.boreg.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Parties and holdings as two tables, with an index for each question that is asked of them. */
final class PostgresTables {

    private final Connection connection;

    PostgresTables(Connection connection) {
        this.connection = connection;
    }

    void fill(GraphContents graph) throws SQLException {
        execute("""
                CREATE TABLE party (id text NOT NULL, kind text NOT NULL, name text);
                CREATE TABLE holding (owner text NOT NULL, owned text NOT NULL, record_key text NOT NULL, stated bigint NOT NULL,
                                      least double precision NOT NULL, most double precision NOT NULL)
                """);
        try (Rows rows = rows("COPY party FROM STDIN")) {
            graph.parties(party -> rows.add(party.id(), party.kind(), party.name()));
        }
        try (Rows rows = rows("COPY holding FROM STDIN")) {
            graph.holdings(holding -> rows.add(
                    holding.owner(),
                    holding.owned(),
                    holding.recordKey(),
                    String.valueOf(holding.stated()),
                    String.valueOf(holding.least()),
                    String.valueOf(holding.most())));
        }
        index();
    }

    private void index() throws SQLException {
        execute("""
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                ALTER TABLE party ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(name, ''))) STORED;
                ALTER TABLE party ADD PRIMARY KEY (id);
                CREATE INDEX party_words ON party USING gin (words);
                CREATE INDEX party_trigrams ON party USING gin (name gin_trgm_ops);
                CREATE INDEX holding_owner ON holding (owner, stated DESC, record_key);
                CREATE INDEX holding_owned ON holding (owned, stated DESC, record_key) INCLUDE (owner);
                """);
        execute("VACUUM ANALYZE party");
        execute("VACUUM ANALYZE holding");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Rows rows(String copy) throws SQLException {
        return new Rows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy));
    }

    /** Rows on their way into a table. */
    private static final class Rows implements AutoCloseable {

        private static final int CHUNK = 1 << 16;

        private final CopyIn copy;
        private final StringBuilder waiting = new StringBuilder();

        Rows(CopyIn copy) {
            this.copy = copy;
        }

        void add(@Nullable String... values) {
            for (int at = 0; at < values.length; at++) {
                waiting.append(at == 0 ? "" : "\t").append(escaped(values[at]));
            }
            waiting.append('\n');
            if (waiting.length() > CHUNK) {
                send();
            }
        }

        @Override
        public void close() throws SQLException {
            send();
            copy.endCopy();
        }

        private void send() {
            byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            waiting.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        private static String escaped(@Nullable String value) {
            return value == null
                    ? "\\N"
                    : value.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r");
        }
    }
}
