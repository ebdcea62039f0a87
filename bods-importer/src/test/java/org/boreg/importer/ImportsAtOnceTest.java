package org.boreg.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.read.StatementView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two imports of the same statements, from their two ends, while others ask. */
@ExtendWith(RegisterUnderTest.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImportsAtOnceTest {

    /** A batch ends where a company and its owner do. */
    private static final int STATEMENTS_OF_A_FAMILY = 4;

    private static final int FAMILIES = 1_000;
    private static final Moment TODAY = Moment.on(LocalDate.of(2026, 1, 1));

    @TempDir
    Path folder;

    @Test
    void eachStatementGoesInOnceAndNobodySeesHalfABatch(RegisterGraph graph) throws Exception {
        long seed = Long.getLong("boreg.test.seed", System.nanoTime());
        System.out.println("ImportsAtOnceTest runs with -Dboreg.test.seed=" + seed);
        List<String> families = families();
        Path forwards = Files.write(folder.resolve("forwards.jsonl"), families);
        Collections.reverse(families);
        Path backwards = Files.write(folder.resolve("backwards.jsonl"), families);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicBoolean done = new AtomicBoolean();
        try {
            Future<Integer> owners = threads.submit(() -> askOwners(graph, new Random(seed), done));
            Future<Integer> others = threads.submit(() -> searchAndExport(graph, done));
            Future<ImportReport> one = threads.submit(importing(graph, forwards));
            Future<ImportReport> other = threads.submit(importing(graph, backwards));

            assertThat(one.get().state()).isEqualTo(ImportState.COMPLETE);
            assertThat(other.get().state()).isEqualTo(ImportState.COMPLETE);
            assertThat(one.get().counts().addUp() && other.get().counts().addUp())
                    .isTrue();
            assertThat(one.get().counts().loaded() + other.get().counts().loaded())
                    .isEqualTo(FAMILIES * STATEMENTS_OF_A_FAMILY);
            done.set(true);
            assertThat(owners.get()).as("companies seen with their owners").isPositive();
            assertThat(others.get()).isPositive();
            assertThat(graph.rebuild().statements()).isEqualTo(FAMILIES * STATEMENTS_OF_A_FAMILY);
        } finally {
            done.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static Callable<ImportReport> importing(RegisterGraph graph, Path file) {
        return () ->
                new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
    }

    private static int askOwners(RegisterGraph graph, Random random, AtomicBoolean done) {
        int seen = 0;
        boolean last = false;
        while (!last) {
            last = done.get();
            String identifier = "XI-REG:" + random.nextInt(FAMILIES);
            for (PartySummary company : graph.parties().find(identifier, Viewer.PUBLIC)) {
                Neighbourhood above = graph.ownership(Viewer.OPERATOR)
                        .above(company.id(), TODAY, NeighbourhoodLimits.DEFAULT)
                        .orElseThrow();
                assertThat(above.links()).as("owners of " + identifier).hasSize(2);
                seen++;
            }
        }
        return seen;
    }

    private static int searchAndExport(RegisterGraph graph, AtomicBoolean done) {
        int pages = 0;
        boolean last = false;
        while (!last) {
            last = done.get();
            graph.search().search(new SearchQuestion("company 7", null, null, 10, null), Viewer.PUBLIC);
            String cursor = null;
            long exported = 0;
            do {
                Page<StatementView> page = graph.export().all(cursor);
                exported += page.items().size();
                cursor = page.next();
                pages++;
            } while (cursor != null);
            assertThat(exported).isLessThanOrEqualTo(FAMILIES * STATEMENTS_OF_A_FAMILY);
        }
        return pages;
    }

    private static List<String> families() {
        List<String> families = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            families.add(String.join(
                    "\n",
                    line(Statements.entity("c" + i, "Company " + i, "XI-REG:" + i)
                            .text()),
                    line(Statements.person("p" + i, "Person " + i, "c" + i).text()),
                    line(Statements.holding("h" + i, "c" + i, "p" + i, 60).text()),
                    line(Statements.holding("g" + i, "c" + i, "p" + i, 20).text())));
        }
        return families;
    }

    private static String line(String text) {
        return text.replace("\n", " ");
    }
}
