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

    /** One story, since each start takes seconds: the owner dies, then Neo4j dies, then all ends in order. */
    @Test
    void dataOutlivesAKilledOwnerAndAKilledNeo4j() throws Exception {
        killTheOwner("under the first owner");
        try (LocalNeo4j second = Given.started(dataFolder)) {
            Given.write(second.address(), "under the second owner");
            killTheNeo4jOf(second);
        }
        Files.delete(dataFolder.resolve("password"));
        LocalNeo4j third = Given.started(dataFolder);
        assertThat(Given.written(third.address()))
                .as("with a new password, since the old one was lost")
                .containsExactly("under the first owner", "under the second owner");
        closeInTime(third);
    }

    @Test
    void anOwnerKilledDuringTheFirstStartLeavesNoOrphanAndTheFolderCanBeOpened() throws Exception {
        ProcessHandle orphan;
        try (OwnerProcess owner = OwnerProcess.launch(dataFolder)) {
            owner.await("progress");
            orphan = firstChild(owner);
            owner.kill();
        }

        // At once: it waits until the orphan has gone.
        try (LocalNeo4j next = Given.started(dataFolder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Given.written(next.address())).isEmpty();
        }
    }

    private void killTheOwner(String written) throws Exception {
        try (OwnerProcess owner = OwnerProcess.launch(dataFolder)) {
            owner.await("ready");
            Given.write(LocalNeo4j.running(dataFolder).orElseThrow(), written);
            assertThatThrownBy(() -> Given.started(dataFolder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("is in use by process " + owner.pid() + " (" + OwnerProcess.class.getName());
            ProcessHandle orphan = owner.neo4j();
            owner.kill();
            assertThat(dataFolder.resolve("owner.properties")).exists();
            assertThat(LocalNeo4j.running(dataFolder)).isEmpty();
            orphan.onExit().get(Given.SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void killTheNeo4jOf(LocalNeo4j killed) throws Exception {
        neo4jOn(dataFolder).destroyForcibly();
        assertThat(killed.onExit().get(Given.SOON.toSeconds(), TimeUnit.SECONDS))
                .isNotZero();
        assertThat(killed.isAlive()).isFalse();
        assertThat(LocalNeo4j.running(dataFolder)).isEmpty();
    }

    private void closeInTime(LocalNeo4j open) {
        long before = System.nanoTime();
        open.close();
        long millis = (System.nanoTime() - before) / 1_000_000;

        assertThat(millis)
                .as("ms to stop; ten seconds more with Netty's quiet period")
                .isLessThan(8_000);
        assertThat(open.isAlive()).isFalse();
        // Another thread completes it, a moment after the process has gone.
        assertThat(open.onExit()).succeedsWithin(Given.SOON).isEqualTo(0);
        assertThat(LocalNeo4j.running(dataFolder)).isEmpty();
        assertThat(dataFolder.resolve("owner.properties")).doesNotExist();
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
