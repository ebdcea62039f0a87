package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * The chains from an owner down to the subject, the strongest first: those with the largest product of least shares, then of most
 * shares, least votes, most votes, then the shortest. The search is guided by the best that can follow at each company, so it
 * goes straight to the strongest chain, and it is bounded, since among companies that all own one another chains are countless.
 */
final class Chains {

    /** How many links are followed for one owner. */
    private static final int STEPS = 10_000;

    /** How many links are followed down from one party: a hub must not use up all steps. */
    private static final int STEPS_FROM_ONE = 1_000;

    /** Shares and votes, the least and the most of each, in order of their weight. */
    private static final int MEASURES = 4;

    /** What rounding can change in the bits of a product. */
    private static final long NOISE = 1L << 12;

    private final Ties ties;
    private final Stakes shares;
    private final Stakes votes;
    /** By party: the ties below it and above it, with what is measured of them. */
    private final List<List<Way>> below = new ArrayList<>();

    private final List<List<Way>> above = new ArrayList<>();
    private final Map<Start, Routes> known = new HashMap<>();
    private final Map<Tie, Path.Step> steps = new IdentityHashMap<>();
    /** By party: for each measure the best that any chain from there to the subject comes to, as a part of 1. */
    private final double[][] best;
    /** By party: the fewest links to the subject. */
    private final int[] links;

    /** @param capped whether there are, or may be, more */
    record Found(List<Path> paths, boolean capped) {}

    /** @param parts by measure, of 1 */
    private record Way(Tie tie, double[] parts) {}

    /** Where many chains go on from, told apart by these measures. */
    private record Start(int party, int measures, int most) {}

    /** @param ends whole chains, the strongest first */
    private record Routes(List<Chain> ends, boolean capped) {}

    /** A chain from an owner as far as {@code party}. */
    private record Chain(
            int party, @Nullable Chain before, @Nullable Tie tie, double[] product, double[] promise, int length) {

        boolean meets(int other) {
            for (Chain chain = this; chain != null; chain = chain.before) {
                if (chain.party == other) {
                    return true;
                }
            }
            return false;
        }
    }

    Chains(Ties ties, Stakes shares, Stakes votes) {
        this.ties = ties;
        this.shares = shares;
        this.votes = votes;
        for (int party = 0; party < ties.size(); party++) {
            below.add(new ArrayList<>(ties.below(party).size()));
            above.add(new ArrayList<>(ties.above(party).size()));
        }
        for (int party = 0; party < ties.size(); party++) {
            ties.below(party).forEach(this::measure);
        }
        this.best = new double[MEASURES][];
        for (int measure = 0; measure < MEASURES; measure++) {
            best[measure] = bestToSubject(measure);
        }
        this.links = fewestLinks();
    }

    private void measure(Tie tie) {
        ShareRange ofShares = part(shares, tie);
        ShareRange ofVotes = part(votes, tie);
        double[] parts = {ofShares.min() / 100, ofShares.max() / 100, ofVotes.min() / 100, ofVotes.max() / 100};
        Way way = new Way(tie, parts);
        below.get(tie.owner()).add(way);
        above.get(tie.owned()).add(way);
    }

    private static ShareRange part(Stakes stakes, Tie tie) {
        return stakes.between(tie.owner(), tie.owned());
    }

