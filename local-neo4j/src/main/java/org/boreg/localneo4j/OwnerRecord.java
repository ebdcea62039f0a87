package org.boreg.localneo4j;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a data folder tells others about itself, in a file of the folder. Such a file may be left by a process that
 * was killed: what counts is whether the processes in it live.
 */
record OwnerRecord(ProcessId owner, String command, Optional<Neo4j> neo4j) {
    private static final int LONGEST_COMMAND = 200;

    /** The Neo4j that the owner runs. */
    record Neo4j(ProcessId process, URI bolt) {}

    static OwnerRecord ofThisProcess() {
        return new OwnerRecord(ProcessId.of(ProcessHandle.current()), commandOfThisProcess(), Optional.empty());
    }

    OwnerRecord running(Neo4j started) {
        return new OwnerRecord(owner, command, Optional.of(started));
    }

    /** @return empty if there is none, or none that can be understood */
    static Optional<OwnerRecord> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new OwnerRecord(
                    process(properties, "owner"), required(properties, "owner.command"), neo4j(properties)));
        } catch (NoSuchFileException | IllegalArgumentException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new LocalNeo4jException("The file " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        put(properties, "owner", owner);
        properties.setProperty("owner.command", command);
        neo4j.ifPresent(running -> {
            put(properties, "neo4j", running.process());
            properties.setProperty("neo4j.bolt", running.bolt().toString());
        });
        PrivateFile.replace(file, asText(properties));
    }

    private static String asText(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Optional<Neo4j> neo4j(Properties properties) {
        return properties.containsKey("neo4j.bolt")
                ? Optional.of(new Neo4j(process(properties, "neo4j"), URI.create(required(properties, "neo4j.bolt"))))
                : Optional.empty();
    }

    private static ProcessId process(Properties properties, String prefix) {
        @Nullable String started = properties.getProperty(prefix + ".started");
        return new ProcessId(
                Long.parseLong(required(properties, prefix + ".pid")),
                Optional.ofNullable(started).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis))));
    }

    private static void put(Properties properties, String prefix, ProcessId process) {
        properties.setProperty(prefix + ".pid", Long.toString(process.pid()));
        process.started()
                .ifPresent(
                        instant -> properties.setProperty(prefix + ".started", Long.toString(instant.toEpochMilli())));
    }

    private static String required(Properties properties, String key) {
        @Nullable String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("No " + key);
        }
        return value;
    }

    /** The main class and its arguments: the JVM's path and class path would hide them. */
    private static String commandOfThisProcess() {
        String command = System.getProperty("sun.java.command", "java");
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "...";
    }
}
