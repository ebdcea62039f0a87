package org.boreg.bods.ownership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;

/** Who holds which part of a company directly, as declared. */
final class Holdings {

    /**
     * What is held of one company.
     *
     * @param owners the range each owner holds; an owner that holds nothing is left out
     * @param nobodys what nominees hold for nobody known
     */
    record Held(Map<Integer, ShareRange> owners, ShareRange nobodys) {}

    private final Ties ties;
    private final Set<Warning> warnings;

    /** @param warnings takes what is found to be odd on the way */
    Holdings(Ties ties, Set<Warning> warnings) {
        this.ties = ties;
        this.warnings = warnings;
    }

    Held of(int company, Dimension dimension) {
        Map<Integer, ShareRange> holdings = new LinkedHashMap<>();
        for (Tie tie : ties.above(company)) {
            Optional<Claims> claims = Claims.direct(tie.claims(), dimension, ties.asOf());
            claims.ifPresent(found -> holdings.put(tie.owner(), checked(found, tie, dimension)));
        }
        ShareRange nobodys = lookThroughNominees(company, holdings);
        holdings.values().removeIf(range -> range.max() == 0);
        return new Held(holdings, nobodys);
    }

    /** Whether anything is said of a total that is held through others, be it that it has ended. */
    boolean speaksOfTotal(Tie tie, Dimension dimension) {
        return Claims.indirect(tie.claims(), dimension, ties.asOf()).isPresent();
    }

    /** What is claimed to be held through others, in total; empty where nothing is. */
    Optional<ShareRange> claimedTotal(Tie tie, Dimension dimension) {
        return Claims.indirect(tie.claims(), dimension, ties.asOf())
                .map(claims -> checked(claims, tie, dimension))
                .filter(range -> range.max() > 0);
    }

    private ShareRange checked(Claims claims, Tie tie, Dimension dimension) {
        if (claims.conflicting()) {
            warnOfConflict(tie, dimension, claims.range());
        }
        return claims.range();
    }

    private void warnOfConflict(Tie tie, Dimension dimension, ShareRange range) {
        String owner = ties.party(tie.owner()).label();
        Party owned = ties.party(tie.owned());
        warnings.add(new Warning(
                Caveat.CONFLICTING_CLAIMS, owned.id(), Cautions.conflict(dimension, owner, owned.label(), range)));
    }

    /**
     * What nominees hold belongs to the nominators: to a sole one wholly, to each of several an unknown part. A nomination
     * arrangement that nobody is said to hold a part of is wholly theirs. Where no nominator is declared, it is nobody's that is known,
     * and not for the other owners to have.
     */
    private ShareRange lookThroughNominees(int company, Map<Integer, ShareRange> holdings) {
        ShareRange nominated = ties.above(company, InterestType.NOMINEE).stream()
                .map(tie -> holdings.remove(tie.owner()))
                .filter(Objects::nonNull)
                .reduce(ShareRange.NONE, Ranges::sum);
        List<Tie> nominators = ties.above(company, InterestType.NOMINATOR);
        if (nominators.isEmpty()) {
            return nominated;
        }
        if (holdings.isEmpty() && nominated.max() == 0 && ties.party(company).type() == EntityType.ARRANGEMENT) {
            nominated = ShareRange.exactly(100);
        }
        ShareRange each = nominators.size() == 1 ? nominated : upTo(nominated);
        nominators.forEach(tie -> holdings.merge(tie.owner(), each, Ranges::sum));
        return ShareRange.NONE;
    }

    private static ShareRange upTo(ShareRange range) {
        return Ranges.between(0, false, range.max(), range.maxExclusive());
    }
}
