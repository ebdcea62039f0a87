package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
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

    /** The measures of a chain in order of their weight. */
    private final List<ToDoubleFunction<Tie>> measures;

    private final Ties ties;
    private final Stakes shares;
    private final Stakes votes;
    /** By party: for each measure the best that any chain from there to the subject comes to, as a part of 1. */
    private final double[][] best;
    /** By party: the fewest links to the subject. */
    private final int[] links;

    /** @param capped whether there are, or may be, more */
    record Found(List<Path> paths, boolean capped) {}

    /** A chain from an owner as far as {@code party}. */
    private record Chain(
            int party, @Nullable Chain before, @Nullable Tie tie, double[] product, int length) {

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
        this.measures = List.of(
                tie -> part(shares, tie).min() / 100,
                tie -> part(shares, tie).max() / 100,
                tie -> part(votes, tie).min() / 100,
                tie -> part(votes, tie).max() / 100);
        this.best = new double[measures.size()][];
        for (int measure = 0; measure < best.length; measure++) {
            best[measure] = bestToSubject(measures.get(measure));
        }
        this.links = fewestLinks();
    }

    private static ShareRange part(Stakes stakes, Tie tie) {
        return stakes.between(tie.owner(), tie.owned());
    }

    /** Dijkstra's method, upwards from the subject, with products in place of sums. */
    private double[] bestToSubject(ToDoubleFunction<Tie> measure) {
        record Candidate(int party, double product) {}
        double[] products = new double[ties.size()];
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::product).reversed());
        products[Ties.SUBJECT] = 1;
        queue.add(new Candidate(Ties.SUBJECT, 1));
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            for (Tie tie : next.product < products[next.party] ? List.<Tie>of() : ties.above(next.party)) {
                double product = next.product * measure.applyAsDouble(tie);
                if (product > products[tie.owner()]) {
                    products[tie.owner()] = product;
                    queue.add(new Candidate(tie.owner(), product));
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
        List<Path> paths = new ArrayList<>();
        PriorityQueue<Chain> queue = new PriorityQueue<>(this::compare);
        queue.add(new Chain(owner, null, null, new double[] {1, 1, 1, 1}, 0));
        boolean cut = false;
        int steps = 0;
        while (!queue.isEmpty()) {
            Chain chain = queue.remove();
            if (chain.party == Ties.SUBJECT && paths.size() == most) {
                return new Found(paths, true);
            }
            if (chain.party == Ties.SUBJECT) {
                paths.add(path(chain));
                continue;
            }
            List<Chain> further = further(chain);
            int followed = Math.min(further.size(), Math.min(STEPS_FROM_ONE, STEPS - steps));
            cut |= followed < further.size();
            steps += followed;
            queue.addAll(further.subList(0, followed));
        }
        return new Found(paths, cut);
    }

    private List<Chain> further(Chain chain) {
        return ties.below(chain.party).stream()
                .filter(tie -> !chain.meets(tie.owned()))
                .map(tie -> new Chain(tie.owned(), chain, tie, product(chain, tie), chain.length + 1))
                .sorted(this::compare)
                .toList();
    }

    private double[] product(Chain chain, Tie tie) {
        double[] product = chain.product.clone();
        for (int measure = 0; measure < product.length; measure++) {
            product[measure] *= measures.get(measure).applyAsDouble(tie);
        }
        return product;
    }

    /** By the best that each may still become; of equals, the one that may become the shortest. */
    private int compare(Chain a, Chain b) {
        for (int measure = 0; measure < best.length; measure++) {
            int order = Double.compare(
                    b.product[measure] * best[measure][b.party], a.product[measure] * best[measure][a.party]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.length + links[a.party], b.length + links[b.party]);
        return order != 0 ? order : Integer.compare(b.length, a.length);
    }

    private Path path(Chain chain) {
        LinkedList<String> parties = new LinkedList<>();
        LinkedList<Path.Step> steps = new LinkedList<>();
        for (Chain link = chain; link != null; link = link.before) {
            parties.addFirst(ties.party(link.party).id());
            if (link.tie != null) {
                steps.addFirst(step(link.tie));
            }
        }
        return Path.of(parties, steps);
    }

    private Path.Step step(Tie tie) {
        return new Path.Step(ties.evidence(tie), tie.interests(), part(shares, tie), part(votes, tie));
    }
}
