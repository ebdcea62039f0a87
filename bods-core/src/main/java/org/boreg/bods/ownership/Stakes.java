package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Holdings.Held;
import org.jspecify.annotations.Nullable;

/** The direct holdings of one dimension between numbered parties, and what of them is possible together. */
final class Stakes {

    /**
     * @param declared the range as declared
     * @param feasible the part of it that leaves every other owner at least what it is declared to hold
     */
    record Stake(int owner, int owned, ShareRange declared, ShareRange feasible) {

        /** The same in the hands of another. */
        Stake ofAnother(int other) {
            return new Stake(other, owned, declared, feasible);
        }
    }

    private final List<Map<Integer, Stake>> above = new ArrayList<>();
    private final List<List<Stake>> below = new ArrayList<>();
    private final boolean[] overDeclared;
    private final boolean[] presumed;
    private final ShareRange[] nobodys;
    private final double[] slack;
    private final int[] openEnds;
    private final Map<Integer, BitSet> leading = new HashMap<>();
    private int[] rings;

    private final Patience patience;

    Stakes(int size) {
        this(size, Patience.ENDLESS);
    }

    private Stakes(int size, Patience patience) {
        this.patience = patience;
        this.overDeclared = new boolean[size];
        this.presumed = new boolean[size];
        this.nobodys = new ShareRange[size];
        this.slack = new double[size];
        this.openEnds = new int[size];
        this.rings = new int[size];
        for (int party = 0; party < size; party++) {
            nobodys[party] = ShareRange.NONE;
            above.add(Map.of());
            below.add(new ArrayList<>());
        }
    }

    static Stakes shares(Ties ties, Holdings holdings) {
        Stakes stakes = new Stakes(ties.size(), ties.patience());
        for (int company = 0; company < ties.size(); company++) {
            stakes.put(company, holdings.of(company, Dimension.SHARES));
        }
        stakes.complete();
        return stakes;
    }

    /** A company about which no voting interest at all is in force uses its shares. */
    static Stakes votes(Ties ties, Holdings holdings, Stakes shares) {
        Stakes stakes = new Stakes(ties.size(), ties.patience());
        for (int company = 0; company < ties.size(); company++) {
            stakes.presumed[company] = !shares.above(company).isEmpty()
                    && ties.above(company, InterestType.VOTING_RIGHTS).isEmpty();
            stakes.put(
                    company,
                    stakes.presumed[company] ? shares.declared(company) : holdings.of(company, Dimension.VOTES));
        }
        stakes.complete();
        return stakes;
    }

    private Held declared(int company) {
        Map<Integer, ShareRange> declared = new LinkedHashMap<>();
        above(company).forEach(stake -> declared.put(stake.owner(), stake.declared()));
        return new Held(declared, nobodys[company]);
    }

    /** States the owners of a company, each of which holds something. */
    private void put(int company, Held held) {
        Map<Integer, ShareRange> declared = held.owners();
        List<ShareRange> parts = new ArrayList<>(declared.values());
        parts.add(held.nobodys());
        double least = parts.stream().mapToDouble(ShareRange::min).sum();
        long open = parts.stream().filter(ShareRange::minExclusive).count();
        nobodys[company] = held.nobodys();
        overDeclared[company] = least > 100 + Ranges.GRAIN || least > 100 - Ranges.GRAIN && open > 0;
        Map<Integer, Stake> owners = new LinkedHashMap<>();
        declared.forEach((owner, range) -> {
            ShareRange feasible = overDeclared[company]
                    ? ShareRange.exactly(Math.min(100, range.min() / least * 100))
                    : narrowed(range, 100 - (least - range.min()), open > (range.minExclusive() ? 1 : 0));
            Stake stake = new Stake(owner, company, range, feasible);
            owners.put(owner, stake);
            below.get(owner).add(stake);
        });
        above.set(company, owners);
        slack[company] = overDeclared[company] || 100 - least < Ranges.GRAIN ? 0 : 100 - least;
        openEnds[company] = overDeclared[company] ? 0 : (int) open;
    }

    private static ShareRange narrowed(ShareRange range, double room, boolean roomExclusive) {
        if (room > range.max() + Ranges.GRAIN) {
            return range;
        }
        boolean roomIsLess = room < range.max() - Ranges.GRAIN;
        boolean maxExclusive = roomIsLess ? roomExclusive : roomExclusive || range.maxExclusive();
        double max = Math.min(room, range.max());
        return max - range.min() > Ranges.GRAIN
                ? new ShareRange(range.min(), range.minExclusive(), max, maxExclusive)
                : ShareRange.exactly(range.min());
    }

    private void complete() {
        rings = Rings.of(above.stream().map(Map::keySet).toList());
    }

    Collection<Stake> above(int company) {
        return above.get(company).values();
    }

    Collection<Stake> below(int owner) {
        return below.get(owner);
    }

    /** Null where the one holds nothing of the other. */
    @Nullable
    Stake stake(int owner, int company) {
        return above.get(company).get(owner);
    }

    /** What was reckoned with between the two, 0 where there is nothing. */
    ShareRange between(int owner, int company) {
        Stake stake = stake(owner, company);
        return stake == null ? ShareRange.NONE : stake.feasible();
    }

    /** The percentage of the company that no owner is certain to hold. */
    double slack(int company) {
        return slack[company];
    }

    /** How many of its owners hold more than what they hold at least. */
    int openEnds(int company) {
        return openEnds[company];
    }

    /** The parties that hold a part of the company, directly or not, and the company. */
    BitSet leadingTo(int company) {
        return leading.computeIfAbsent(company, this::findLeadingTo);
    }

    private BitSet findLeadingTo(int company) {
        BitSet found = new BitSet();
        Deque<Integer> unseen = new ArrayDeque<>(List.of(company));
        found.set(company);
        while (!unseen.isEmpty()) {
            for (int owner : above.get(unseen.remove()).keySet()) {
                if (!found.get(owner)) {
                    found.set(owner);
                    unseen.add(owner);
                }
            }
        }
        return found;
    }

    boolean isOverDeclared(int company) {
        return overDeclared[company];
    }

    boolean isPresumed(int company) {
        return presumed[company];
    }

    /** For how long what follows from the stakes may be worked out. */
    Patience patience() {
        return patience;
    }

    /** Parties have the same number when each holds a part of the other, directly or not; owners have the lower number. */
    int ring(int party) {
        return rings[party];
    }
}
