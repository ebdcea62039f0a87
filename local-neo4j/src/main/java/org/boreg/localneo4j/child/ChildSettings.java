package org.boreg.localneo4j.child;

import java.nio.file.Path;
import java.util.List;

/**
 * What Neo4j's JVM is told on its command line. Everybody on the machine can read that, so the password is named by its file.
 *
 * @param home Neo4j's own folder; all of its store is below it
 * @param logs where Neo4j writes its logs
 * @param passwordFile holds the password of the user {@code neo4j}
 * @param lock locked by the JVM that has the store open
 * @param port the Bolt port on loopback; 0 means any free one
 * @param pageCacheBytes the size of the page cache, outside the heap
 */
public record ChildSettings(Path home, Path logs, Path passwordFile, Path lock, int port, long pageCacheBytes) {

    public List<String> toArguments() {
        return List.of(
                home.toString(),
                logs.toString(),
                passwordFile.toString(),
                lock.toString(),
                Integer.toString(port),
                Long.toString(pageCacheBytes));
    }

    static ChildSettings fromArguments(String[] arguments) {
        return new ChildSettings(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]));
    }
}
