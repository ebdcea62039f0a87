package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedStartTest {
    @TempDir
    Path temporary;

    @AfterEach
    void noNeo4jIsLeft() {
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(temporary.toString()));
        assertThat(LocalNeo4j.running(temporary)).isEmpty();
    }

    @Test
    void aMissingLibFolderIsNamedWithTheWayToSetIt() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        for (Path lib : new Path[] {temporary.resolve("nowhere"), empty}) {
            assertThatThrownBy(() ->
                            LocalNeo4j.start(temporary, Given.smallSettings().withLibFolder(lib)))
                    .isInstanceOf(LocalNeo4jException.class)
                    .hasMessageContainingAll("No Neo4j in the folder " + lib, "boreg.neo4j.lib");
        }
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Given.started(file))
                .isInstanceOf(LocalNeo4jException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            LocalNeo4j.start(temporary, Given.smallSettings().withPort(other.getLocalPort())))
                    .isInstanceOf(LocalNeo4jException.class)
                    .hasMessageContainingAll("did not start", Integer.toString(other.getLocalPort()), "already in use");
        }
    }

    @Test
    void aBrokenStoreIsAnErrorAndNoHang() throws IOException {
        Path system = Files.createDirectories(temporary.resolve("neo4j/data/databases/system"));
        Files.writeString(system.resolve("neostore"), "this is no store");

        assertThatThrownBy(() -> Given.started(temporary))
                .isInstanceOf(LocalNeo4jException.class)
                .hasMessageContaining("Neo4j did not start: ");
        assertThat(system.resolve("neostore")).content().isEqualTo("this is no store");
    }

    @Test
    void aJvmThatDoesNotComeUpTellsItsLastWords() {
        LocalNeo4jException failure = catchThrowableOfType(
                LocalNeo4jException.class,
                () -> LocalNeo4j.start(temporary, Given.smallSettings().withHeap(1L << 60)));

        assertThat(failure).hasMessageContainingAll("ended with status 1", "neo4j-process.log", "heap");
        assertThat(failure.logTail()).isNotEmpty();
    }

    @Test
    void aStartThatTakesTooLongIsGivenUp() {
        assertThatThrownBy(() ->
                        LocalNeo4j.start(temporary, Given.smallSettings().withStartTimeout(Duration.ofMillis(200))))
                .isInstanceOf(LocalNeo4jException.class)
                .hasMessageContaining("was not ready after");
    }
}
