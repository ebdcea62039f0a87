package org.boreg.localneo4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One owner a data folder. The operating system keeps the lock and takes it back when the process dies, however it dies: no lock
 * is ever stale. The record beside it only names the owner.
 */
final class Ownership implements AutoCloseable {
    /**
     * Asked before the lock file is opened: closing it once more would release the lock of the whole process (POSIX fcntl). And
     * the garbage collector would close a channel, and so release its lock, that only a forgotten LocalNeo4j refers to.
     */
    private static final Map<Path, Ownership> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    private final DataFolder folder;
    private final Path key;
    private final FileChannel channel;
    private OwnerRecord record;

    private Ownership(DataFolder folder, Path key, FileChannel channel) {
        this.folder = folder;
        this.key = key;
        this.channel = channel;
        this.record = OwnerRecord.ofThisProcess();
    }

    /** @throws DataFolderInUse if it has an owner */
    static synchronized Ownership take(DataFolder folder) {
        try {
            Path key = folder.root().toRealPath();
            if (OF_THIS_PROCESS.containsKey(key)) {
                throw new DataFolderInUse(folder.root(), OwnerRecord.ofThisProcess());
            }
            Ownership taken = lock(folder, key);
            OF_THIS_PROCESS.put(key, taken);
            return taken;
        } catch (IOException refused) {
            throw new LocalNeo4jException(
                    "The data folder " + folder.root() + " cannot be locked: " + refused, refused);
        }
    }

    /** Tells others where to attach. */
    void publish(OwnerRecord.Neo4j running) {
        record = record.running(running);
        write();
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(folder.ownerRecord());
        } catch (IOException left) {
            throw new LocalNeo4jException("The data folder " + folder.root() + " was not left cleanly: " + left, left);
        } finally {
            OF_THIS_PROCESS.remove(key);
        }
    }

    private static Ownership lock(DataFolder folder, Path key) throws IOException {
        FileChannel channel = FileChannel.open(folder.ownerLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            requireLock(folder, channel);
            Ownership ownership = new Ownership(folder, key, channel);
            ownership.write();
            return ownership;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void requireLock(DataFolder folder, FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException otherClassLoader) {
            throw new DataFolderInUse(folder.root(), OwnerRecord.ofThisProcess());
        }
        if (lock == null) {
            throw new DataFolderInUse(folder.root(), liveOwner(folder));
        }
    }

    /** A record left by an owner that was killed must not be named for the one that has just come and has not written its own. */
    private static @Nullable OwnerRecord liveOwner(DataFolder folder) {
        return OwnerRecord.read(folder.ownerRecord())
                .filter(record -> record.owner().isAlive())
                .orElse(null);
    }

    private void write() {
        try {
            record.write(folder.ownerRecord());
        } catch (IOException refused) {
            throw new LocalNeo4jException(
                    "The file " + folder.ownerRecord() + " cannot be written: " + refused, refused);
        }
    }
}
