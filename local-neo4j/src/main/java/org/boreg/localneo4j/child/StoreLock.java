package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Held by the JVM that has the store open, for as long as it lives. The owner of the data folder has a lock of its own; this one
 * is for the seconds in which a killed owner's Neo4j still shuts down and a new owner is already there.
 */
final class StoreLock {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** The garbage collector closes a channel that nobody refers to, and its lock goes with it. */
    private static @Nullable FileLock held;

    private StoreLock() {}

    /** Waits as long as it takes. */
    static void take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = channel.lock();
    }

    /** @return false if the parent went away while waiting; the lock goes when this JVM ends */
    static boolean await(Path file, ParentPipe parent, Consumer<Report> reports)
            throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            reports.accept(new Report.Progress("Waiting for the Neo4j of an earlier owner to stop"));
        }
        while (lock == null) {
            if (parent.endsWithin(BETWEEN_TRIES)) {
                return false;
            }
            lock = channel.tryLock();
        }
        held = lock;
        return true;
    }
}
