package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final URI BOLT = URI.create("bolt://127.0.0.1:7687");

    @TempDir
    Path root;

    @Test
    void thePasswordIsMadeOnceAndKept() throws IOException {
        DataFolder folder = DataFolder.create(root);
        assertThat(folder.password()).isEmpty();

        String password = folder.passwordOrNew();

        assertThat(password).hasSizeGreaterThanOrEqualTo(32);
        assertThat(folder.passwordOrNew()).isEqualTo(password);
        assertThat(folder.password()).contains(password);
        try (var files = Files.list(root)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    void aPasswordFileThatOthersMayReadIsClosedToThem() throws IOException {
        DataFolder folder = DataFolder.create(root);
        folder.passwordOrNew();
        Files.setPosixFilePermissions(folder.passwordFile(), PosixFilePermissions.fromString("rw-r--r--"));

        folder.passwordOrNew();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void anAddressIsFoundWhileItsProcessesLive() throws IOException {
        DataFolder folder = DataFolder.create(root);
        String password = folder.passwordOrNew();
        record(thisProcess(), thisProcess());

        assertThat(LocalNeo4j.running(root)).contains(new BoltAddress(BOLT, "neo4j", password));
    }

    @Test
    void anAddressOfAProcessWhoseNumberWasGivenAnewIsIgnored() throws IOException {
        DataFolder.create(root).passwordOrNew();
        ProcessId earlier = new ProcessId(
                ProcessHandle.current().pid(), Optional.of(Instant.now().minus(Duration.ofDays(1))));

        record(thisProcess(), earlier);
        assertThat(LocalNeo4j.running(root)).isEmpty();

        record(earlier, thisProcess());
        assertThat(LocalNeo4j.running(root)).isEmpty();
    }

    @Test
    void aRecordThatCannotBeUnderstoodIsIgnored() throws IOException {
        DataFolder folder = DataFolder.create(root);
        folder.passwordOrNew();
        Files.writeString(folder.ownerRecord(), "owner.pid=x\\u00");

        assertThat(LocalNeo4j.running(root)).isEmpty();
    }

    @Test
    void aRecordLeftByADeadOwnerKeepsNobodyOut() throws IOException {
        DataFolder folder = DataFolder.create(root);
        Files.createFile(folder.ownerLock());
        record(new ProcessId(Long.MAX_VALUE, Optional.empty()), thisProcess());

        Ownership first = Ownership.take(folder);
        assertThat(OwnerRecord.read(folder.ownerRecord()).orElseThrow().owner()).isEqualTo(thisProcess());
        assertThatThrownBy(() -> Ownership.take(folder))
                .isInstanceOfSatisfying(
                        DataFolderInUse.class,
                        refused -> assertThat(refused.pid())
                                .contains(ProcessHandle.current().pid()));
        first.close();
        Ownership.take(folder).close();
    }

    private void record(ProcessId owner, ProcessId neo4j) throws IOException {
        new OwnerRecord(owner, "boreg serve", Optional.of(new OwnerRecord.Neo4j(neo4j, BOLT)))
                .write(root.resolve("owner.properties"));
    }

    private static ProcessId thisProcess() {
        ProcessId id = ProcessId.of(ProcessHandle.current());
        return new ProcessId(id.pid(), id.started().map(instant -> Instant.ofEpochMilli(instant.toEpochMilli())));
    }
}
