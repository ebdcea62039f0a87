package org.boreg.cli.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the entry point outside a container, with a command in place of boreg that says how it was called. */
class EntrypointTest {

    private static final String SCRIPT = Repository.path("docker/entrypoint.sh").toString();
    private static final String SAYS_HOW_IT_WAS_CALLED = """
            #!/bin/sh
            printf 'argument %s\\n' "$@"
            env | grep ^BOREG_ | sort
            echo "pid $$"
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no /bin/sh, so the entry point cannot be run");
        Path home = Files.createDirectory(folder.resolve("home"));
        Path boreg = Files.writeString(home.resolve("boreg"), SAYS_HOW_IT_WAS_CALLED);
        Files.setPosixFilePermissions(boreg, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("BOREG_HOME", home.toString());
        environment.put(
                "BOREG_VOLUME", Files.createDirectory(folder.resolve("volume")).toString());
    }

    @Test
    void withoutACommandItServesOnAllAddressesOfTheContainer() throws Exception {
        assertThat(run().arguments()).containsExactly("serve", "--bind", "0.0.0.0", "--port", "8080");
    }

    @Test
    void optionsAloneAreThoseOfServe() throws Exception {
        assertThat(run("--demo").arguments()).containsExactly("serve", "--bind", "0.0.0.0", "--port", "8080", "--demo");
    }

    @Test
    void addressAndPortOfTheCallerAreKept() throws Exception {
        assertThat(run("serve", "--bind=127.0.0.1", "--port", "9000").arguments())
                .containsExactly("serve", "--bind=127.0.0.1", "--port", "9000");
    }

    @Test
    void thePortComesFromTheEnvironment() throws Exception {
        environment.put("BOREG_PORT", "9090");
        assertThat(run().arguments()).containsSequence("--port", "9090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "search", "validate", "version", "--help", "--version"})
    void otherCommandsArePassedOnAsTheyAre(String command) throws Exception {
        assertThat(run(command, "two words", "*", "").arguments()).containsExactly(command, "two words", "*", "");
    }

    @Test
    void theDataFolderIsInTheVolumeAndClosedToOthers() throws Exception {
        Path data = folder.resolve("volume").resolve("register-data");
        assertThat(run("serve").lines()).contains("BOREG_DATA=" + data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void theDemoHasADataFolderOfItsOwn() throws Exception {
        assertThat(run("--demo").lines()).contains("BOREG_DATA=" + folder.resolve("volume/register-data-demo"));
    }

    @Test
    void aSearchLooksWhereTheServiceKeepsItsData() throws Exception {
        assertThat(run("search", "--demo").lines()).contains("BOREG_DATA=" + folder.resolve("volume/register-data"));
    }

    @Test
    void temporaryFilesGoToTheVolume() throws Exception {
        Path temporary = folder.resolve("volume/tmp");
        assertThat(run("import", "x").lines()).contains("BOREG_JAVA_OPTS=-Djava.io.tmpdir=" + temporary + " ");
        assertThat(temporary).isDirectory();
    }

    @Test
    void optionsForJavaAreKept() throws Exception {
        environment.put("BOREG_JAVA_OPTS", "-Xmx1g");
        assertThat(run("serve").lines())
                .anyMatch(line -> line.startsWith("BOREG_JAVA_OPTS=") && line.endsWith(" -Xmx1g"));
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsSaidInPlainWords() throws Exception {
        environment.put(
                "BOREG_DATA", Files.writeString(folder.resolve("file"), "").toString());
        Ended ended = run();
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.errors()).contains("file is not writable for user").contains("chown");
    }

    @Test
    void theLoginFileOfNeo4jBecomesUserAndPasswordAndNeverAnArgument() throws Exception {
        environment.put(
                "BOREG_NEO4J_AUTH_FILE",
                Files.writeString(folder.resolve("login"), "neo4j/se cr/et\n").toString());
        Ended ended = run("search", "x");
        assertThat(ended.lines()).contains("BOREG_NEO4J_USER=neo4j", "BOREG_NEO4J_PASSWORD=se cr/et");
        assertThat(ended.arguments()).containsExactly("search", "x");
    }

    @Test
    void aLoginFileOfAnotherFormIsRefusedWithoutShowingIt() throws Exception {
        environment.put(
                "BOREG_NEO4J_AUTH_FILE",
                Files.writeString(folder.resolve("login"), "geheim\n").toString());
        Ended ended = run();
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.errors()).contains("has to be user/password").doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOREG_NEO4J_AUTH_FILE", "BOREG_NEO4J_PASSWORD_FILE"})
    void aSecretThatIsNotThereIsNamed(String variable) throws Exception {
        environment.put(variable, "/no/such/secret");
        Ended ended = run();
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.errors()).contains(variable + " names the file /no/such/secret, but it is not there");
    }

    @Test
    void boregTakesTheProcessOverSoThatSignalsReachIt() throws Exception {
        Ended ended = run("serve");
        assertThat(ended.lines()).contains("pid " + ended.pid());
    }

    @Test
    void aRegisterThatIsReadyIsHealthy() throws Exception {
        assertThat(healthWhereReadinessAnswers(200).exit()).isZero();
    }

    @Test
    void aRegisterThatIsNotReadyIsNotHealthy() throws Exception {
        Ended ended = healthWhereReadinessAnswers(503);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors()).contains("503");
    }

    @Test
    void aRegisterThatDoesNotAnswerIsNotHealthy() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("BOREG_PORT", String.valueOf(free.getLocalPort()));
        }
        assertThat(run("health").exit()).isEqualTo(1);
    }

    @Test
    void theShellAcceptsEveryScript() throws Exception {
        for (String script : scripts()) {
            assertThat(ended(List.of(shellOf(script), "-n", script)).errors()).isEmpty();
        }
    }

    @Test
    void shellcheckHasNothingToSay() throws Exception {
        assumeTrue(
                isOnThePath("shellcheck"), "shellcheck is not on this machine, so the scripts are not checked by it");
        for (String script : scripts()) {
            assertThat(ended(List.of("shellcheck", script)).lines()).isEmpty();
        }
    }

    private static List<String> scripts() {
        return List.of("docker/entrypoint.sh", "benchmarks/run", ".ci/run").stream()
                .map(script -> Repository.path(script).toString())
                .toList();
    }

    private static String shellOf(String script) throws IOException {
        return Files.readAllLines(Path.of(script)).get(0).endsWith("bash") ? "bash" : "sh";
    }

    private static boolean isOnThePath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private Ended healthWhereReadinessAnswers(int status) throws Exception {
        assumeTrue(isOnThePath("bash"), "There is no bash, with which the health check asks");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            environment.put("BOREG_PORT", String.valueOf(server.getAddress().getPort()));
            return run("health");
        } finally {
            server.stop(0);
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("sh", SCRIPT));
        command.addAll(List.of(arguments));
        return ended(command);
    }

    private Ended ended(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BOREG_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.pid(), process.exitValue(), Files.readAllLines(out), Files.readString(err, UTF_8));
    }

    private record Ended(long pid, int exit, List<String> lines, String errors) {

        List<String> arguments() {
            return lines.stream()
                    .filter(line -> line.startsWith("argument "))
                    .map(line -> line.substring("argument ".length()))
                    .toList();
        }
    }
}
