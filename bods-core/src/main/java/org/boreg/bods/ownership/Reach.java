package org.boreg.bods.ownership;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Downstream.Arc;
import org.boreg.bods.ownership.Downstream.Ring;

/** How much of each company reaches an owner over all chains: the least and the most, as parts of 1. */
final class Reach {

    /** What a better distribution must at least gain: less is the noise of adding up. */
    static final double GAIN = 1e-14;

    private final Downstream downstream;

    /** By number of the company, as parts of 1. */
    record Ends(double[] least, boolean[] leastOpen, double[] most, boolean[] mostOpen) {

        Part of(int company) {
            return new Part(least[company], leastOpen[company], most[company], mostOpen[company]);
        }
    }

    Reach(Downstream downstream) {
        this.downstream = downstream;
    }

    /** What of a company reaches these owners, taken as one, in percent. */
    static ShareRange of(Stakes stakes, Collection<Integer> owners, int company) {
        return new Reach(Downstream.to(company, stakes, owners)).of(company);
    }

    ShareRange of(int company) {
        return part(company).range();
    }

    /** What of a company reaches the owner, not rounded. */
    Part part(int company) {
        Integer number = downstream.numberOf(company);
        if (number == null) {
            return Part.NONE;
        }
        return number == downstream.owner() ? Part.ALL : ends().of(number);
    }

    /** What of every company below these owners reaches them, taken as one, in percent; companies of which nothing can are left out. */
    static Map<Integer, ShareRange> everywhere(Stakes stakes, Collection<Integer> owners) {
        Downstream downstream = Downstream.of(stakes, owners);
        List<ShareRange> ranges = new Reach(downstream).ranges();
        Map<Integer, ShareRange> reached = new LinkedHashMap<>();
        for (int number = 0; number < ranges.size(); number++) {
            if (ranges.get(number).max() > 0) {
                reached.put(downstream.companies().get(number), ranges.get(number));
            }
        }
        return reached;
    }

    /** By number of the company, in percent. */
    List<ShareRange> ranges() {
        Ends ends = ends();
        return IntStream.range(0, downstream.owner())
                .mapToObj(company -> ends.of(company).range())
                .toList();
    }

    Ends ends() {
        double[] most = most();
        OpenEnds openEnds = new OpenEnds(downstream);
        return new Ends(least(), openEnds.ofLeast(), most, openEnds.ofMost(most));
    }

    /** Everybody holds the least. */
    double[] least() {
        double[][] parts = leastParts();
        double[] values = onlyOwner();
        downstream.rings().forEach(ring -> solve(ring, parts, values));
        return values;
    }

    /**
     * Every company is shared out so that the most of it reaches the owner: policy iteration. A company is shared out anew only
     * where that is a strict gain, so no ring is ever closed that would feed on its own value. Each round gains, and there are
     * finitely many ways to share out, so it ends; and where nothing can be gained, the values are the least solution.
     */
    double[] most() {
        double[][] parts = leastParts();
        double[] values = onlyOwner();
        for (Ring ring : downstream.rings()) {
            double reached = 0;
            while (improve(ring, parts, values)) {
                downstream.patience().check();
                solve(ring, parts, values);
                double total = total(ring, values);
                if (total <= reached) {
                    break;
                }
                reached = total;
            }
        }
        return values;
    }

    private double[] onlyOwner() {
        double[] values = new double[downstream.owner() + 1];
        values[downstream.owner()] = 1;
        return values;
    }

    private double[][] leastParts() {
        return IntStream.range(0, downstream.owner())
                .mapToObj(company -> least(downstream.above(company)))
                .toArray(double[][]::new);
    }

    private static double[] least(List<Arc> arcs) {
        return arcs.stream().mapToDouble(Arc::least).toArray();
    }

    private static double total(Ring ring, double[] values) {
        return IntStream.range(ring.from(), ring.to())
                .mapToDouble(company -> values[company])
                .sum();
    }

    private boolean improve(Ring ring, double[][] parts, double[] values) {
        boolean improved = false;
        for (int company = ring.from(); company < ring.to(); company++) {
            double[] better = bestParts(company, values);
            double value = value(downstream.above(company), better, values);
            if (value > values[company] + GAIN) {
                parts[company] = better;
                values[company] = value;
                improved = true;
            }
        }
        return improved;
    }

    /** Each owner gets its least; the slack goes first to those of whom most reaches the owner in question. */
    private double[] bestParts(int company, double[] values) {
        List<Arc> arcs = downstream.above(company);
        double[] parts = least(arcs);
        double slack = downstream.slack(company);
        for (int arc : byValue(arcs, values)) {
            double more = Math.min(slack, arcs.get(arc).spare());
            parts[arc] += more;
            slack -= more;
        }
        return parts;
    }

    private static List<Integer> byValue(List<Arc> arcs, double[] values) {
        return IntStream.range(0, arcs.size())
                .boxed()
                .sorted(Comparator.comparingDouble(arc -> -values[arcs.get(arc).owner()]))
                .toList();
    }

    private static double value(List<Arc> arcs, double[] parts, double[] values) {
        double value = 0;
        for (int arc = 0; arc < parts.length; arc++) {
            value += parts[arc] * values[arcs.get(arc).owner()];
        }
        return value;
    }

    /** The values of one ring under fixed parts; those of the owners outside it are known. */
    private void solve(Ring ring, double[][] parts, double[] values) {
        Elimination elimination = new Elimination(ring.to() - ring.from(), downstream.patience());
        for (int company = ring.from(); company < ring.to(); company++) {
            lead(company, ring, parts[company], values, elimination);
        }
        System.arraycopy(elimination.solve(), 0, values, ring.from(), ring.to() - ring.from());
    }

    private void lead(int company, Ring ring, double[] parts, double[] values, Elimination elimination) {
        double reaching = 0;
        double losing = 1;
        for (int arc = 0; arc < parts.length; arc++) {
            int owner = downstream.above(company).get(arc).owner();
            if (ring.contains(owner)) {
                elimination.onward(company - ring.from(), owner - ring.from(), parts[arc]);
                losing -= parts[arc];
            } else {
                reaching += parts[arc] * values[owner];
                losing -= parts[arc] * values[owner];
            }
        }
        elimination.ends(company - ring.from(), reaching, losing > GAIN ? losing : 0);
    }
}
