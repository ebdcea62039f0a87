package org.boreg.cli.register;

import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.acts.OperatorActs;
import org.boreg.service.audit.Audit;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The graph of a register, for as long as one command needs it. */
public final class GraphConnection implements AutoCloseable {

    /** A Neo4j of this machine that does not answer has ended; a server may only be restarting or changing its leader. */
    private static final Config TO_LOCAL = driverConfig(5);

    private static final Config TO_SERVER = driverConfig(20);

    private final @Nullable DataFolderNeo4j local;
    private final Place.Neo4jServer server;
    private final Driver driver;

    private GraphConnection(@Nullable DataFolderNeo4j local, Place.Neo4jServer server, Driver driver) {
        this.local = local;
        this.server = server;
        this.driver = driver;
    }

    /**
     * The graph of a data folder, which is created where it is missing.
     *
     * @param progress told in words what takes time
     * @throws CannotAnswer when its Neo4j does not start or answer
     */
    public static GraphConnection open(Place.DataFolder place, Consumer<String> progress) {
        DataFolderNeo4j local = DataFolderNeo4j.attachOrStart(place.folder(), progress);
        try {
            return connected(local, new Place.Neo4jServer(local.uri(), local.credentials()));
        } catch (RuntimeException failure) {
            boolean hasLenderEnded = !local.isOwn() && !local.isAlive();
            local.close();
            if (!hasLenderEnded) {
                throw failure;
            }
        }
        // The Neo4j was another process's, which ended it just now: the next one is our own, or that of somebody who
        // was faster.
        return open(place, progress);
    }

    /**
     * The graph of a data folder whose store was just made.
     *
     * @param first done before its indexes are built
     * @param goesOn told several times a second how much of its indexes is built, from 0 to 1; whether to go on
     * @throws CannotAnswer when its Neo4j does not start or answer
     * @throws CancellationException when it was not to go on; the rest is built when the folder is opened again
     */
    static GraphConnection openNew(Place.DataFolder place, Consumer<RegisterGraph> first, DoublePredicate goesOn) {
        DataFolderNeo4j local = DataFolderNeo4j.attachOrStart(place.folder(), progress -> {});
        try {
            return connected(local, new Place.Neo4jServer(local.uri(), local.credentials()), graph -> {
                first.accept(graph);
                graph.migrate(goesOn);
            });
        } catch (RuntimeException failure) {
            local.close();
            throw failure;
        }
    }

    /**
     * The graph of a data folder in which there is a register already.
     *
     * @throws CannotAnswer when there is none, or its Neo4j does not start or answer
     */
    public static GraphConnection openExisting(Place.DataFolder place, Consumer<String> progress) {
        if (!Files.isDirectory(place.folder().resolve("neo4j"))) {
            throw CannotAnswer.because(
                    "There is no register in %s yet. Import a file first, or name the folder of your register with --data."
                            .formatted(place.folder()));
        }
        return open(place, progress);
    }

    /** @throws CannotAnswer when the server cannot be reached or refuses the password */
    public static GraphConnection open(Place.Neo4jServer place) {
        return connected(null, place);
    }

    public RegisterGraph graph() {
        return new RegisterGraph(driver);
    }

    public Answers answers() {
        Questions questions = new Questions(graph(), Clock.systemUTC());
        return new GraphAnswers(
                questions,
                new OwnershipQuestions(graph(), Clock.systemUTC()),
                new OperatorActs(graph(), questions),
                new Audit(graph()));
    }

    /** Whether this connection leans on the Neo4j of another process, which can end it at any time. */
    public boolean isAttached() {
        return local != null && !local.isOwn();
    }

    /** Whether its Neo4j still runs, as far as that can be told from here: of a server it cannot. */
    public boolean isAlive() {
        return local == null || local.isAlive();
    }

    public URI uri() {
        return server.uri();
    }

    public Place.Credentials credentials() {
        return server.credentials();
    }

    @Override
    public void close() {
        try (local) {
            driver.close();
        }
    }

    private static GraphConnection connected(@Nullable DataFolderNeo4j local, Place.Neo4jServer server) {
        return connected(local, server, RegisterGraph::migrate);
    }

    private static GraphConnection connected(
            @Nullable DataFolderNeo4j local, Place.Neo4jServer server, Consumer<RegisterGraph> migration) {
        Driver driver = driver(server, local == null ? TO_SERVER : TO_LOCAL);
        try {
            migration.accept(new RegisterGraph(driver));
            return new GraphConnection(local, server, driver);
        } catch (CancellationException stopped) {
            driver.close();
            throw stopped;
        } catch (RegisterUnavailable | IllegalStateException refused) {
            driver.close();
            throw CannotAnswer.because(refused.getMessage(), refused);
        } catch (RuntimeException failure) {
            driver.close();
            throw failure;
        }
    }

    private static Driver driver(Place.Neo4jServer server, Config config) {
        Place.Credentials credentials = server.credentials();
        try {
            return GraphDatabase.driver(
                    server.uri(), AuthTokens.basic(credentials.user(), credentials.password()), config);
        } catch (IllegalArgumentException notAnAddress) {
            throw CannotAnswer.badQuestion(
                    "%s is no address of a Neo4j (%s). Expected one like bolt://host:7687 or neo4j+s://host."
                            .formatted(server.uri(), notAnAddress.getMessage()));
        }
    }

    private static Config driverConfig(int patienceSeconds) {
        return Config.builder()
                .withConnectionTimeout(patienceSeconds, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(patienceSeconds, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(patienceSeconds, TimeUnit.SECONDS)
                .withUserAgent("boreg")
                .build();
    }
}
