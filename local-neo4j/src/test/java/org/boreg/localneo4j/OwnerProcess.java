package org.boreg.localneo4j;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;

/**
 * A process that starts a Neo4j and holds it until its standard input ends. Its class path has only this module, which shows that
 * the parent side needs no jar of Neo4j.
 */
final class OwnerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OwnerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws IOException {
        try (LocalNeo4j neo4j = LocalNeo4j.start(
                Path.of(arguments[0]),
                Given.smallSettings().withProgress(text -> System.out.println("progress " + text)))) {
            System.out.println("ready " + neo4j.address().uri());
            System.in.read();
        } catch (LocalNeo4jException refused) {
            System.out.println("refused " + refused.getMessage());
        }
    }

    static OwnerProcess launch(Path dataFolder) throws IOException {
        return new OwnerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-D" + Neo4jLib.PROPERTY + "=" + System.getProperty(Neo4jLib.PROPERTY),
                        "-cp",
                        codeOf(LocalNeo4j.class) + File.pathSeparator + codeOf(OwnerProcess.class),
                        OwnerProcess.class.getName(),
                        dataFolder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** @return the rest of the first line that begins with the word */
    String await(String word) throws Exception {
        return CompletableFuture.supplyAsync(() -> firstLine(word)).get(60, TimeUnit.SECONDS);
    }

    /** The Neo4j that it has launched by now. */
    ProcessHandle neo4j() {
        return process.children().findFirst().orElseThrow();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private String firstLine(String word) {
        return output.lines()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .map(line -> line.substring(word.length() + 1))
                .orElseGet(() -> Assertions.fail("The owner process ended without the word " + word));
    }

    private static Path codeOf(Class<?> type) {
        URI location = URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(location);
    }
}
