package org.boreg.graph.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

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
    private final TransactionConfig limits;

    GraphQuery(Driver driver) {
        this(driver, LIMITS);
    }

    /** @param longest after which a question is broken off */
    GraphQuery(Driver driver, Duration longest) {
        this(driver, TransactionConfig.builder().withTimeout(longest).build());
    }

    private GraphQuery(Driver driver, TransactionConfig limits) {
        this.driver = driver;
        this.limits = limits;
    }

    <T> List<T> list(String cypher, Map<String, Object> parameters, Function<Record, T> reading) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ)) {
                return session.executeRead(tx -> tx.run(cypher, parameters).list(reading), limits);
            }
        });
    }

    /**
     * Reads in two transactions, of which the second sees the whole of every write of which the first saw a part. One transaction alone can
     * see half of a write, since Neo4j shows it while it is being applied; but none begins before all is applied that was committed when
     * the one before it in its session ended.
     *
     * @param first asked again where Neo4j breaks it off, as is the second
     * @param second is given what the first has found
     */
    <A, B> B inTurn(TransactionCallback<A> first, BiFunction<TransactionContext, A, B> second) {
        return RegisterUnavailable.guard(() -> {
            try (Session session = driver.session(READ_BIT_BY_BIT)) {
                A found = session.executeRead(first, limits);
                return session.executeRead(tx -> second.apply(tx, found), limits);
            }
        });
    }
}
