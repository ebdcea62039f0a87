package org.boreg.bods.ownership;

import java.time.LocalDate;
import java.util.List;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * What one party holds in another, as everything that is declared of the two comes to: by the declaration that counts most, nothing twice.
 *
 * @param shares in percent; null where no shareholding is spoken of
 * @param votes in percent; null where no voting right is spoken of
 * @param indirect whether it is a claim about a total that is held through others, and nothing is held directly
 */
public record DirectStake(
        @Nullable ShareRange shares, @Nullable ShareRange votes, boolean indirect) {

    /** @param links all links between the two */
    public static DirectStake of(List<Link> links, LocalDate asOf) {
        DirectStake direct = new DirectStake(
                Claims.direct(links, Dimension.SHARES, asOf).map(Claims::range).orElse(null),
                Claims.direct(links, Dimension.VOTES, asOf).map(Claims::range).orElse(null),
                false);
        if (direct.shares != null || direct.votes != null) {
            return direct;
        }
        DirectStake total = new DirectStake(
                Claims.indirect(links, Dimension.SHARES, asOf)
                        .map(Claims::range)
                        .orElse(null),
                Claims.indirect(links, Dimension.VOTES, asOf).map(Claims::range).orElse(null),
                true);
        return total.shares != null || total.votes != null ? total : direct;
    }
}
