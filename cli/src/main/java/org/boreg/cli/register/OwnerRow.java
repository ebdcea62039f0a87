package org.boreg.cli.register;

import java.util.List;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Party;
import org.jspecify.annotations.Nullable;

/**
 * One beneficial owner of one company of many, or that a company has none that is known.
 *
 * @param found the owner; null where the company has none
 * @param untracedShares of the company, in percent: what reaches no known natural person
 * @param untracedVotes the same for votes
 */
public record OwnerRow(Party company, @Nullable Found found, ShareRange untracedShares, ShareRange untracedVotes) {

    /**
     * @param certainty {@code certain} or {@code possible}
     * @param shares in total over all chains, in percent
     * @param votes in total over all chains, in percent
     * @param control {@code certain}, {@code possible} or {@code none}; null where it was not worked out
     * @param caveats codes of what the numbers rest on
     */
    public record Found(
            Party owner,
            String certainty,
            ShareRange shares,
            ShareRange votes,
            @Nullable String control,
            List<String> caveats) {}
}
