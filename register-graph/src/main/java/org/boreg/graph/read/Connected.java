package org.boreg.graph.read;

import java.util.Map;
import org.boreg.bods.ownership.Connections;
import org.boreg.bods.ownership.Party;

/**
 * How two parties are connected.
 *
 * @param parties everybody in the connections, and the two, by id
 * @param complete false when the graph was too large to look at all of it that matters, so that connections may be missing
 */
public record Connected(Connections connections, Map<String, Party> parties, boolean complete) {

    public Connected {
        parties = Map.copyOf(parties);
    }
}
