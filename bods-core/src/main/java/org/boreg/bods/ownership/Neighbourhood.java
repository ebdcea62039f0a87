package org.boreg.bods.ownership;

import java.util.List;
import java.util.Map;

/**
 * A company and everything above it.
 *
 * @param parties by id, the subject among them
 * @param complete false when the read side cut it, so that owners may be missing
 */
public record Neighbourhood(Party subject, Map<String, Party> parties, List<Link> links, boolean complete) {

    /** @throws IllegalArgumentException when the subject is no entity, or a party that is spoken of is missing */
    public Neighbourhood {
        parties = Map.copyOf(parties);
        links = List.copyOf(links);
        if (subject.kind() != PartyKind.ENTITY) {
            throw new IllegalArgumentException("Only an entity has owners; " + subject.id() + " is none");
        }
        requireParty(parties, subject.id());
        for (Link link : links) {
            requireParty(parties, link.owner());
            requireParty(parties, link.owned());
        }
    }

    private static void requireParty(Map<String, Party> parties, String id) {
        if (!parties.containsKey(id)) {
            throw new IllegalArgumentException("The parties of the neighbourhood lack " + id);
        }
    }
}
