package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessesTest {
    @TempDir
    Path dataFolder;

    @Test
    void aKilledOwnerLeavesNoOrphanAndItsDataCanBeOpened() throws Exception {
        ProcessHandle orphan;
        try (OwnerProcess owner = OwnerProcess.launch(dataFolder)) {
            owner.await("ready");
            Given.write(LocalNeo4j.running(dataFolder).orElseThrow(), "under the owner");
            assertThatThrownBy(() -> Given.started(dataFolder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("is in use by process " + owner.pid() + " (" + OwnerProcess.class.getName());
            orphan = owner.neo4j();
            owner.kill();
        }

        assertThat(dataFolder.resolve("owner.properties")).exists();
        assertThat(LocalNeo4j.running(dataFolder)).isEmpty();
        try (LocalNeo4j next = Given.started(dataFolder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Given.written(next.address())).containsExactly("under the owner");
        }
    }

    @Test
    void anOwnerKilledDuringTheFirstStartLeavesNoOrphanAndTheFolderCanBeOpened() throws Exception {
        ProcessHandle orphan;
        try (OwnerProcess owner = OwnerProcess.launch(dataFolder)) {
            owner.await("progress");
            orphan = firstChild(owner);
            owner.kill();
        }

        orphan.onExit().get(Given.SOON.toSeconds(), TimeUnit.SECONDS);
        try (LocalNeo4j next = Given.started(dataFolder)) {
            assertThat(Given.written(next.address())).isEmpty();
        }
    }

    @Test
    void aKilledNeo4jIsNoticedAndItsDataAndPasswordOutliveIt() throws Exception {
        try (LocalNeo4j killed = Given.started(dataFolder)) {
            Given.write(killed.address(), "before the crash");
            neo4jOn(dataFolder).destroyForcibly();
            assertThat(killed.onExit().get(Given.SOON.toSeconds(), TimeUnit.SECONDS))
                    .isNotZero();
            assertThat(killed.isAlive()).isFalse();
            assertThat(LocalNeo4j.running(dataFolder)).isEmpty();
        }
        Files.delete(dataFolder.resolve("password"));
        try (LocalNeo4j next = Given.started(dataFolder)) {
            assertThat(Given.written(next.address()))
                    .as("also with a new password, since the old one was lost")
                    .containsExactly("before the crash");
        }
    }

    private static ProcessHandle firstChild(OwnerProcess owner) {
        long deadline = System.nanoTime() + Given.SOON.toNanos();
        while (ProcessHandle.of(owner.pid()).orElseThrow().children().findAny().isEmpty()) {
            assertThat(System.nanoTime()).as("time until the owner has a child").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return owner.neo4j();
    }

    private static ProcessHandle neo4jOn(Path dataFolder) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(dataFolder.toString()))
                .findFirst()
                .orElseThrow();
    }
}
