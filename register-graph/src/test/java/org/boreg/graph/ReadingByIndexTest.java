package org.boreg.graph;

import org.boreg.graph.index.KeptIndex;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Driver;

/** The same answers where an index knows all that is asked for. */
class ReadingByIndexTest extends ReadingTheGraphTest {

    @BeforeEach
    void readAhead(Driver driver) {
        graph = current(driver);
    }

    static RegisterGraph current(Driver driver) {
        KeptIndex index = new KeptIndex(driver, Long.MAX_VALUE);
        return new RegisterGraph(driver, (partyId, levels, links) -> {
            index.catchUp();
            return index.from(partyId, levels, links);
        });
    }
}
