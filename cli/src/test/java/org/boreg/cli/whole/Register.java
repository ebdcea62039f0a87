package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.graph.read.ImportView;
import org.boreg.localneo4j.LocalNeo4j;

/** Looks into a data folder from outside, while others work on it. */
record Register(Path folder) {

    /** Waits until an import has written something and is not at its end. */
    void awaitImportUnderway() {
        Program.until("a Neo4j in " + folder, () -> LocalNeo4j.running(folder).isPresent());
        try (GraphConnection connection = GraphConnection.open(new Place.DataFolder(folder), text -> {})) {
            assertThat(connection.isAttached()).isTrue();
            Program.until(
                    "an import underway",
                    () -> latestImport(connection)
                            .filter(found -> found.loaded() > 0)
                            .isPresent());
        }
    }

    void awaitRebuildUnderway() {
        Program.until("a Neo4j in " + folder, () -> LocalNeo4j.running(folder).isPresent());
        try (GraphConnection connection = GraphConnection.open(new Place.DataFolder(folder), text -> {})) {
            Program.until("a rebuild underway", connection.graph()::isBeingRebuilt);
        }
    }

    /** The process in which the folder's Neo4j runs. */
    ProcessHandle neo4j() throws IOException {
        Properties owner = new Properties();
        try (var in = Files.newInputStream(folder.resolve("owner.properties"))) {
            owner.load(in);
        }
        return ProcessHandle.of(Long.parseLong(owner.getProperty("neo4j.pid"))).orElseThrow();
    }

    private static Optional<ImportView> latestImport(GraphConnection connection) {
        return connection.graph().imports().latest(1, null).items().stream().findFirst();
    }
}
