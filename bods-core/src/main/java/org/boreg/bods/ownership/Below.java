package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Stakes.Stake;
import org.boreg.bods.ownership.Totals.Total;

/** What the party with the number 0 has in each company below it. */
final class Below {

    private static final int PARTY = 0;

    private static final Comparator<Holding> LARGEST_FIRST = Comparator.comparingDouble(
                    (Holding holding) -> holding.shares().min())
            .thenComparingDouble(holding -> holding.shares().max())
            .thenComparingDouble(holding -> holding.votes().min())
            .thenComparingDouble(holding -> holding.votes().max())
            .thenComparing(Holding::control)
            .reversed()
            .thenComparing(holding -> holding.company().id());

    private final Scene scene;
    private final Ties ties;
    private final Map<Dimension, Map<Integer, ShareRange>> reached = new EnumMap<>(Dimension.class);
    private final Map<Integer, Tie> direct = new HashMap<>();
    private final Set<Integer> certain;
    private final Set<Integer> possible;
    private final BitSet overDeclared = new BitSet();
    private final BitSet presumed;
    private final StrongestDown chains;

    Below(Scene scene) {
        this.scene = scene;
        this.ties = scene.ties();
        for (Dimension dimension : Dimension.values()) {
            Stakes stakes = scene.stakes(dimension);
            reached.put(dimension, Reach.everywhere(stakes, Set.of(PARTY)));
            overDeclared.or(atAndBelow(stakes, stakes::isOverDeclared));
        }
        Stakes votes = scene.stakes(Dimension.VOTES);
        this.presumed = atAndBelow(votes, votes::isPresumed);
        this.certain = scene.control().controlledBy(PARTY, Certainty.CERTAIN);
        this.possible = scene.control().controlledBy(PARTY, Certainty.POSSIBLE);
        this.chains = new StrongestDown(ties, scene.stakes(Dimension.SHARES), votes);
        ties.below(PARTY).forEach(tie -> direct.put(tie.owned(), tie));
    }

    List<Holding> holdings() {
        return IntStream.range(0, ties.size())
                .filter(chains::leadTo)
                .mapToObj(this::holding)
                .filter(holding -> holding.control() != Certainty.NONE
                        || holding.shares().max() > 0
                        || holding.votes().max() > 0)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private Holding holding(int company) {
        Total shares = total(company, Dimension.SHARES);
        Total votes = total(company, Dimension.VOTES);
        Tie tie = direct.get(company);
        return new Holding(
                ties.party(company),
                shares.answer(),
                votes.answer(),
                control(company),
                shares.declared(),
                votes.declared(),
                tie == null ? List.of() : tie.inForce(),
                chains.to(company),
                caveats(company, shares, votes));
    }

    private Total total(int company, Dimension dimension) {
        Tie tie = direct.get(company);
        ShareRange claim = tie == null
                ? null
                : scene.holdings().claimedTotal(tie, dimension).orElse(null);
        ShareRange computed = reached.get(dimension).getOrDefault(company, ShareRange.NONE);
        return Total.of(computed, claim, false, false);
    }

    private Certainty control(int company) {
        return certain.contains(company)
                ? Certainty.CERTAIN
                : possible.contains(company) ? Certainty.POSSIBLE : Certainty.NONE;
    }

    private Set<Caveat> caveats(int company, Total shares, Total votes) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (overDeclared.get(company)) {
            caveats.add(Caveat.OVER_DECLARED);
        }
        if (presumed.get(company)) {
            caveats.add(Caveat.VOTES_PRESUMED_FROM_SHARES);
        }
        if (shares.isDeclared() || votes.isDeclared()) {
            caveats.add(Caveat.DECLARED);
        }
        if (shares.differs() || votes.differs()) {
            caveats.add(Caveat.DECLARED_DIFFERS);
        }
        return caveats;
    }

    /** The companies below the party that are so, and those that are held through them. */
    private BitSet atAndBelow(Stakes stakes, IntPredicate are) {
        BitSet marked = new BitSet();
        Deque<Integer> unseen = new ArrayDeque<>();
        for (int company = 0; company < ties.size(); company++) {
            if (company != PARTY && are.test(company)) {
                marked.set(company);
                unseen.add(company);
            }
        }
        while (!unseen.isEmpty()) {
            for (Stake stake : stakes.below(unseen.remove())) {
                if (!marked.get(stake.owned())) {
                    marked.set(stake.owned());
                    unseen.add(stake.owned());
                }
            }
        }
        return marked;
    }
}
