package org.boreg.localneo4j;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the local Neo4j is to run.
 *
 * @param heapBytes the largest heap of its JVM, at least 256 MiB
 * @param pageCacheBytes what it keeps of its store in memory, outside the heap, at least 8 MiB
 * @param libFolder the folder with Neo4j's jars; null looks at the system property {@code boreg.neo4j.lib}, then for {@code
 *     neo4j-lib} beside the folder this module's jar is in
 * @param port the Bolt port on the loopback address; 0 means any free one
 * @param startTimeout how long to wait until it answers, recovery after a crash included
 * @param progress told in words what the start is doing; called on another thread
 */
public record LocalNeo4jSettings(
        long heapBytes,
        long pageCacheBytes,
        @Nullable Path libFolder,
        int port,
        Duration startTimeout,
        Consumer<String> progress) {
    private static final long MIB = 1L << 20;
    private static final long SMALLEST_HEAP = 256 * MIB;
    private static final long SMALLEST_PAGE_CACHE = 8 * MIB;
    private static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException if a size is too small for Neo4j to run, or the port is none */
    public LocalNeo4jSettings {
        requireAtLeast(SMALLEST_HEAP, heapBytes, "heap");
        requireAtLeast(SMALLEST_PAGE_CACHE, pageCacheBytes, "page cache");
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("A port is a number from 0 (any) to 65535, not " + port);
        }
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException("The start timeout must be positive, not " + startTimeout);
        }
    }

    /** An eighth of the machine's memory for the heap, a quarter for the page cache, within bounds; any free port. */
    public static LocalNeo4jSettings defaults() {
        return forMemory(machineMemory());
    }

    static LocalNeo4jSettings forMemory(long bytes) {
        long heap = Math.max(512 * MIB, Math.min(bytes / 8, 4096 * MIB));
        long pageCache = Math.max(128 * MIB, Math.min(bytes / 4, 8192 * MIB));
        return new LocalNeo4jSettings(heap, pageCache, null, 0, Duration.ofMinutes(5), text -> {});
    }

    public LocalNeo4jSettings withHeap(long bytes) {
        return new LocalNeo4jSettings(bytes, pageCacheBytes, libFolder, port, startTimeout, progress);
    }

    public LocalNeo4jSettings withPageCache(long bytes) {
        return new LocalNeo4jSettings(heapBytes, bytes, libFolder, port, startTimeout, progress);
    }

    public LocalNeo4jSettings withLibFolder(Path folder) {
        return new LocalNeo4jSettings(heapBytes, pageCacheBytes, folder, port, startTimeout, progress);
    }

    public LocalNeo4jSettings withPort(int number) {
        return new LocalNeo4jSettings(heapBytes, pageCacheBytes, libFolder, number, startTimeout, progress);
    }

    public LocalNeo4jSettings withStartTimeout(Duration timeout) {
        return new LocalNeo4jSettings(heapBytes, pageCacheBytes, libFolder, port, timeout, progress);
    }

    public LocalNeo4jSettings withProgress(Consumer<String> listener) {
        return new LocalNeo4jSettings(heapBytes, pageCacheBytes, libFolder, port, startTimeout, listener);
    }

    /** The container's limit, where there is one. */
    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static void requireAtLeast(long least, long bytes, String what) {
        if (bytes < least) {
            throw new IllegalArgumentException(
                    "Neo4j's " + what + " needs at least " + least / MIB + " MiB, not " + bytes / MIB + " MiB");
        }
    }
}
