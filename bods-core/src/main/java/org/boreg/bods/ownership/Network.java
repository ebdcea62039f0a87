package org.boreg.bods.ownership;

import java.util.List;
import java.util.Map;

/**
 * Some parties and what connects them.
 *
 * @param parties by id
 * @param complete false when the read side cut it, so that connections may be missing
 */
public record Network(Map<String, Party> parties, List<Link> links, boolean complete) {

    /** @throws IllegalArgumentException when a party that is spoken of is missing */
    public Network {
        parties = Map.copyOf(parties);
        links = List.copyOf(links);
        for (Link link : links) {
            party(parties, link.owner());
            party(parties, link.owned());
        }
    }

    /** @throws IllegalArgumentException when there is no such party */
    public Party party(String id) {
        return party(parties, id);
    }

    static Party party(Map<String, Party> parties, String id) {
        Party party = parties.get(id);
        if (party == null) {
            throw new IllegalArgumentException("The parties lack " + id);
        }
        return party;
    }
}
