package org.boreg.graph.write;

import java.util.Map;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** Runs a query of the write side. */
final class WriteQuery {

    /**
     * An import changes the database's statistics faster than anything, so that Neo4j would plan the same dozen queries anew every
     * ten seconds. All of them find their way by a unique key, whatever the statistics: one plan is enough, made when there is something to plan with ({@link Plans}).
     */
    private static final String KEEP_THE_PLAN = "CYPHER replan=skip\n";

    static Result run(TransactionContext tx, String cypher, Map<String, Object> parameters) {
        return tx.run(KEEP_THE_PLAN + cypher, parameters);
    }

    private WriteQuery() {}
}
