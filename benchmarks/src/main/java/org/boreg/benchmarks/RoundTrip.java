package org.boreg.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.text.PackedText;
import org.boreg.graph.write.ImportCounts;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ExportPage;
import org.boreg.service.questions.Questions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Imports an invented register, exports it, imports the export into another register and exports that: every statement has to come back
 * equal, and the exports have to be the same to the byte. Ends with exit code 1 where they are not.
 */
final class RoundTrip {

    private static final long USUAL_STATEMENTS = 1_000_000;
    private static final double NANOS = 1e9;
    private static final int MOST_SHOWN = 10;

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final Path folder;
    private final long statements;

    private RoundTrip(Path folder, long statements) {
        this.folder = folder;
        this.statements = statements;
    }

    /** The number of statements may be given. */
    public static void main(String[] arguments) throws IOException {
        long statements = arguments.length > 0 ? WholeNumber.parse("STATEMENTS", arguments[0]) : USUAL_STATEMENTS;
        DRIVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("boreg-round-trip");
        boolean same;
        try {
            same = new RoundTrip(folder, statements).isWhole();
        } finally {
            TemporaryFolder.delete(folder);
        }
        System.exit(same ? 0 : 1);
    }

    private boolean isWhole() throws IOException {
        Path given = folder.resolve("given.jsonl");
        new ShapedRegister(1, statements).write(given);
        System.out.printf(
                "%,d statements, %,d bytes; Java %s, %d processors%n",
                statements,
                Files.size(given),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        sayPacked(given);
        Path once = folder.resolve("once.jsonl");
        Path twice = folder.resolve("twice.jsonl");
        through("first register", given, once);
        through("second register", once, twice);
        boolean sameStatements = haveSameStatements(given, once);
        boolean sameBytes = Files.mismatch(once, twice) < 0;
        System.out.println("every statement came back equal: " + (sameStatements ? "yes" : "NO"));
        System.out.println("both exports equal byte for byte: " + (sameBytes ? "yes" : "NO"));
        if (!sameBytes) {
            System.out.println("the second export has the same statements: " + haveSameStatements(once, twice));
        }
        return sameStatements && sameBytes;
    }

    /** Imports one file, twice, into a new register and exports that into the other. */
    private void through(String register, Path in, Path out) throws IOException {
        Path data = folder.resolve(register.replace(' ', '-'));
        try (LocalNeo4j neo4j = LocalNeo4j.start(data, LocalNeo4jSettings.defaults());
                Driver driver = GraphDatabase.driver(
                        neo4j.address().uri(),
                        AuthTokens.basic(neo4j.address().user(), neo4j.address().password()))) {
            RegisterGraph graph = new RegisterGraph(driver);
            graph.migrate();
            timed(register + ": import", () -> run(graph, in, new ImportCounts(statements, statements, 0, 0)));
            timed(register + ": same again", () -> run(graph, in, new ImportCounts(statements, 0, statements, 0)));
            timed(register + ": export", () -> export(graph, out));
        }
        // Neo4j has written all of its store now that it has ended.
        sayStore(register, data.resolve("neo4j").resolve("data"));
        TemporaryFolder.delete(data);
    }

    private static void run(RegisterGraph graph, Path file, ImportCounts expected) {
        ImportReport report =
                new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
        if (report.state() != ImportState.COMPLETE || !report.counts().equals(expected)) {
            throw new IllegalStateException("The import ended as %s with %s, not with %s: %s"
                    .formatted(report.state(), report.counts(), expected, report.failure()));
        }
    }

    /** As the command for it does: each statement in its own words. */
    private static void export(RegisterGraph graph, Path file) throws IOException {
        Questions questions = new Questions(graph, Clock.systemUTC());
        try (BodsWriter writer = BodsWriter.lines(new BufferedOutputStream(Files.newOutputStream(file)))) {
            String cursor = null;
            do {
                ExportPage page = questions.export(AskedDates.TODAY, true, cursor, Viewer.OPERATOR);
                for (String text : page.texts()) {
                    writer.write(text);
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private static boolean haveSameStatements(Path one, Path other) throws IOException {
        StatementHashes first = hashes(one);
        StatementHashes second = hashes(other);
        if (first.isSameAs(second)) {
            return true;
        }
        System.out.printf("%,d statements became %,d%n", first.count(), second.count());
        say("not come back", one, second);
        say("never given", other, first);
        return false;
    }

    private static void say(String what, Path file, StatementHashes others) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> !others.has(line))
                    .limit(MOST_SHOWN)
                    .forEach(line -> System.out.println(what + ": " + line));
        }
    }

    private static StatementHashes hashes(Path file) throws IOException {
        StatementHashes hashes = new StatementHashes();
        eachLine(file, hashes::add);
        return hashes;
    }

    private static void eachLine(Path file, Consumer<String> taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(line);
            }
        }
    }

    private void sayPacked(Path file) throws IOException {
        long[] bytes = new long[1];
        eachLine(file, line -> bytes[0] += PackedText.pack(line).length);
        System.out.printf(
                Locale.ROOT,
                "packed: %.0f bytes a statement, %.1f to 1%n",
                (double) bytes[0] / statements,
                (double) Files.size(file) / bytes[0]);
    }

    private void sayStore(String register, Path data) throws IOException {
        long store = TemporaryFolder.size(data.resolve("databases"));
        long logs = TemporaryFolder.size(data.resolve("transactions"));
        System.out.printf(
                Locale.ROOT,
                "%-32s %,9d MB of store, %,d MB for a million statements; %,d MB of logs of transactions%n",
                register + ": disk",
                store / 1_000_000,
                store / Math.max(1, statements),
                logs / 1_000_000);
    }

    private void timed(String what, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf("%-32s %,9.0f statements/s  (%.1f s)%n", what, statements / seconds, seconds);
    }

    private interface Work {
        void run() throws IOException;
    }
}
