package org.boreg.bods.ownership;

import java.util.List;
import java.util.Set;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/**
 * A chain from an owner down to the subject, in which no party comes twice.
 *
 * @param parties ids, from the owner to the subject
 * @param links one less than the parties: what connects each to the next
 * @param shares the product of the shares along the chain, in percent of the subject
 * @param votes the same for votes
 */
public record Path(List<String> parties, List<Step> links, ShareRange shares, ShareRange votes) {

    public Path {
        parties = List.copyOf(parties);
        links = List.copyOf(links);
    }

    static Path of(List<String> parties, List<Step> links) {
        return new Path(
                parties,
                links,
                links.stream().map(Step::shares).reduce(ShareRange.exactly(100), Ranges::product),
                links.stream().map(Step::votes).reduce(ShareRange.exactly(100), Ranges::product));
    }

    /**
     * One link of a chain.
     *
     * @param evidence the statements that carry it, with their sources and dates
     * @param interests the kinds of interest in force
     * @param shares what was reckoned with: the declared range, narrowed by what the other owners hold at least
     * @param votes the same for votes
     */
    public record Step(List<Link> evidence, Set<InterestType> interests, ShareRange shares, ShareRange votes) {

        public Step {
            evidence = List.copyOf(evidence);
            interests = Set.copyOf(interests);
        }

        public List<String> statementIds() {
            return evidence.stream().map(Link::statementId).distinct().toList();
        }
    }
}
