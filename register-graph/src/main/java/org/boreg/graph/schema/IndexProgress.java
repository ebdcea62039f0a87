package org.boreg.graph.schema;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** How much of the indexes of a new register is built. The one of the full text takes about as long as all others. */
final class IndexProgress {

    private static final int OTHERS = 14;

    private final Driver driver;
    private double last;

    IndexProgress(Driver driver) {
        this.driver = driver;
    }

    /** From 0 to 1, and never less than before. What cannot be asked is told by the one who builds them. */
    double share() {
        try (Session session = driver.session()) {
            List<Record> indexes = session.run("""
                            SHOW INDEXES YIELD type, populationPercent WHERE type <> 'LOOKUP'
                            RETURN type = 'FULLTEXT' AS fulltext, sum(populationPercent) / 100 AS built
                            """).list();
            double share = indexes.stream().mapToDouble(IndexProgress::share).sum();
            last = Math.max(last, Math.min(1, share));
        } catch (Neo4jException away) {
            return last;
        }
        return last;
    }

    private static double share(Record kind) {
        double built = kind.get("built").asDouble();
        return kind.get("fulltext").asBoolean() ? built / 2 : built / OTHERS / 2;
    }
}
