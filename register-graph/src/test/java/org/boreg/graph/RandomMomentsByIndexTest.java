package org.boreg.graph;

import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Driver;

/** The same answers where an index knows all that is asked for. */
class RandomMomentsByIndexTest extends RandomMomentsTest {

    @BeforeEach
    void readAhead(Driver driver) {
        graph = ReadingByIndexTest.current(driver);
    }
}
