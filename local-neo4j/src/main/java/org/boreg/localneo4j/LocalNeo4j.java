package org.boreg.localneo4j;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Neo4j of this machine, in a JVM of its own, that belongs to this process: it ends with {@link #close()}, and also when this
 * process ends or is killed. Its store and its password stay in the data folder.
 */
public final class LocalNeo4j implements AutoCloseable {
    static final long LARGEST_LOG = 1L << 20;

    private final Ownership ownership;
    private final Neo4jJvm jvm;
    private final BoltAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalNeo4j(Ownership ownership, Neo4jJvm jvm, BoltAddress address) {
        this.ownership = ownership;
        this.jvm = jvm;
        this.address = address;
    }

    /**
     * Starts Neo4j on a data folder, which is created if it is missing, and waits until it answers.
     *
     * @throws DataFolderInUse if a process, this one or another, runs a Neo4j there
     * @throws LocalNeo4jException if the folder cannot be used or Neo4j does not start
     */
    public static LocalNeo4j start(Path dataFolder, LocalNeo4jSettings settings) {
        DataFolder folder = DataFolder.create(dataFolder);
        Ownership ownership = Ownership.take(folder);
        try {
            return start(folder, settings, ownership);
        } catch (RuntimeException | Error failure) {
            ownership.close();
            throw failure;
        }
    }

    /**
     * The Neo4j that some process, this one or another, runs on a data folder.
     *
     * @return empty if nobody does, or it is not ready yet
     * @throws LocalNeo4jException if this user may not read the folder
     */
    public static Optional<BoltAddress> running(Path dataFolder) {
        DataFolder folder = DataFolder.of(dataFolder);
        return OwnerRecord.read(folder.ownerRecord())
                .filter(record -> record.owner().isAlive())
                .flatMap(OwnerRecord::neo4j)
                .filter(neo4j -> neo4j.process().isAlive())
                .flatMap(neo4j ->
                        folder.password().map(password -> new BoltAddress(neo4j.bolt(), DataFolder.USER, password)));
    }

    public BoltAddress address() {
        return address;
    }

    /** @return false after {@link #close()}, and when Neo4j's JVM died by itself */
    public boolean isAlive() {
        return jvm.isAlive();
    }

    /** @return completes with the exit status of Neo4j's JVM when that ends, closed or not */
    public CompletableFuture<Integer> onExit() {
        return jvm.onExit();
    }

    /** Stops Neo4j in order and gives the data folder free. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (ownership) {
                jvm.stop();
            }
        }
    }

    private static LocalNeo4j start(DataFolder folder, LocalNeo4jSettings settings, Ownership ownership) {
        String password = folder.passwordOrNew();
        BoundedLog log = new BoundedLog(folder.processLog(), LARGEST_LOG);
        ProcessBuilder command = JavaCommand.forNeo4j(folder, settings);
        settings.progress().accept("Starting Neo4j in " + folder.root());
        Neo4jJvm jvm = Neo4jJvm.launch(command, log, settings.progress());
        try {
            URI bolt = URI.create("bolt://127.0.0.1:" + jvm.awaitReady(settings.startTimeout()));
            ownership.publish(new OwnerRecord.Neo4j(jvm.id(), bolt));
            return new LocalNeo4j(ownership, jvm, new BoltAddress(bolt, DataFolder.USER, password));
        } catch (RuntimeException | Error failure) {
            jvm.kill();
            throw failure;
        }
    }
}
