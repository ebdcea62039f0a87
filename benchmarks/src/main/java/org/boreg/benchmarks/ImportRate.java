package org.boreg.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.ImportCounts;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Imports an invented register into an empty local Neo4j, then once more into what is there now, and says how fast either went.
 * The same file is read and parsed alone in the same run, so that what the database costs can be told from what reading costs.
 */
final class ImportRate {

    private static final long USUAL_STATEMENTS = 100_000;
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final Path folder;
    private final long statements;

    private ImportRate(Path folder, long statements) {
        this.folder = folder;
        this.statements = statements;
    }

    /** The number of statements may be given. */
    public static void main(String[] arguments) throws IOException {
        long statements = arguments.length > 0 ? WholeNumber.parse("STATEMENTS", arguments[0]) : USUAL_STATEMENTS;
        DRIVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("boreg-import-rate");
        try {
            new ImportRate(folder, statements).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws IOException {
        Path file = folder.resolve("register.jsonl");
        new RegisterGenerator(1).write(file, statements);
        System.out.printf(
                "%,d statements, %,d bytes; Java %s, %d processors%n",
                statements,
                Files.size(file),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        parse(file);
        say("read and parse, one thread", timed(() -> parse(file)));
        Path data = folder.resolve("data");
        try (LocalNeo4j neo4j = LocalNeo4j.start(data, LocalNeo4jSettings.defaults());
                Driver driver = driver(neo4j.address())) {
            RegisterGraph graph = new RegisterGraph(driver);
            graph.migrate();
            BodsImport importing = new BodsImport(graph, ReadLimits.DEFAULT);
            say("first import", timed(() -> run(importing, file, new ImportCounts(statements, statements, 0, 0))));
            say("same import again", timed(() -> run(importing, file, new ImportCounts(statements, 0, statements, 0))));
        }
        System.out.printf("data folder: %,d MB%n", size(data) / 1_000_000);
    }

    private void parse(Path file) throws IOException {
        StatementParser parser = new StatementParser(ReadLimits.DEFAULT);
        long parsed = 0;
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                parsed += parser.parse(item.get()) instanceof ParsedStatement ? 1 : 0;
            }
        }
        require(parsed == statements, "%d of %d statements could be read".formatted(parsed, statements));
    }

    /** A rate means nothing unless the work was done. */
    private static void run(BodsImport importing, Path file, ImportCounts expected) {
        ImportReport report = importing.run(ImportRequest.of(List.of(file)), ImportListener.NONE);
        require(
                report.state() == ImportState.COMPLETE && report.counts().equals(expected),
                "The import ended as %s with %s, not with %s: %s"
                        .formatted(report.state(), report.counts(), expected, report.failure()));
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void say(String what, Taken taken) {
        System.out.printf(
                "%-28s %,9.0f statements/s  (%.1f s, %.1f s of processor time in this process)%n",
                what, statements / taken.seconds(), taken.seconds(), taken.processorSeconds());
    }

    private static Taken timed(Work work) throws IOException {
        long start = System.nanoTime();
        long processorStart = MACHINE.getProcessCpuTime();
        work.run();
        return new Taken((System.nanoTime() - start) / NANOS, (MACHINE.getProcessCpuTime() - processorStart) / NANOS);
    }

    /** On a machine that others use too, the processor time says more than the clock. */
    private record Taken(double seconds, double processorSeconds) {}

    private static Driver driver(BoltAddress address) {
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ImportRate::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
