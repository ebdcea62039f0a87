package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.GraphConnection;
import org.boreg.cli.register.Place;
import org.boreg.cli.whole.Program.Running;
import org.boreg.graph.DerivedGraph;
import org.boreg.graph.read.ImportView;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.StatementView;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import, and twenty times kill -9 in the middle of it: the importer, and every fourth time its Neo4j, at moments that a seed gives.
 * Neo4j belongs to this test, so that it need not start again for each importer.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrashTest {

    private static final int KILLS = 20;
    private static final int NEO4J_EVERY = 4;
    private static final int FAMILIES = 3_000;
    private static final int STATEMENTS = FAMILIES * Samples.STATEMENTS_OF_A_FAMILY;
    private static final int BROKEN_LINES = 3;

    /** How far the import has come at the last kill: what is left takes much longer than a kill. */
    private static final double LAST = 0.6;

    private static final long LONGEST_HESITATION = Duration.ofMillis(400).toNanos();

    private final long seed = Long.getLong("boreg.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    private Path data;
    private GraphConnection neo4j;
    private @Nullable Running importer;

    @AfterEach
    void end() {
        neo4j.close();
    }

    @Test
    void anImportKilledTwentyTimesMakesTheRegisterThatOneLeftInPeaceMakes() throws Exception {
        System.out.println("CrashTest runs with -Dboreg.test.seed=" + seed);
        Path file = Samples.families(folder.resolve("families.jsonl"), FAMILIES, BROKEN_LINES);
        open(folder.resolve("killed"));
        for (int kill = 0; kill < KILLS; kill++) {
            Running running = importer(file);
            awaitMoment((int) (STATEMENTS * LAST * kill / KILLS));
            assertThat(running.process().isAlive())
                    .as("an importer that is not done%n%s%n%s", running.out(), running.err())
                    .isTrue();
            if (kill % NEO4J_EVERY == NEO4J_EVERY - 1) {
                killNeo4j(running);
            } else {
                kill(running);
            }
        }
        JsonNode account =
                JsonMapper.shared().readTree(importer(file).awaitEnd().ended(1).out());

        assertThat(account.get("state").stringValue()).isEqualTo("complete");
        assertThat(account.get("read").intValue()).isEqualTo(STATEMENTS + BROKEN_LINES);
        assertThat(account.get("loaded").intValue()).isEqualTo(STATEMENTS);
        assertThat(account.get("unchanged").intValue()).isZero();
        assertThat(account.get("rejected").intValue()).isEqualTo(BROKEN_LINES);
        assertThat(imports()).singleElement().satisfies(only -> {
            assertThat(only.state()).isEqualTo("complete");
            assertThat(only.loaded()).isEqualTo(STATEMENTS);
        });
        open(data);
        List<String> statements = exported();
        DerivedGraph derived = derived();

        open(folder.resolve("peace"));
        new BodsImport(neo4j.graph(), ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
        assertThat(statements).hasSize(STATEMENTS).doesNotHaveDuplicates().isEqualTo(exported());
        derived.assertIs(derived(), "after twenty kills, and there in peace");
    }

    /** The one that runs, or else another one, by the same command. */
    private Running importer(Path file) {
        if (importer == null) {
            importer = new Program(folder)
                    .start(
                            "import",
                            file.toString(),
                            "--data",
                            data.toString(),
                            "--load",
                            "online",
                            "--format",
                            "json");
        }
        return Objects.requireNonNull(importer);
    }

    /** Sometimes anywhere, from before the importer's first word to the batches that it finds loaded; else in new ones. */
    private void awaitMoment(int read) {
        Running running = Objects.requireNonNull(importer);
        if (random.nextInt(3) > 0) {
            Program.until(
                    read + " statements read",
                    () -> !running.process().isAlive() || imports().stream().anyMatch(one -> one.read() >= read));
        }
        LockSupport.parkNanos(random.nextLong(LONGEST_HESITATION));
    }

    private void kill(Running running) throws IOException {
        boolean takesNeo4jAlong = neo4j.isAttached();
        running.signal("KILL").awaitEnd();
        importer = null;
        if (takesNeo4jAlong) {
            open(data);
        }
    }

    /** An importer that has borrowed it waits for another one and goes on by itself; one that has started it fails. */
    private void killNeo4j(Running running) throws Exception {
        boolean isBorrowed = !neo4j.isAttached();
        ProcessHandle process = new Register(data).neo4j();
        process.destroyForcibly();
        process.onExit().get(60, TimeUnit.SECONDS);
        if (!isBorrowed) {
            assertThat(running.awaitEnd().ended(3).err()).contains("Neo4j");
            importer = null;
        }
        open(data);
    }

    private void open(Path folder) {
        if (neo4j != null) {
            neo4j.close();
        }
        data = folder;
        neo4j = GraphConnection.open(new Place.DataFolder(folder), text -> {});
    }

    private List<ImportView> imports() {
        return neo4j.graph().imports().latest(KILLS + 1, null).items();
    }

    private List<String> exported() {
        List<String> texts = new ArrayList<>();
        String cursor = null;
        do {
            Page<StatementView> page = neo4j.graph().export().all(cursor);
            page.items().forEach(statement -> texts.add(statement.text()));
            cursor = page.next();
        } while (cursor != null);
        return texts;
    }

    private DerivedGraph derived() {
        Place.Credentials credentials = neo4j.credentials();
        try (Driver driver =
                GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(credentials.user(), credentials.password()))) {
            return DerivedGraph.withoutGaps(driver);
        }
    }
}
