package org.boreg.graph.read;

import java.time.Duration;

/**
 * How much of the graph an ownership question may look at before it is cut, and says so.
 *
 * @param levels how many links a chain may have
 * @param links how many relationships are followed in all
 * @param time after how long no further level is begun; each single query has a limit of its own beside
 */
public record NeighbourhoodLimits(int levels, int links, Duration time) {

    public static final NeighbourhoodLimits DEFAULT = new NeighbourhoodLimits(100, 20_000, Duration.ofSeconds(10));
}
