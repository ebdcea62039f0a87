package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j Community, running: Bolt on the loopback address, nothing else, and nobody without the password. */
final class Database implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LONGEST_RECOVERY = Duration.ofHours(1);

    private final DatabaseManagementService dbms;

    private Database(DatabaseManagementService dbms) {
        this.dbms = dbms;
    }

    static Database open(ChildSettings settings) throws IOException {
        String password = Files.readString(settings.passwordFile()).strip();
        InitialPassword.store(settings.home(), password);
        Database database = new Database(new DatabaseManagementServiceBuilder(settings.home())
                .setConfig(configuration(settings))
                .build());
        try {
            database.requireStarted();
            database.accept(password);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    int port() {
        return resolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    /** Has something done when the database has failed in a way of which only another start can recover it. */
    void onPanic(Runnable work) {
        dbms.registerDatabaseEventListener(new DatabaseEventListenerAdapter() {
            @Override
            public void databasePanic(DatabaseEventContext event) {
                work.run();
            }
        });
    }

    @Override
    public void close() {
        dbms.shutdown();
    }

    private static Map<Setting<?>, Object> configuration(ChildSettings settings) {
        SocketAddress address = new SocketAddress(LOOPBACK, settings.port());
        Map<Setting<?>, Object> configuration = new HashMap<>(StoreShape.SETTINGS);
        configuration.putAll(Map.ofEntries(
                Map.entry(GraphDatabaseSettings.logs_directory, settings.logs()),
                Map.entry(GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes()),
                Map.entry(GraphDatabaseSettings.default_listen_address, new SocketAddress(LOOPBACK)),
                Map.entry(GraphDatabaseSettings.auth_enabled, true),
                // Nobody guesses 192 random bits; a lock after wrong tries would only let any local program lock out
                // ours.
                Map.entry(GraphDatabaseSettings.auth_max_failed_attempts, 0),
                Map.entry(GraphDatabaseSettings.udc_enabled, false),
                Map.entry(BoltConnector.enabled, true),
                Map.entry(BoltConnector.listen_address, address),
                Map.entry(BoltConnector.advertised_address, address),
                Map.entry(BoltConnector.server_bolt_telemetry_enabled, false),
                Map.entry(HttpConnector.enabled, false),
                Map.entry(HttpsConnector.enabled, false),
                // Whoever may ask Cypher need not read the machine's files with LOAD CSV.
                Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                // Half a gigabyte for an empty register otherwise, and two days of what only incremental backups would
                // read, and what was redacted would stand in.
                Map.entry(GraphDatabaseSettings.preallocate_logical_logs, false),
                Map.entry(GraphDatabaseSettings.keep_logical_logs, "keep_none"),
                Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, 32L << 20),
                // Netty waits this many seconds for more requests before it stops; there are none.
                Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)));
        return configuration;
    }

    /** The DBMS comes up without a database that failed; here that is a failure of the whole. */
    private void requireStarted() {
        GraphDatabaseAPI database = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        DatabaseStateService states = resolver().resolveDependency(DatabaseStateService.class);
        states.causeOfFailure(database.databaseId()).ifPresent(cause -> {
            throw new IllegalStateException("The database did not start", cause);
        });
        if (!database.isAvailable(LONGEST_RECOVERY.toMillis())) {
            throw new IllegalStateException(
                    "The database was not available after " + LONGEST_RECOVERY.toMinutes() + " min");
        }
    }

    /**
     * The password of the file is the password, also when the file was lost and written anew, or when somebody changed the
     * password in the database.
     */
    private void accept(String password) {
        if (!logsIn(password)) {
            dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password));
        }
    }

    private boolean logsIn(String password) {
        try {
            Map<String, Object> token = AuthToken.newBasicAuthToken(AuthManager.INITIAL_USER_NAME, password);
            return resolver()
                            .resolveDependency(AuthManager.class)
                            .login(token, ClientConnectionInfo.EMBEDDED_CONNECTION)
                            .subject()
                            .getAuthenticationResult()
                    == AuthenticationResult.SUCCESS;
        } catch (InvalidAuthTokenException malformed) {
            throw new IllegalStateException("The password in the file is none that Neo4j accepts", malformed);
        }
    }

    private DependencyResolver resolver() {
        return ((GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)).getDependencyResolver();
    }
}
