package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.boreg.bods.ownership.Downstream.Arc;
import org.boreg.bods.ownership.Downstream.Ring;

/** Whether the least and the most that reaches an owner are themselves possible, or only what lies between them. */
final class OpenEnds {

    /** Parts of 1 this close are equal. */
    private static final double CLOSE = 1e-12;

    private final Downstream downstream;

    OpenEnds(Downstream downstream) {
        this.downstream = downstream;
    }

    /** By company: whether an open lower end lies on a chain that certainly exists, so that more than the least must reach the owner. */
    boolean[] ofLeast() {
        if (!downstream.hasOpenEnds()) {
            return new boolean[downstream.owner() + 1];
        }
        boolean[] certain = certainly(true, arc -> false);
        return certainly(false, arc -> arc.leastOpen() && certain[arc.owner()]);
    }

    /** The companies that certain parts connect with the owner, if it is marked, or with an arc that is the start of something. */
    private boolean[] certainly(boolean ownerMarked, Predicate<Arc> starts) {
        boolean[] marked = new boolean[downstream.owner() + 1];
        marked[downstream.owner()] = ownerMarked;
        untilStable(company -> {
            boolean before = marked[company];
            marked[company] = before
                    || downstream.above(company).stream()
                            .anyMatch(arc -> arc.isCertain() && (marked[arc.owner()] || starts.test(arc)));
            return marked[company] != before;
        });
        return marked;
    }

    /** By company: whether every way to share it out that would give the most steps on an open end. */
    boolean[] ofMost(double[] most) {
        if (!downstream.hasOpenEnds()) {
            return new boolean[downstream.owner() + 1];
        }
        BitSet attained = new BitSet();
        attained.set(downstream.owner());
        downstream.rings().forEach(ring -> findAttained(ring, most, attained));
        boolean[] open = new boolean[downstream.owner() + 1];
        for (int company = 0; company < open.length; company++) {
            open[company] = !attained.get(company);
        }
        return open;
    }

    /** The largest set of companies that attain their most when those in the set do, and none of which feeds on itself alone. */
    private void findAttained(Ring ring, double[] most, BitSet attained) {
        attained.set(ring.from(), ring.to());
        boolean stable = false;
        while (!stable) {
            downstream.patience().check();
            BitSet arriving = arriving(ring, most, attained);
            stable = true;
            for (int company = ring.from(); company < ring.to(); company++) {
                stable &= attained.get(company) == arriving.get(company - ring.from());
                attained.set(company, arriving.get(company - ring.from()));
            }
        }
    }

    /** The companies of the ring, counted from its start, whose carriers lead out of it to the owner in the end. */
    private BitSet arriving(Ring ring, double[] most, BitSet attained) {
        BitSet arriving = new BitSet();
        boolean changed = true;
        while (changed) {
            downstream.patience().check();
            changed = false;
            for (int company = ring.from(); company < ring.to(); company++) {
                int position = company - ring.from();
                if (!arriving.get(position)
                        && (most[company] <= CLOSE
                                || carriers(company, most, attained).stream()
                                        .anyMatch(arc -> !ring.contains(arc.owner())
                                                || arriving.get(arc.owner() - ring.from())))) {
                    arriving.set(position);
                    changed = true;
                }
            }
        }
        return arriving;
    }

    /** Companies are visited owners first, so that what lies in no ring is settled by the first round. */
    private void untilStable(IntPredicate changes) {
        boolean changed = true;
        while (changed) {
            downstream.patience().check();
            changed = false;
            for (int company = 0; company < downstream.owner(); company++) {
                changed |= changes.test(company);
            }
        }
    }

    /** The arcs that carry something when the company is shared out for the most without an open end; none where it cannot be. */
    private List<Arc> carriers(int company, double[] most, BitSet attained) {
        List<Arc> carriers = new ArrayList<>();
        double slack = downstream.slack(company);
        long openElsewhere = downstream.openEnds(company);
        for (List<Arc> equals : byValue(downstream.above(company), most)) {
            double given =
                    Math.min(slack, equals.stream().mapToDouble(Arc::spare).sum());
            if (!attains(equals, given, attained)) {
                return List.of();
            }
            equals.stream()
                    .filter(arc -> attained.get(arc.owner()) && (arc.least() > 0 || given > CLOSE && arc.most() > 0))
                    .forEach(carriers::add);
            slack -= given;
            openElsewhere -= equals.stream().filter(Arc::leastOpen).count();
        }
        return slack > CLOSE || openElsewhere == 0 ? carriers : List.of();
    }

    /** Owners of equal value may share what they are given as they like, as long as all of it goes where the most is attained. */
    private static boolean attains(List<Arc> equals, double given, BitSet attained) {
        Map<Boolean, List<Arc>> arcs =
                equals.stream().collect(Collectors.partitioningBy(arc -> attained.get(arc.owner())));
        if (arcs.get(false).stream().anyMatch(Arc::isCertain)) {
            return false;
        }
        double amount = given + arcs.get(true).stream().mapToDouble(Arc::least).sum();
        double room = arcs.get(true).stream().mapToDouble(Arc::most).sum() - amount;
        return room > -CLOSE
                && (room > CLOSE || arcs.get(true).stream().noneMatch(Arc::mostOpen))
                && (given > CLOSE || arcs.get(true).stream().noneMatch(Arc::leastOpen));
    }

    /** The owners of whom something reaches the owner in question, those of equal value together, the greatest value first. */
    private static List<List<Arc>> byValue(List<Arc> arcs, double[] values) {
        List<List<Arc>> groups = new ArrayList<>();
        double value = Double.POSITIVE_INFINITY;
        for (Arc arc : arcs.stream()
                .filter(arc -> values[arc.owner()] > CLOSE)
                .sorted(Comparator.comparingDouble(arc -> -values[arc.owner()]))
                .toList()) {
            if (value - values[arc.owner()] > CLOSE) {
                value = values[arc.owner()];
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(arc);
        }
        return groups;
    }
}
