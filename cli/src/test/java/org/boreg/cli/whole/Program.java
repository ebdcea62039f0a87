package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Runs boreg as a shell does, in a folder of its own. */
final class Program {

    static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;

    Program(Path folder) {
        this.folder = folder;
    }

    /** How a command ended. */
    record Outcome(int code, String out, String err) {

        Outcome ended(int expected) {
            assertThat(code)
                    .as("exit code of a command that said%n%s%n%s", out, err)
                    .isEqualTo(expected);
            return this;
        }
    }

    /** A command that runs. */
    record Running(Process process, Path outFile, Path errFile) {

        String out() {
            return text(outFile);
        }

        String err() {
            return text(errFile);
        }

        Running awaitOut(String text) {
            until(text + " in the output", () -> {
                assertThat(process.isAlive() || out().contains(text))
                        .as("a command that said%n%s%n%s", out(), err())
                        .isTrue();
                return out().contains(text);
            });
            return this;
        }

        /** Sends a signal as {@code kill} does. */
        Running signal(String name) {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
            return this;
        }

        Outcome awaitEnd() {
            try {
                assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("end of a command that said%n%s%n%s", out(), err())
                        .isTrue();
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            } finally {
                process.destroyForcibly();
            }
            return new Outcome(process.exitValue(), out(), err());
        }
    }

    Outcome run(String... arguments) {
        return start(Map.of(), arguments).awaitEnd();
    }

    Running start(String... arguments) {
        return start(Map.of(), arguments);
    }

    Running start(Map<String, String> environment, String... arguments) {
        return command(
                environment,
                Stream.concat(Stream.of(launcher()), Stream.of(arguments)).toList());
    }

    /** A line that a person would paste into a shell. */
    Outcome shell(String line) {
        return command(Map.of(), List.of("sh", "-c", line)).awaitEnd();
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Running command(Map<String, String> environment, List<String> words) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder command = new ProcessBuilder(heedingSignals(words))
                    .directory(folder.toFile())
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Arrays.asList("BOREG_DATA", "BOREG_NEO4J_URI", "BOREG_KEY", "BOREG_KEY_FILE")
                    .forEach(command.environment()::remove);
            command.environment().putAll(environment);
            return new Running(command.start(), out, err);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was started in the background of a script ignores Ctrl-C, and so would all that it starts. */
    private static List<String> heedingSignals(List<String> words) {
        return System.getProperty("os.name").equals("Linux")
                ? Stream.concat(Stream.of("env", "--default-signal=INT"), words.stream())
                        .toList()
                : words;
    }

    static String launcher() {
        return Path.of(System.getProperty("boreg.distribution"), "boreg").toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
