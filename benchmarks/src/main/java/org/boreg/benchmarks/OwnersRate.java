package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.index.KeptIndex;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportRequest;
import org.boreg.localneo4j.LocalNeo4j;
import org.boreg.localneo4j.LocalNeo4jSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** How long it takes to read what is above a company, with the index of ownership and without it, in an invented register. */
final class OwnersRate {

    private static final long USUAL_STATEMENTS = 100_000;
    private static final int QUESTIONS = 2_000;
    private static final Moment TODAY = Moment.on(LocalDate.of(2026, 11, 26));

    /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

    /** The number of statements may be given. */
    public static void main(String[] arguments) throws IOException {
        long statements = arguments.length > 0 ? WholeNumber.parse("STATEMENTS", arguments[0]) : USUAL_STATEMENTS;
        DRIVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("boreg-owners-rate");
        Path file = folder.resolve("register.jsonl");
        new RegisterGenerator(1).write(file, statements);
        try (LocalNeo4j neo4j = LocalNeo4j.start(folder.resolve("data"), LocalNeo4jSettings.defaults());
                Driver driver = GraphDatabase.driver(
                        neo4j.address().uri(),
                        AuthTokens.basic(neo4j.address().user(), neo4j.address().password()))) {
            measure(driver, file);
        } finally {
            ImportRate.delete(folder);
        }
    }

    private static void measure(Driver driver, Path file) {
        RegisterGraph plain = new RegisterGraph(driver);
        plain.migrate();
        new BodsImport(plain, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
        try (KeptIndex index = new KeptIndex(driver, Long.MAX_VALUE)) {
            long start = System.nanoTime();
            index.catchUp();
            System.out.printf("index loaded in %.1f s%n", (System.nanoTime() - start) / 1e9);
            RegisterGraph indexed = new RegisterGraph(driver, index);
            List<String> deep =
                    companies(driver, "EXISTS { (:Party {kind: 'entity'})<-[:DESCRIBES]-()-[:HOLDS]->(r) }");
            List<String> any = companies(driver, "true");
            for (int round = 0; round < 3; round++) {
                say("any company, level by level", any, plain);
                say("any company, by the index", any, indexed);
                say("held by a company, level by level", deep, plain);
                say("held by a company, by the index", deep, indexed);
            }
        }
    }

    private static List<String> companies(Driver driver, String which) {
        try (Session session = driver.session()) {
            List<String> all = new ArrayList<>(
                    session.run("""
                            MATCH (p:Party {kind: 'entity'})<-[:DESCRIBES]-(r:Record) WHERE %s
                            RETURN DISTINCT p.id AS id ORDER BY id
                            """.formatted(which)).list(row -> row.get("id").asString()));
            Collections.shuffle(all, new Random(2));
            return all.subList(0, Math.min(QUESTIONS, all.size()));
        }
    }

    private static void say(String what, List<String> ids, RegisterGraph graph) {
        long[] nanos = new long[ids.size()];
        long links = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            links += graph.ownership(Viewer.OPERATOR)
                    .above(ids.get(i), TODAY, NeighbourhoodLimits.DEFAULT)
                    .orElseThrow()
                    .links()
                    .size();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-36s p50 %6.2f ms, p95 %6.2f ms, %.1f links%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                (double) links / nanos.length);
    }

    private OwnersRate() {}
}
