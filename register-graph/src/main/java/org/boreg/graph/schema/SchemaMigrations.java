package org.boreg.graph.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database's shape up to date. Each step is a Cypher file that is applied once, in order, and recorded; its statements are
 * written so that a step that was broken off can be run again. A database that has had no step gets all of them by one file, which comes to
 * the same.
 */
public final class SchemaMigrations {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);

    /** In order; a step that was released is never changed, a new one is added. */
    private static final List<String> STEPS = List.of(
            "V001__statements_records_parties",
            "V002__moments_acts_and_changes",
            "V003__identity_of_the_register",
            "V004__likely_duplicates",
            "V005__edges_in_order_of_arrival",
            "V006__audit",
            "V007__access",
            "V008__declarations",
            "V009__discrepancies");

    /** All of it at once. */
    private static final String WHOLE = "whole";

    private static final Set<String> DONE_BY_ANOTHER = Set.of(
            "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
            "Neo.ClientError.Schema.ConstraintAlreadyExists",
            "Neo.ClientError.Schema.IndexAlreadyExists");

    private static final Duration LONGEST_POPULATION = Duration.ofMinutes(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(500);

    private final Driver driver;

    public SchemaMigrations(Driver driver) {
        this.driver = driver;
    }

    /** Applies what is missing and waits until all indexes answer. */
    public void apply() {
        try (Session session = driver.session()) {
            List<String> applied = applied(session);
            refuseNewerDatabase(applied);
            if (applied.isEmpty()) {
                apply(session, WHOLE, STEPS);
            } else {
                STEPS.stream()
                        .filter(step -> !applied.contains(step))
                        .forEach(step -> apply(session, step, List.of(step)));
            }
        }
    }

    /**
     * The same, watched by whoever waits for it.
     *
     * @param goesOn told several times a second how much of the indexes is built, from 0 to 1; whether to go on
     * @throws CancellationException when it was not to; it goes on when it is asked for again
     */
    public void apply(DoublePredicate goesOn) {
        CompletableFuture<Void> applying = CompletableFuture.runAsync(this::apply);
        IndexProgress progress = new IndexProgress(driver);
        while (!isDone(applying)) {
            if (!goesOn.test(progress.share())) {
                throw new CancellationException("Building the indexes was stopped");
            }
        }
    }

    private static boolean isDone(CompletableFuture<Void> applying) {
        try {
            applying.get(BETWEEN_SIGNS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException underWay) {
            return false;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Building the indexes was interrupted");
        }
    }

    private static List<String> applied(Session session) {
        return session.run("MATCH (step:SchemaStep) RETURN step.name AS name")
                .list(row -> row.get("name").asString());
    }

    /** An older program would misread what a newer one has written. */
    private static void refuseNewerDatabase(List<String> applied) {
        applied.stream().filter(step -> !STEPS.contains(step)).findFirst().ifPresent(unknown -> {
            throw new IllegalStateException("This register was last used by a newer release (it has the schema step "
                    + unknown + "). Use that one.");
        });
    }

    /** @param steps what the file comes to */
    private static void apply(Session session, String file, List<String> steps) {
        steps.forEach(step -> log.info("Applying schema step {}", step));
        statements(file).forEach(statement -> change(session, statement));
        awaitIndexes(session);
        session.executeWriteWithoutResult(
                tx -> tx.run("""
                        UNWIND $names AS name
                        MERGE (step:SchemaStep {name: name})
                        ON CREATE SET step.appliedAt = datetime()
                        """, Map.of("names", steps)).consume());
    }

    /**
     * Asked again and again: db.awaitIndexes waits until its end for an index that another program, a step ahead, has dropped.
     */
    private static void awaitIndexes(Session session) {
        long end = System.nanoTime() + LONGEST_POPULATION.toNanos();
        while (isPopulating(session)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "The indexes of the register did not come online in " + LONGEST_POPULATION);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isPopulating(Session session) {
        return session.run("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state").stream()
                        .peek(SchemaMigrations::refuseFailed)
                        .count()
                > 0;
    }

    private static void refuseFailed(Record index) {
        if (index.get("state").asString().equals("FAILED")) {
            throw new IllegalStateException("The index " + index.get("name").asString()
                    + " of the register could not be built: see the log of Neo4j");
        }
    }

    /**
     * Two programs may bring one database up to date at once. Where they deadlock, the driver tries again; and IF NOT EXISTS does
     * not see what the other is about to commit.
     */
    private static void change(Session session, String statement) {
        try {
            session.executeWriteWithoutResult(tx -> tx.run(statement).consume());
        } catch (ClientException refused) {
            if (!DONE_BY_ANOTHER.contains(refused.code())) {
                throw refused;
            }
        }
    }

    private static Stream<String> statements(String step) {
        String withoutComments =
                text(step).lines().filter(line -> !line.startsWith("//")).reduce("", (all, line) -> all + line + "\n");
        return Stream.of(withoutComments.split(";")).map(String::strip).filter(statement -> !statement.isEmpty());
    }

    static String text(String step) {
        try (InputStream in = SchemaMigrations.class.getResourceAsStream(step + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("The schema step " + step + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