    /** Dijkstra's method, upwards from the subject, with products in place of sums. */
    private double[] bestToSubject(int measure) {
        record Candidate(int party, double product) {}
        double[] products = new double[ties.size()];
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::product).reversed());
        products[Ties.SUBJECT] = 1;
        queue.add(new Candidate(Ties.SUBJECT, 1));
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            for (Way way : next.product < products[next.party] ? List.<Way>of() : above.get(next.party)) {
                double product = next.product * way.parts[measure];
                int owner = way.tie.owner();
                if (product > products[owner]) {
                    products[owner] = product;
                    if (!above.get(owner).isEmpty()) {
                        queue.add(new Candidate(owner, product));
                    }
                }
            }
        }
        return products;
    }

    /** Parties are numbered level by level, so each is settled before those above it. */
    private int[] fewestLinks() {
        int[] fewest = new int[ties.size()];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[Ties.SUBJECT] = 0;
        for (int party = 0; party < fewest.length; party++) {
            for (Tie tie : ties.above(party)) {
                fewest[tie.owner()] = Math.min(fewest[tie.owner()], fewest[party] + 1);
            }
        }
        return fewest;
    }

    /** The strongest chains from this owner, at most so many. */
    Found from(int owner, int most) {
        List<Way> ways = below.get(owner);
        if (ways.size() == 1 && above.get(owner).isEmpty()) {
            return through(ways.get(0), most);
        }
        Routes routes = routes(owner, new double[] {1, 1, 1, 1}, most);
        return new Found(routes.ends.stream().map(end -> path(null, end)).toList(), routes.capped);
    }

    /** Whoever has one way down alone goes on as all do from there. */
    private Found through(Way only, int most) {
        Tie tie = only.tie;
        double[] weights = new double[MEASURES];
        int measures = 0;
        for (int measure = 0; measure < MEASURES; measure++) {
            if (only.parts[measure] > 0) {
                weights[measure] = 1;
                measures |= 1 << measure;
            }
        }
        Routes routes = known.computeIfAbsent(
                new Start(tie.owned(), measures, most), start -> routes(tie.owned(), weights, most));
        return new Found(routes.ends.stream().map(end -> path(tie, end)).toList(), routes.capped);
    }

    /** @param weights by measure: 1, or 0 where chains are not told apart by it */
    private Routes routes(int from, double[] weights, int most) {
        List<Chain> ends = new ArrayList<>();
        PriorityQueue<Chain> queue = new PriorityQueue<>(this::compare);
        queue.add(new Chain(from, null, null, weights, promise(from, weights), 0));
        boolean cut = false;
        int taken = 0;
        while (!queue.isEmpty()) {
            ties.patience().check();
            Chain chain = queue.remove();
            if (chain.party == Ties.SUBJECT && ends.size() == most) {
                return new Routes(ends, true);
            }
            if (chain.party == Ties.SUBJECT) {
                ends.add(chain);
                continue;
            }
            List<Chain> further = further(chain);
            int followed = Math.min(further.size(), Math.min(STEPS_FROM_ONE, STEPS - taken));
            cut |= followed < further.size();
            taken += followed;
            queue.addAll(further.subList(0, followed));
        }
        return new Routes(ends, cut);
    }

    private List<Chain> further(Chain chain) {
        List<Chain> further = new ArrayList<>();
        for (Way way : below.get(chain.party)) {
            int owned = way.tie.owned();
            if (!chain.meets(owned)) {
                double[] product = product(chain, way);
                further.add(new Chain(owned, chain, way.tie, product, promise(owned, product), chain.length + 1));
            }
        }
        further.sort(this::compare);
        return further;
    }

    private static double[] product(Chain chain, Way way) {
        double[] product = chain.product.clone();
        for (int measure = 0; measure < MEASURES; measure++) {
            product[measure] *= way.parts[measure];
        }
        return product;
    }

    /** The best that a chain may still become that is so strong as far as the party. */
    private double[] promise(int party, double[] product) {
        double[] promise = new double[MEASURES];
        for (int measure = 0; measure < MEASURES; measure++) {
            promise[measure] = withoutNoise(product[measure] * best[measure][party]);
        }
        return promise;
    }

    /** To some 12 digits: products of the same factors in another order are equal. */
    private static double withoutNoise(double product) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(product) + NOISE / 2 & -NOISE);
    }

    /** By the best that each may still become; of equals, the one that may become the shortest. */
    private int compare(Chain a, Chain b) {
        for (int measure = 0; measure < MEASURES; measure++) {
            int order = Double.compare(b.promise[measure], a.promise[measure]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.length + links[a.party], b.length + links[b.party]);
        return order != 0 ? order : Integer.compare(b.length, a.length);
    }

    /** @param first before the chain; null where it begins with the owner itself */
    private Path path(@Nullable Tie first, Chain end) {
        int ahead = first == null ? 0 : 1;
        String[] parties = new String[end.length + ahead + 1];
        Path.Step[] links = new Path.Step[end.length + ahead];
        for (Chain chain = end; chain != null; chain = chain.before) {
            parties[chain.length + ahead] = ties.party(chain.party).id();
            if (chain.tie != null) {
                links[chain.length + ahead - 1] = steps.computeIfAbsent(chain.tie, this::step);
            }
        }
        if (first != null) {
            parties[0] = ties.party(first.owner()).id();
            links[0] = step(first);
        }
        return Path.of(List.of(parties), List.of(links));
    }

    private Path.Step step(Tie tie) {
        return new Path.Step(ties.evidence(tie), tie.interests(), part(shares, tie), part(votes, tie));
    }
}
