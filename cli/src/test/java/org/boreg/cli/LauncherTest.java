package org.boreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a source tree of its own, with a Maven and a Java that only note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {

    @TempDir
    Path folder;

    private Path home;
    private Path java;

    record Outcome(int code, String out, String err) {}

    @BeforeEach
    void layOutASourceTree() throws IOException {
        home = Files.createDirectories(folder.resolve("source tree"));
        Files.copy(Path.of(System.getProperty("boreg.root"), "boreg"), home.resolve("boreg"));
        executable(home.resolve("boreg"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String module :
                List.of("bods-core", "local-neo4j", "register-graph", "bods-importer", "register-service", "cli")) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
            Files.writeString(home.resolve(module).resolve("src/main/A.java"), "class A {}");
        }
        script(home.resolve("mvnw"), """
                echo "$*" >> builds
                mkdir -p cli/target/boreg/lib cli/target/boreg/neo4j-lib
                touch cli/target/boreg/lib/cli-1.jar
                """);
        java = folder.resolve("jdk");
        javaOfVersion("17.0.15");
    }

    @Test
    void theFirstRunBuildsAndSaysSoInALine() throws Exception {
        Outcome outcome = run(home, "search", "two words");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("boreg: building");
        assertThat(outcome.out())
                .contains("<-cp>\n<" + home.toRealPath() + "/cli/target/boreg/lib/*>\n<org.boreg.cli.Main>")
                .endsWith("<search>\n<two words>\n");
        assertThat(builds()).singleElement().asString().contains("-pl cli -am", "package");
    }

    @Test
    void whatIsUpToDateIsNotBuiltAgain() throws Exception {
        run(home, "version");
        assertThat(run(home, "version").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aSourceThatIsNewerIsBuilt() throws Exception {
        run(home, "version");
        Path source = home.resolve("register-graph/src/main/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        run(home, "version");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aFailingBuildIsShown() throws Exception {
        script(home.resolve("mvnw"), "echo 'COMPILATION ERROR in A.java'; exit 1");
        Outcome outcome = run(home, "version");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("COMPILATION ERROR in A.java", "the build failed");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void itWorksByALinkFromAnyFolderAndStaysThere() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("boreg"), Path.of("../source tree/boreg"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Outcome outcome = run(elsewhere, link, Map.of("JAVA_HOME", java.toString()), "version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith(elsewhere.toRealPath() + "\n")
                .contains("/source tree/cli/target/boreg/lib/*");
    }

    @Test
    void aDistributionThatWasCopiedElsewhereOnlyRuns() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("opt"));
        Files.createDirectories(copy.resolve("lib"));
        Files.createDirectories(copy.resolve("neo4j-lib"));
        Files.copy(home.resolve("boreg"), copy.resolve("boreg"));
        Outcome outcome = run(folder, copy.resolve("boreg"), Map.of("JAVA_HOME", java.toString()), "version");
        assertThat(outcome.out()).contains("<" + copy.toRealPath() + "/lib/*>");
        assertThat(outcome.err()).isEmpty();
        assertThat(builds()).isEmpty();
    }

    @Test
    void anOldJavaIsRefusedInPlainWords() throws Exception {
        javaOfVersion("1.8.0_392");
        Outcome outcome = run(home, "version");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("is Java 1.8.0_392, but Java 17 or newer is needed");
        assertThat(builds()).isEmpty();
    }

    @Test
    void aMissingJavaIsSaid() throws Exception {
        Outcome outcome = run(
                home,
                home.resolve("boreg"),
                Map.of("JAVA_HOME", folder.resolve("none").toString()),
                "version");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("there is no bin/java in it");
    }

    @Test
    void optionsForJavaComeFromTheEnvironment() throws Exception {
        Outcome outcome = run(
                home,
                home.resolve("boreg"),
                Map.of("JAVA_HOME", java.toString(), "BOREG_JAVA_OPTS", "-Xmx4g -Da=b"),
                "version");
        assertThat(outcome.out()).contains("<-Xmx4g>\n<-Da=b>\n");
    }

    private void javaOfVersion(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(java.resolve("bin/java"), "pwd; printf '<%s>\\n' \"$@\"");
    }

    private List<String> builds() throws IOException {
        Path builds = home.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    private Outcome run(Path from, String... arguments) throws Exception {
        return run(from, home.resolve("boreg"), Map.of("JAVA_HOME", java.toString()), arguments);
    }

    private Outcome run(Path from, Path launcher, Map<String, String> environment, String... arguments)
            throws Exception {
        ProcessBuilder command = new ProcessBuilder(launcher.toString()).directory(from.toFile());
        command.command().addAll(List.of(arguments));
        command.environment().remove("BOREG_JAVA_OPTS");
        command.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = command.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void script(Path file, String text) throws IOException {
        Files.write(file, ("#!/bin/sh\n" + text).getBytes(StandardCharsets.UTF_8));
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
