package org.boreg.localneo4j.child;

import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM that loads rows is told on its command line.
 *
 * @param home Neo4j's own folder of the store that is made
 * @param lock locked by the JVM that has a store of the data folder open
 * @param pageCacheBytes what it may take outside the heap
 */
public record LoadSettings(Path home, Path lock, long pageCacheBytes) {

    public List<String> toArguments() {
        return List.of(home.toString(), lock.toString(), Long.toString(pageCacheBytes));
    }

    static LoadSettings fromArguments(String[] arguments) {
        return new LoadSettings(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
    }
}
