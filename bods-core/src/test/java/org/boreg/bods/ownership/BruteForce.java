package org.boreg.bods.ownership;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.boreg.bods.ownership.RandomGraph.Holding;

/** Integrated ownership the slow way: by applying its equation over and over, from nothing. All in parts of 1. */
final class BruteForce {

    private static final int ROUNDS = 100_000;

    private final RandomGraph graph;
    private final int size;
    private final double[][] least;
    private final double[][] most;

    /** @param inset by how many percent open ends are moved inwards */
    BruteForce(RandomGraph graph, double inset) {
        this.graph = graph;
        this.size = graph.entities() + graph.persons();
        this.least = new double[size][size];
        this.most = new double[size][size];
        for (Holding holding : graph.holdings()) {
            least[holding.owned()][holding.owner()] =
                    (holding.range().min() + (holding.range().minExclusive() ? inset : 0)) / 100;
            most[holding.owned()][holding.owner()] =
                    (holding.range().max() - (holding.range().maxExclusive() ? inset : 0)) / 100;
        }
        for (int owned = 0; owned < graph.entities(); owned++) {
            scaleWhereOverDeclared(owned);
        }
    }

    /** Also where the least comes to all of it, but some of the owners hold more than their least. */
    private void scaleWhereOverDeclared(int owned) {
        double sum = Arrays.stream(least[owned]).sum();
        boolean open = graph.holdings().stream()
                .anyMatch(holding -> holding.owned() == owned && holding.range().minExclusive());
        if (sum > 1 + 1e-9 || sum > 1 - 1e-9 && open) {
            for (int owner = 0; owner < size; owner++) {
                least[owned][owner] /= sum;
                most[owned][owner] = least[owned][owner];
            }
        }
    }

    double min(int owner) {
        return iterate(owner, values -> least);
    }

    double max(int owner) {
        return iterate(owner, values -> handOut(values, 1));
    }

    /**
     * What reaches the owner under one fixed way to share out all companies, found by sharing out anew only where that gains: a ring
     * that feeds on its own value alone never pays.
     */
    double bestFixed(int owner) {
        double[][] parts = least.clone();
        double[] values = new double[size];
        values[owner] = 1;
        for (int round = 0; round < 500; round++) {
            double[][] others = handOut(values, 1);
            for (int owned = 0; owned < size; owned++) {
                boolean gains = value(others[owned], values) > value(parts[owned], values) + 1e-12;
                parts[owned] = gains ? others[owned] : parts[owned];
            }
            values = next(owner, parts, values);
        }
        return iterate(owner, any -> parts);
    }

    private static double value(double[] parts, double[] values) {
        return IntStream.range(0, parts.length)
                .mapToDouble(holder -> parts[holder] * values[holder])
                .sum();
    }

    /** What reaches the owner when each company is handed out in an order, and to an extent, drawn at random. */
    double any(int owner, Random random) {
        double[][] parts = handOut(random.doubles(size).toArray(), random.nextBoolean() ? 1 : random.nextDouble());
        return iterate(owner, values -> parts);
    }

    private double iterate(int owner, Function<double[], double[][]> parts) {
        double[] values = new double[size];
        values[owner] = 1;
        double change = 1;
        for (int round = 0; round < ROUNDS && change > 0; round++) {
            double[] next = next(owner, parts.apply(values), values);
            change = 0;
            for (int owned = 0; owned < graph.entities(); owned++) {
                change = Math.max(change, next[owned] - values[owned]);
            }
            values = next;
        }
        return values[0];
    }

    private double[] next(int owner, double[][] held, double[] values) {
        double[] next = new double[size];
        next[owner] = 1;
        for (int owned = 0; owned < graph.entities(); owned++) {
            for (int holder = 0; owned != owner && holder < size; holder++) {
                next[owned] += held[owned][holder] * values[holder];
            }
        }
        return next;
    }

    /** The least to each, then this part of the slack to the owners in the order of their worth. */
    private double[][] handOut(double[] worth, double part) {
        double[][] parts = new double[size][];
        int[] order = inOrder(worth);
        for (int owned = 0; owned < size; owned++) {
            parts[owned] = least[owned].clone();
            double slack = (1 - Arrays.stream(parts[owned]).sum()) * part;
            for (int holder : order) {
                double more = Math.max(0, Math.min(slack, most[owned][holder] - least[owned][holder]));
                parts[owned][holder] += more;
                slack -= more;
            }
        }
        return parts;
    }

    private int[] inOrder(double[] worth) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(party -> -worth[party]))
                .mapToInt(party -> party)
                .toArray();
    }
}
