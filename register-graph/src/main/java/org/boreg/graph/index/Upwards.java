package org.boreg.graph.index;

import java.util.Collection;
import java.util.List;

/**
 * A guess at which parties a question of ownership will come to, so that they can be read at once instead of level by level. What is
 * answered never depends on it: parties that it does not name are read when they are met, and those that are not met do not count.
 */
@FunctionalInterface
public interface Upwards {

    /** Knows of nobody. */
    Upwards UNKNOWN = (partyId, levels, links) -> List.of();

    /**
     * The party and those that may stand above it, the nearest first; empty where nothing is known of it.
     *
     * @param levels how many links a chain may have
     * @param links where more edges than these lead to them, some are left out
     */
    Collection<String> from(String partyId, int levels, int links);
}
