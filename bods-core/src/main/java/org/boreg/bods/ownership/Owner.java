package org.boreg.bods.ownership;

import java.util.List;
import java.util.Set;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * A party at the top of chains that lead to the subject, and what it has in it.
 *
 * @param certainty of being a beneficial owner; {@code NONE} for those who are listed as others
 * @param reasons in plain words
 * @param shares in total over all chains, in percent
 * @param votes in total over all chains, in percent
 * @param control whether the party controls the subject
 * @param declaredShares what is declared to be held indirectly; null where nothing is declared
 * @param declaredVotes the same for votes
 * @param caveats what the result rests on
 * @param paths the strongest chains first
 * @param pathsCapped whether there are, or may be, more chains than those listed
 */
public record Owner(
        Party party,
        Certainty certainty,
        List<String> reasons,
        ShareRange shares,
        ShareRange votes,
        Certainty control,
        @Nullable ShareRange declaredShares,
        @Nullable ShareRange declaredVotes,
        Set<Caveat> caveats,
        List<Path> paths,
        boolean pathsCapped) {

    public Owner {
        reasons = List.copyOf(reasons);
        caveats = Set.copyOf(caveats);
        paths = List.copyOf(paths);
    }
}
