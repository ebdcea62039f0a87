package org.boreg.bods.ownership;

import java.util.List;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * What a party has in one company below it.
 *
 * @param shares in total over all chains, in percent
 * @param votes in total over all chains, in percent
 * @param control whether the party controls the company
 * @param declaredShares what is declared to be held indirectly; null where nothing is declared
 * @param declaredVotes the same for votes
 * @param direct the statements about what connects the two directly; empty where nothing does
 * @param strongest the strongest chain from the party down to the company
 * @param caveats what the numbers rest on
 */
public record Holding(
        Party company,
        ShareRange shares,
        ShareRange votes,
        Certainty control,
        @Nullable ShareRange declaredShares,
        @Nullable ShareRange declaredVotes,
        List<Link> direct,
        Path strongest,
        Set<Caveat> caveats) {

    public Holding {
        direct = List.copyOf(direct);
        caveats = Set.copyOf(caveats);
    }
}
