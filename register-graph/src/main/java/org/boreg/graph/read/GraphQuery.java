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
import org.neo4j.driver.TransactionConfig;

/** Asks the graph, in a read transaction that is broken off when it takes too long. */
final class GraphQuery {

    private static final SessionConfig READ =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final TransactionConfig LIMITS =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(15)).build();

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
}
