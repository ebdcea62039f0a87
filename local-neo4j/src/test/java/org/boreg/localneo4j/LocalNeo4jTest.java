package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** One running Neo4j, as its user and as its neighbours see it. */
class LocalNeo4jTest {
    @TempDir
    static Path temporary;

    static Path dataFolder;
    static LocalNeo4j neo4j;

    @BeforeAll
    static void start() {
        dataFolder = temporary.resolve("new").resolve("register-data");
        neo4j = Given.started(dataFolder);
    }

    @AfterAll
    static void stop() {
        neo4j.close();
    }

    @Test
    void answersWithTheKeptPassword() {
        try (Driver driver = Given.driver(neo4j.address())) {
            assertThat(driver.executableQuery("RETURN 6 * 7 AS answer")
                            .execute()
                            .records())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("answer").asInt()).isEqualTo(42));
        }
        assertThat(dataFolder.resolve("password"))
                .content()
                .isEqualToIgnoringNewLines(neo4j.address().password());
    }

    @Test
    void refusesAnyOtherPassword() {
        for (String wrong : List.of("neo4j", "wrong-password", "")) {
            try (Driver driver = GraphDatabase.driver(neo4j.address().uri(), AuthTokens.basic("neo4j", wrong))) {
                assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
        }
        try (Driver driver = GraphDatabase.driver(neo4j.address().uri(), AuthTokens.none())) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void answersAlsoClientsThatAskForRouting() {
        try (Driver driver = GraphDatabase.driver(
                neo4j.address().uri().toString().replace("bolt:", "neo4j:"),
                AuthTokens.basic("neo4j", neo4j.address().password()))) {
            assertThat(driver.executableQuery("RETURN 1").execute().records()).hasSize(1);
        }
    }

    @Test
    void listensOnNoAddressButLoopback() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent(), "This machine has no address but loopback");

        int port = neo4j.address().uri().getPort();

        new Socket(InetAddress.getLoopbackAddress(), port).close();
        assertThatThrownBy(() -> new Socket(outside.get(), port).close()).isInstanceOf(IOException.class);
    }

    @Test
    void listensOnThePublishedPortAlone() throws IOException {
        assertThat(ListeningSockets.of(neo4jProcess()))
                .extracting(ListeningSockets.Socket::port)
                .containsExactly(neo4j.address().uri().getPort());
        assertThat(ListeningSockets.of(neo4jProcess())).allMatch(ListeningSockets.Socket::loopback);
    }

    @Test
    void reportsNoUsageAndOffersNoHttp() {
        assertThat(setting("dbms.usage_report.enabled")).isEqualTo("false");
        assertThat(setting("server.http.enabled")).isEqualTo("false");
        assertThat(setting("server.https.enabled")).isEqualTo("false");
        assertThat(setting("dbms.security.auth_enabled")).isEqualTo("true");
    }

    @Test
    void thePasswordIsForItsOwnerOnlyAndOnNoCommandLine() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/environ")), "This system has no /proc");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataFolder.resolve("password"))))
                .isEqualTo("rw-------");
        Path process = Path.of("/proc", Long.toString(neo4jProcess().pid()));
        assertThat(Files.readString(process.resolve("cmdline")))
                .doesNotContain(neo4j.address().password());
        assertThat(Files.readString(process.resolve("environ")))
                .doesNotContain(neo4j.address().password());
        assertThat(neo4j.address().toString()).doesNotContain(neo4j.address().password());
    }

    @Test
    void isFoundByWhoeverKnowsTheFolder() {
        assertThat(LocalNeo4j.running(dataFolder)).contains(neo4j.address());
        assertThat(LocalNeo4j.running(temporary.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void aSecondStartInThisProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Given.started(dataFolder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("is in use by this process");
        }
        try (OwnerProcess other = OwnerProcess.launch(dataFolder)) {
            assertThat(other.await("refused"))
                    .contains("is in use by process " + ProcessHandle.current().pid() + " (");
        }
    }

    private static ProcessHandle neo4jProcess() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(dataFolder.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String setting(String name) {
        try (Driver driver = Given.driver(neo4j.address())) {
            return driver.executableQuery("SHOW SETTINGS $name YIELD value")
                    .withParameters(Map.of("name", name))
                    .execute()
                    .records()
                    .get(0)
                    .get("value")
                    .asString();
        }
    }
}
