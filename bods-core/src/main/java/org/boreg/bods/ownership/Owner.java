package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.EnumSet;
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
 * @param grounds the rules of the regime that make it an owner; empty where none does
 * @param sharesMakeup how the least share computed comes about
 * @param votesMakeup the same for votes
 */
public record Owner(
        Party party,
        Certainty certainty,
        List<Words> reasons,
        ShareRange shares,
        ShareRange votes,
        Certainty control,
        @Nullable ShareRange declaredShares,
        @Nullable ShareRange declaredVotes,
        Set<Caveat> caveats,
        List<Path> paths,
        boolean pathsCapped,
        List<Ground> grounds,
        Makeup sharesMakeup,
        Makeup votesMakeup) {

    public Owner {
        reasons = List.copyOf(reasons);
        caveats = Set.copyOf(caveats);
        paths = List.copyOf(paths);
        grounds = List.copyOf(grounds);
    }

    /** The same, named because no beneficial owner was found. */
    Owner asFallback() {
        List<Words> more = new ArrayList<>(reasons);
        more.add(Reasons.FALLBACK);
        Set<Caveat> marked = EnumSet.of(Caveat.FALLBACK);
        marked.addAll(caveats);
        return new Owner(
                party,
                certainty,
                more,
                shares,
                votes,
                control,
                declaredShares,
                declaredVotes,
                marked,
                paths,
                pathsCapped,
                grounds,
                sharesMakeup,
                votesMakeup);
    }
}
