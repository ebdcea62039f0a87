package org.boreg.graph.write;

import java.util.Map;
import org.boreg.graph.RegisterUnavailable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The one order of all that comes into the register: statements and what operators do. */
final class Arrivals {

    /**
     * Takes this many numbers, which nobody else gets, and gives the first. The lock that comes with it makes writers wait for each
     * other until this transaction ends, so that two of them at once cannot both find a statement missing. The first to take any also
     * gives the register its identity, which lasts as long as its numbers.
     *
     * @throws RegisterUnavailable while the register is rebuilt
     */
    static long take(TransactionContext tx, int numbers) {
        Record turn = WriteQuery.run(tx, """
                        MERGE (c:Counter {name: 'arrivals'})
                        ON CREATE SET c.value = 0
                        SET c.value = c.value + $numbers
                        MERGE (r:Register)
                        ON CREATE SET r.id = left(replace(randomUUID(), '-', ''), 16)
                        RETURN c.value - $numbers AS first, EXISTS { MATCH (:Rebuild) } AS rebuilding
                        """, Map.of("numbers", numbers)).single();
        if (turn.get("rebuilding").asBoolean()) {
            throw RegisterUnavailable.whileRebuilding();
        }
        return turn.get("first").asLong();
    }

    private Arrivals() {}
}
