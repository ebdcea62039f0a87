package org.boreg.graph.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;

/** Asks the graph, in a read transaction that is broken off when it takes too long. */
final class GraphQuery {

    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final TransactionConfig LIMITS =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(15)).build();

    /** Few rows at a time, for questions that may stop in the middle of their answer. */
    private static final SessionConfig READ_BIT_BY_BIT = SessionConfig.builder()
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(50)
            .build();

    private final Driver driver;

    GraphQuery(Driver driver) {
        this.driver = driver;
    }

    <T> List<T> list(String cypher, Map<String, Object> parameters, Function<Record, T> reading) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ)) {
                return session.executeRead(tx -> tx.run(cypher, parameters).list(reading), LIMITS);
            }
        });
    }

    /** One session, whose transactions follow each other. */
    interface InTurn {

        /** @param questions are asked again where Neo4j breaks the transaction off */
        <T> T read(TransactionCallback<T> questions);
    }

    /**
     * Reads in several transactions, each of which sees the whole of every write of which one before it saw a part. One transaction alone
     * can see half of a write, since Neo4j shows it while it is being applied; but none begins before all is applied that was committed
     * when the one before it in its session ended.
     */
    <T> T inTurn(Function<InTurn, T> reading) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ_BIT_BY_BIT)) {
                return reading.apply(new InTurn() {
                    @Override
                    public <R> R read(TransactionCallback<R> questions) {
                        return session.executeRead(questions, LIMITS);
                    }
                });
            }
        });
    }
}
