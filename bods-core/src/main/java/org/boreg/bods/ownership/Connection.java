package org.boreg.bods.ownership;

import java.util.List;
import java.util.Set;
import org.boreg.bods.model.InterestType;

/**
 * How two parties hang together, link by link; no party comes twice.
 *
 * @param parties ids, from the one party to the other
 * @param hops one less than the parties: what connects each to the next
 * @param cost 1 for each hop, and the penalty for each hub passed
 */
public record Connection(List<String> parties, List<Hop> hops, double cost) {

    public Connection {
        parties = List.copyOf(parties);
        hops = List.copyOf(hops);
    }

    /**
     * One link.
     *
     * @param owner party id of the interested party, whichever of the two that is
     * @param owned party id of the entity it is interested in
     * @param interests the kinds of interest in force
     * @param evidence the statements that carry it
     */
    public record Hop(String owner, String owned, Set<InterestType> interests, List<Link> evidence) {

        public Hop {
            interests = Set.copyOf(interests);
            evidence = List.copyOf(evidence);
        }
    }
}
