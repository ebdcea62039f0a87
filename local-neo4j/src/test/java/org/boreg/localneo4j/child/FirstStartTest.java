package org.boreg.localneo4j.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    @TempDir
    Path home;

    @Test
    void aStoreWhoseCreationWasCutOffIsMadeAnew() throws IOException {
        FirstStart.prepare(home);
        Path half = store();

        FirstStart.prepare(home).succeeded();

        assertThat(half).doesNotExist();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aStoreThatWasReadyOnceIsKept() throws IOException {
        FirstStart first = FirstStart.prepare(home);
        Path store = store();
        first.succeeded();

        FirstStart.prepare(home);

        assertThat(store).exists();
    }

    @Test
    void aRestoredStoreIsKept() throws IOException {
        Path restored = store();

        FirstStart.prepare(home).succeeded();

        assertThat(restored).exists();
    }

    private Path store() throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/databases/neo4j"));
        return Files.writeString(folder.resolve("neostore"), "nodes");
    }
}
