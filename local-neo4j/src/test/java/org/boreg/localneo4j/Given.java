package org.boreg.localneo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What the tests of a running Neo4j share. */
final class Given {
    static final Duration SOON = Duration.ofSeconds(30);
    private static final long MIB = 1L << 20;

    private Given() {}

    static LocalNeo4jSettings smallSettings() {
        return LocalNeo4jSettings.defaults().withHeap(512 * MIB).withPageCache(64 * MIB);
    }

    static LocalNeo4j started(Path dataFolder) {
        return LocalNeo4j.start(dataFolder, smallSettings());
    }

    static Driver driver(BoltAddress address) {
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }

    static void write(BoltAddress address, String name) {
        try (Driver driver = driver(address)) {
            driver.executableQuery("CREATE (:Written {name: $name})")
                    .withParameters(Map.of("name", name))
                    .execute();
        }
    }

    static List<String> written(BoltAddress address) {
        try (Driver driver = driver(address)) {
            return driver
                    .executableQuery("MATCH (w:Written) RETURN w.name AS name ORDER BY name")
                    .execute()
                    .records()
                    .stream()
                    .map(row -> row.get("name").asString())
                    .toList();
        }
    }
}
