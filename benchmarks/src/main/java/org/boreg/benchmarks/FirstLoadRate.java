package org.boreg.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.GraphRows;
import org.boreg.graph.write.LoadWatch;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.localneo4j.BulkLoad;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A first load of an invented register, stage by stage, beside its limits in the same run: reading alone, all rows made and thrown away, and
 * Neo4j's importer alone with the same rows.
 */
final class FirstLoadRate {

    private static final long USUAL_STATEMENTS = 1_000_000;
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    private final Path folder;
    private final Path file;
    private final long statements;

    private FirstLoadRate(Path folder, long statements) {
        this.folder = folder;
        this.file = folder.resolve("register.jsonl");
        this.statements = statements;
    }

    /** The number of statements may be given. */
    public static void main(String[] arguments) throws IOException {
        long statements = arguments.length > 0 ? WholeNumber.parse("STATEMENTS", arguments[0]) : USUAL_STATEMENTS;
        DRIVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("boreg-first-load-rate");
        try {
            new FirstLoadRate(folder, statements).measure();
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void measure() throws IOException {
        new RegisterGenerator(1).write(file, statements);
        System.out.printf(
                "%,d statements, %,d bytes; Java %s, %d processors, load %s%n",
                statements,
                Files.size(file),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Load.now());
        timed("read and parse alone", this::parse);
        Path rows = folder.resolve("rows");
        try (RowFile kept = new RowFile(rows)) {
            load(kept, "rows kept: ");
        }
        load(new ThrownAway(), "rows thrown away: ");
        try (BulkLoad store = BulkLoad.into(folder.resolve("alone"), LocalNeo4jSettings.defaults())) {
            timed("importer alone, same rows", () -> {
                RowFile.send(rows, new Sent(store));
                store.finish();
            });
        }
        Files.delete(rows);
        TemporaryFolder.delete(folder.resolve("alone"));
        timed("the whole", this::whole);
        System.out.printf(
                "data folder: %,d MB; load %s%n",
                TemporaryFolder.size(folder.resolve("whole")) / 1_000_000, Load.now());
    }

    private void parse() throws IOException {
        StatementParser parser = new StatementParser(ReadLimits.DEFAULT);
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                parser.parse(item.get());
            }
        }
    }

    private void whole() throws IOException {
        Path data = folder.resolve("whole");
        try (BulkLoad store = BulkLoad.into(data, LocalNeo4jSettings.defaults())) {
            load(new Sent(store), "");
            timed("  rest of the store", store::finish);
        }
        timed("  Neo4j started, indexes built", () -> {
            try (LocalNeo4j neo4j = LocalNeo4j.start(data, LocalNeo4jSettings.defaults());
                    Driver driver = GraphDatabase.driver(
                            neo4j.address().uri(),
                            AuthTokens.basic(
                                    neo4j.address().user(), neo4j.address().password()))) {
                new RegisterGraph(driver).migrate();
            }
        });
    }

    private void load(GraphRows rows, String how) throws IOException {
        try (FirstLoad load = new FirstLoad(rows, folder.resolve("loading"))) {
            timed("  " + how + "read and checked", () -> {
                ImportState state = BodsImport.into(load, ReadLimits.DEFAULT)
                        .run(ImportRequest.of(List.of(file)), ImportListener.NONE)
                        .state();
                if (state != ImportState.COMPLETE || load.statements() != statements) {
                    throw new IllegalStateException("Ended as " + state);
                }
            });
            timed("  " + how + "derived", () -> load.finish(LoadWatch.NONE));
        }
    }

    private void timed(String what, Work work) throws IOException {
        long start = System.nanoTime();
        long processorStart = MACHINE.getProcessCpuTime();
        work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                "%-36s %6.1f s  %,9.0f statements/s, %6.1f s of processor time in this process%n",
                what, seconds, statements / seconds, (MACHINE.getProcessCpuTime() - processorStart) / NANOS);
    }

    private interface Work {
        void run() throws IOException;
    }

    private record Sent(BulkLoad store) implements GraphRows {

        @Override
        public void node(long id, String label, Map<String, Object> properties) {
            store.node(id, label, properties);
        }

        @Override
        public void relationship(String type, long from, long to, Map<String, Object> properties) {
            store.relationship(type, from, to, properties);
        }
    }

    private static final class ThrownAway implements GraphRows {

        @Override
        public void node(long id, String label, Map<String, Object> properties) {}

        @Override
        public void relationship(String type, long from, long to, Map<String, Object> properties) {}
    }
}
