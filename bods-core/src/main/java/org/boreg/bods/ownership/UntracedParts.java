package org.boreg.bods.ownership;

import java.util.Arrays;
import java.util.BitSet;
import org.boreg.bods.model.ShareRange;

/**
 * What of each company of a whole register reaches no known natural person: one pass, like that of {@link WholeRegister}, in which all
 * known persons are one. The numbers are those of {@link OwnersAnswer}.
 */
public final class UntracedParts {

    private final Column shares;
    private final Column votes;

    private UntracedParts(int parties) {
        this.shares = new Column(parties);
        this.votes = new Column(parties);
    }

    /** @param known by number: whether the party is a natural person of whom it is known who she is */
    public static UntracedParts of(CompactRegister register, BitSet known) {
        UntracedParts parts = new UntracedParts(register.parties());
        WholeRegister.owners(
                register.withOnePersonFor(known),
                new Threshold(0, false),
                (company, owners) -> owners.forEach(all -> parts.put(company, all)));
        return parts;
    }

    private void put(int company, RegisterOwner allKnown) {
        shares.put(company, Ranges.rest(allKnown.shares()));
        votes.put(company, Ranges.rest(allKnown.votes()));
    }

    /** In percent. */
    public ShareRange shares(int company) {
        return shares.get(company);
    }

    /** In percent. */
    public ShareRange votes(int company) {
        return votes.get(company);
    }

    /** Ranges in primitive arrays; all of it where nothing is said. */
    private static final class Column {

        private final double[] mins;
        private final double[] maxs;
        private final BitSet minsOpen = new BitSet();
        private final BitSet maxsOpen = new BitSet();

        Column(int size) {
            this.mins = new double[size];
            this.maxs = new double[size];
            Arrays.fill(mins, 100);
            Arrays.fill(maxs, 100);
        }

        void put(int row, ShareRange range) {
            mins[row] = range.min();
            maxs[row] = range.max();
            minsOpen.set(row, range.minExclusive());
            maxsOpen.set(row, range.maxExclusive());
        }

        ShareRange get(int row) {
            return new ShareRange(mins[row], minsOpen.get(row), maxs[row], maxsOpen.get(row));
        }
    }
}
