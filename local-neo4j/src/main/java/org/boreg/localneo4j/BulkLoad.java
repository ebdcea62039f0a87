package org.boreg.localneo4j;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills the store of a data folder that has none, faster than any transaction could: rows go straight to Neo4j's own bulk importer,
 * in a JVM of its own. The store is built beside its place and takes it at the end, whole or not at all. Nodes come before
 * relationships; constraints and indexes come after, when a Neo4j runs on the folder. Several threads can add rows, but all nodes are in
 * when the first relationship comes, and all relationships before {@link #finish}.
 *
 * <p>Properties are texts, booleans, integers (as long), floating-point numbers (as double), byte arrays, and lists of texts.
 */
public final class BulkLoad implements AutoCloseable {

    private final DataFolder folder;
    private final Ownership ownership;
    private final LoadJvm jvm;
    private final Queue<RowChunk> chunks = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<RowChunk> chunkOfThread = ThreadLocal.withInitial(this::newChunk);
    private volatile boolean nodesEnded;
    private boolean ended;

    private BulkLoad(DataFolder folder, Ownership ownership, LoadJvm jvm) {
        this.folder = folder;
        this.ownership = ownership;
        this.jvm = jvm;
    }

    /** Whether the data folder has no store, so that one can be loaded. */
    public static boolean isPossible(Path dataFolder) {
        return isEmpty(DataFolder.of(dataFolder).neo4jHome());
    }

    /**
     * Begins a load into a data folder, which is created if it is missing. What an earlier one left that was broken off, is removed.
     *
     * @throws DataFolderInUse if a process runs a Neo4j there
     * @throws LocalNeo4jException if there is a store already, or the folder cannot be used
     */
    public static BulkLoad into(Path dataFolder, LocalNeo4jSettings settings) {
        DataFolder folder = DataFolder.create(dataFolder);
        Ownership ownership = Ownership.take(folder);
        try {
            if (!isEmpty(folder.neo4jHome())) {
                throw new LocalNeo4jException(folder.root() + " has a register already", null);
            }
            delete(folder.storeInTheMaking());
            BoundedLog log = new BoundedLog(folder.processLog(), LocalNeo4j.LARGEST_LOG);
            return new BulkLoad(folder, ownership, LoadJvm.launch(JavaCommand.forLoad(folder, settings), log));
        } catch (RuntimeException | Error failure) {
            ownership.close();
            throw failure;
        }
    }

    /**
     * Adds a node.
     *
     * @param id from 0, without large gaps; each once
     * @throws LocalNeo4jException when the importer ended or the disk is full; nothing is left of the load then
     */
    public void node(long id, String label, Map<String, Object> properties) {
        if (nodesEnded) {
            throw new IllegalStateException("Nodes come before relationships");
        }
        RowChunk chunk = chunkOfThread.get();
        chunk.node(id, label, properties);
        sendIfFull(chunk);
    }

    /** Adds a relationship between two nodes; see {@link #node}. */
    public void relationship(String type, long from, long to, Map<String, Object> properties) {
        endNodes();
        RowChunk chunk = chunkOfThread.get();
        chunk.relationship(type, from, to, properties);
        sendIfFull(chunk);
    }

    /** Waits for the importer, and puts the store in its place. */
    public void finish() {
        finish(share -> true);
    }

    /**
     * The same, watched by whoever waits for it.
     *
     * @param goesOn told several times a second how much of the store is built, from 0 to 1; whether to go on
     * @return whether the store is in its place; where it was not to go on, nothing is left of it
     */
    public boolean finish(DoublePredicate goesOn) {
        endNodes();
        chunks.forEach(this::send);
        jvm.endSection();
        if (!jvm.awaitEnd(goesOn)) {
            return false;
        }
        try {
            Files.delete(folder.neo4jHome());
            Files.move(folder.storeInTheMaking(), folder.neo4jHome());
        } catch (IOException refused) {
            throw new LocalNeo4jException("The loaded store cannot be put in its place: " + refused, refused);
        }
        ended = true;
        return true;
    }

    /** Gives the folder free. A load that was not finished leaves nothing behind. */
    @Override
    public void close() {
        try (ownership) {
            jvm.kill();
            if (!ended) {
                delete(folder.storeInTheMaking());
            }
        }
    }

    private RowChunk newChunk() {
        RowChunk chunk = new RowChunk();
        chunks.add(chunk);
        return chunk;
    }

    private void endNodes() {
        if (!nodesEnded) {
            endNodesOnce();
        }
    }

    private synchronized void endNodesOnce() {
        if (!nodesEnded) {
            chunks.forEach(this::send);
            jvm.endSection();
            nodesEnded = true;
        }
    }

    private void sendIfFull(RowChunk chunk) {
        if (chunk.isFull()) {
            send(chunk);
        }
    }

    private synchronized void send(RowChunk chunk) {
        if (!chunk.isEmpty()) {
            jvm.send(chunk.bytes());
            chunk.clear();
        }
    }

    private static boolean isEmpty(Path home) {
        if (!Files.exists(home)) {
            return true;
        }
        try (var files = Files.list(home)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new LocalNeo4jException(home + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new LocalNeo4jException(folder + " cannot be removed: " + refused, refused);
        }
    }
}
