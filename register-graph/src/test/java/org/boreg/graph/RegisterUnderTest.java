package org.boreg.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * Gives a test an empty register in a real Neo4j: in a container where there is a Docker engine, else the local one. All tests of
 * a JVM share it, and each begins with an empty database, unless they are {@link KeptBetweenTests}. Parameters: {@link RegisterGraph}, {@link Driver}, {@link BoltAddress}.
 */
public final class RegisterUnderTest implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final String CONTAINER_IMAGE = "neo4j:5.26-community";
    private static final long MIB = 1L << 20;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isKept(context)) {
            empty(neo4j(context).driver());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isKept(context)) {
            empty(neo4j(context).driver());
        }
    }

    private static boolean isKept(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(KeptBetweenTests.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RegisterGraph.class || type == Driver.class || type == BoltAddress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        RunningNeo4j neo4j = neo4j(context);
        if (type == BoltAddress.class) {
            return neo4j.address();
        }
        return type == Driver.class ? neo4j.driver() : new RegisterGraph(neo4j.driver());
    }

    private static RunningNeo4j neo4j(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RegisterUnderTest.class))
                .computeIfAbsent(RunningNeo4j.class, type -> RunningNeo4j.start(), RunningNeo4j.class);
    }

    /** Edges first: all those of a hub at once would be more than Neo4j lets a transaction have. */
    private static void empty(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            session.run("""
                            MATCH (n) WHERE NOT n:SchemaStep AND NOT (n:Counter AND n.name = 'shape')
                            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
                            """).consume();
            session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                    .consume();
        }
    }

    /** One Neo4j for all tests of this JVM; closed when the last of them is done. */
    private record RunningNeo4j(BoltAddress address, Driver driver, Runnable server) implements AutoCloseable {

        static RunningNeo4j start() {
            RunningNeo4j neo4j = hasDocker() ? inContainer() : local();
            new RegisterGraph(neo4j.driver()).migrate();
            return neo4j;
        }

        private static boolean hasDocker() {
            return DockerClientFactory.instance().isDockerAvailable();
        }

        @SuppressWarnings("resource") // closed with the record
        private static RunningNeo4j inContainer() {
            Neo4jContainer container = new Neo4jContainer(CONTAINER_IMAGE).withAdminPassword("for-tests-only");
            container.start();
            return connect(
                    new BoltAddress(URI.create(container.getBoltUrl()), "neo4j", container.getAdminPassword()),
                    container::stop);
        }

        private static RunningNeo4j local() {
            try {
                Path folder = Files.createTempDirectory("register-under-test");
                LocalNeo4j neo4j = LocalNeo4j.start(
                        folder,
                        LocalNeo4jSettings.defaults()
                                .withHeap(512 * MIB)
                                .withPageCache(64 * MIB)
                                .withStartTimeout(Duration.ofMinutes(2)));
                return connect(neo4j.address(), () -> {
                    neo4j.close();
                    delete(folder);
                });
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }

        private static RunningNeo4j connect(BoltAddress address, Runnable server) {
            Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
            return new RunningNeo4j(address, driver, server);
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }

        @Override
        public void close() {
            driver.close();
            server.run();
        }
    }
}
