package org.boreg.localneo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boreg.localneo4j.child.Neo4jMain;
import org.jspecify.annotations.Nullable;

/** Finds what goes on the class path of Neo4j's JVM: Neo4j's own jars, and the code of this module. */
final class Neo4jLib {
    static final String PROPERTY = "boreg.neo4j.lib";

    private Neo4jLib() {}

    static Path folder(@Nullable Path chosen) {
        List<Path> candidates = chosen != null ? List.of(chosen) : byDefault();
        return candidates.stream()
                .filter(Neo4jLib::holdsNeo4j)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new LocalNeo4jException(
                        "No Neo4j in the folder " + candidates.get(0).toAbsolutePath()
                                + ": expected Neo4j's jars there. Name their folder with the system property "
                                + PROPERTY));
    }

    /** The jar of this module, or the folder of its classes in a build. */
    static Path ownCode() {
        try {
            return Path.of(Neo4jMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException nested) {
            throw new LocalNeo4jException(
                    "The jar of local-neo4j must be a file of its own, not packed into another: Neo4j's JVM loads it",
                    nested);
        }
    }

    /** In a distribution beside the folder of our jars; in a build beside our jar or classes. */
    private static List<Path> byDefault() {
        @Nullable String property = System.getProperty(PROPERTY);
        if (property != null) {
            return List.of(Path.of(property));
        }
        Path ownFolder = ownCode().resolve("..").normalize();
        return List.of(ownFolder.resolve("..").resolve("neo4j-lib").normalize(), ownFolder.resolve("neo4j-lib"));
    }

    private static boolean holdsNeo4j(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "neo4j-kernel-*.jar")) {
            return jars.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
