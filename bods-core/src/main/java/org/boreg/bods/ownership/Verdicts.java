package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.model.ShareRange;

/** Who of those reached by a company is a beneficial owner of it. */
final class Verdicts {

    private final Threshold threshold;
    private final double small;

    Verdicts(Threshold threshold) {
        this.threshold = threshold;
        this.small = threshold.percent() / 100 - Ranges.NOISE;
    }

    /** Whether this part of 1 is certainly less than the threshold. */
    boolean isSmall(double most) {
        return most < small;
    }

    List<RegisterOwner> of(Reached shares, Reached votes) {
        if (shares == votes) {
            return ofSame(shares);
        }
        Map<Integer, Integer> inVotes = new HashMap<>();
        for (int entry = 0; entry < votes.size(); entry++) {
            inVotes.put(votes.persons()[entry], entry);
        }
        List<RegisterOwner> owners = new ArrayList<>();
        for (int entry = 0; entry < shares.size(); entry++) {
            Integer inOther = inVotes.remove(shares.persons()[entry]);
            add(shares, entry, votes, inOther == null ? -1 : inOther, owners);
        }
        inVotes.values().forEach(entry -> add(Reached.NOBODY, -1, votes, entry, owners));
        return owners;
    }

    /** Shares stand for the votes of the company and of all above it. */
    private List<RegisterOwner> ofSame(Reached both) {
        List<RegisterOwner> owners = List.of();
        for (int entry = 0; entry < both.size(); entry++) {
            if (!isSmall(both.most()[entry])) {
                ShareRange range = range(both, entry);
                Certainty certainty = threshold.test(range);
                if (certainty != Certainty.NONE) {
                    owners = owners.isEmpty() ? new ArrayList<>(2) : owners;
                    owners.add(new RegisterOwner(
                            both.persons()[entry],
                            certainty,
                            range,
                            range,
                            caveats(both.marks()[entry] | Reached.PRESUMED)));
                }
            }
        }
        return owners;
    }

    private void add(Reached shares, int inShares, Reached votes, int inVotes, List<RegisterOwner> owners) {
        ShareRange ofShares = inShares < 0 ? ShareRange.NONE : range(shares, inShares);
        ShareRange ofVotes = inVotes < 0 ? ShareRange.NONE : range(votes, inVotes);
        Certainty certainty = threshold.test(ofShares).or(threshold.test(ofVotes));
        if (certainty != Certainty.NONE) {
            int person = inShares < 0 ? votes.persons()[inVotes] : shares.persons()[inShares];
            int marks = (inShares < 0 ? 0 : shares.marks()[inShares]) | (inVotes < 0 ? 0 : votes.marks()[inVotes]);
            owners.add(new RegisterOwner(person, certainty, ofShares, ofVotes, caveats(marks)));
        }
    }

    private static ShareRange range(Reached reached, int entry) {
        return Ranges.between(
                100 * reached.least()[entry],
                reached.is(entry, Reached.LEAST_OPEN),
                100 * reached.most()[entry],
                reached.is(entry, Reached.MOST_OPEN));
    }

    private static Set<Caveat> caveats(int marks) {
        boolean overDeclared = (marks & Reached.OVER_DECLARED) != 0;
        boolean presumed = (marks & Reached.PRESUMED) != 0;
        if (overDeclared && presumed) {
            return EnumSet.of(Caveat.OVER_DECLARED, Caveat.VOTES_PRESUMED_FROM_SHARES);
        }
        return overDeclared
                ? Set.of(Caveat.OVER_DECLARED)
                : presumed ? Set.of(Caveat.VOTES_PRESUMED_FROM_SHARES) : Set.of();
    }
}
