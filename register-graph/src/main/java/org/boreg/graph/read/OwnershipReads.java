package org.boreg.graph.read;

import org.neo4j.driver.Driver;

/** The part of the graph that an ownership question is about. */
public final class OwnershipReads {

    private final GraphQuery graph;

    public OwnershipReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }
}
