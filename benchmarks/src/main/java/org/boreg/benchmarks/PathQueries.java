package org.boreg.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What is asked today where no engine is: every path upwards, the percentages along it multiplied, those of one owner added up, and no path
 * longer than some depth, so that rings end. The databases are DuckDB and, where it is installed, PostgreSQL.
 */
final class PathQueries implements AutoCloseable {

    /** Deep enough for nearly all chains of a register. */
    static final int USUAL_DEPTH = 20;

    private static final long LONGEST_MILLIS = 20_000;
    private static final double QUARTER = 0.25 - 1e-11;

    private static final String OF_ONE = """
            WITH RECURSIVE path (owner, part, depth) AS (
              SELECT owner, percent / 100, 1 FROM holding WHERE company = ?
              UNION ALL
              SELECT h.owner, p.part * h.percent / 100, p.depth + 1
              FROM path p JOIN holding h ON h.company = p.owner WHERE p.depth < ?)
            SELECT owner, sum(part) FROM path WHERE owner < ? GROUP BY owner HAVING sum(part) >= ?
            """;

    private static final String OF_ALL = """
            WITH RECURSIVE path (company, owner, part, depth) AS (
              SELECT company, owner, percent / 100, 1 FROM holding
              UNION ALL
              SELECT p.company, h.owner, p.part * h.percent / 100, p.depth + 1
              FROM path p JOIN holding h ON h.company = p.owner WHERE p.depth < ?)
            SELECT company, owner, sum(part) FROM path WHERE owner < ? GROUP BY company, owner HAVING sum(part) >= ?
            """;

    private final Path folder;
    private final @Nullable PostgresServer postgres;
    private final List<Database> databases = new ArrayList<>();
    private final Timer timer = new Timer(true);
    private int persons;

    private PathQueries(Path folder, @Nullable PostgresServer postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static PathQueries open() throws IOException, SQLException {
        Optional<PostgresServer> server = PostgresServer.start();
        PathQueries queries = new PathQueries(Files.createTempDirectory("boreg-beside"), server.orElse(null));
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement settings = duck.createStatement()) {
            settings.execute("SET memory_limit = '2GB'");
            settings.execute("SET temp_directory = '%s'".formatted(queries.folder.resolve("duckdb")));
        }
        queries.databases.add(queries.new Database("DuckDB", duck));
        if (server.isPresent()) {
            Connection connection = server.get().connect();
            try (Statement settings = connection.createStatement()) {
                settings.execute("SET temp_file_limit = '4GB'");
            }
            queries.databases.add(queries.new Database("PostgreSQL", connection));
        }
        return queries;
    }

    List<Database> databases() {
        return databases;
    }

    /** Puts these holdings in the place of all; owners below that number are persons. */
    void load(HoldingList holdings, int persons) throws IOException, SQLException {
        this.persons = persons;
        Path file = folder.resolve("holdings.csv");
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int holding = 0; holding < holdings.size(); holding++) {
                writer.write("%d,%d,%s\n"
                        .formatted(holdings.owner(holding), holdings.company(holding), holdings.percent(holding)));
            }
        }
        for (Database database : databases) {
            database.load(file);
        }
    }

    /** The company asked about is number 0 after the persons. */
    void load(OwnershipShape shape) throws IOException, SQLException {
        load(shape.holdings(), shape.persons());
    }

    @Override
    public void close() throws IOException, SQLException {
        timer.cancel();
        for (Database database : databases) {
            database.connection.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        TemporaryFolder.delete(folder);
    }

    /** One of the databases, over a connection that stays open. */
    final class Database {

        private final String name;
        private final Connection connection;

        private Database(String name, Connection connection) {
            this.name = name;
            this.connection = connection;
        }

        String name() {
            return name;
        }

        private void load(Path file) throws IOException, SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS holding");
                statement.execute(
                        "CREATE TABLE holding (owner integer NOT NULL, company integer NOT NULL, percent double precision NOT NULL)");
                if (connection.isWrapperFor(PGConnection.class)) {
                    try (Reader reader = Files.newBufferedReader(file)) {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("COPY holding FROM STDIN (FORMAT csv)", reader);
                    }
                } else {
                    statement.execute("COPY holding FROM '%s' (FORMAT csv, HEADER false)".formatted(file));
                }
                statement.execute("CREATE INDEX holding_company ON holding (company)");
                statement.execute("ANALYZE holding");
            }
        }

        /** @return how many persons own a quarter of the company or more; negative where that took too long or too much room */
        int ofOne(int company, int depth) throws SQLException {
            return ask(OF_ONE, rows -> {}, persons + company, depth, persons);
        }

        /** @param owners by company and owner, takes the part of 1 */
        int ofAll(int depth, Map<Integer, Map<Integer, Double>> owners) throws SQLException {
            return ask(
                    OF_ALL,
                    rows -> owners.computeIfAbsent(rows.getInt(1), company -> new HashMap<>(4))
                            .put(rows.getInt(2), rows.getDouble(3)),
                    depth,
                    persons);
        }

        private int ask(String sql, Row row, int... arguments) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int argument = 0; argument < arguments.length; argument++) {
                    statement.setInt(argument + 1, arguments[argument]);
                }
                statement.setDouble(arguments.length + 1, QUARTER);
                TimerTask tooLong = cancelling(statement);
                timer.schedule(tooLong, LONGEST_MILLIS);
                int found = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        row.read(rows);
                        found++;
                    }
                } finally {
                    tooLong.cancel();
                }
                return found;
            } catch (SQLException refused) {
                System.out.printf(
                        Locale.ROOT,
                        "  %s: %s%n",
                        name,
                        String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
                return -1;
            }
        }

        private static TimerTask cancelling(Statement statement) {
            return new TimerTask() {
                @Override
                public void run() {
                    try {
                        statement.cancel();
                    } catch (SQLException over) {
                        // It has ended by itself.
                    }
                }
            };
        }
    }

    @FunctionalInterface
    private interface Row {

        void read(ResultSet rows) throws SQLException;
    }
}
