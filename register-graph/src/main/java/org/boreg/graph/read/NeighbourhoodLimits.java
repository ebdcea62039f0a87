package org.boreg.graph.read;

/**
 * How much of the graph an ownership question may look at before it is cut, and says so.
 *
 * @param levels how many links a chain may have
 * @param links how many relationships are followed in all
 */
public record NeighbourhoodLimits(int levels, int links) {

    public static final NeighbourhoodLimits DEFAULT = new NeighbourhoodLimits(100, 20_000);
}
