package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.boreg.bods.ownership.Downstream.Arc;

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
        boolean[] attained = new boolean[downstream.owner() + 1];
        Arrays.fill(attained, true);
        untilStable(company -> {
            boolean before = attained[company];
            attained[company] = before && (most[company] <= CLOSE || attains(company, most, attained));
            return attained[company] != before;
        });
        boolean[] open = new boolean[attained.length];
        for (int company = 0; company < open.length; company++) {
            open[company] = !attained[company];
        }
        return open;
    }

    /** Companies are visited owners first, so that what lies in no ring is settled by the first round. */
    private void untilStable(IntPredicate changes) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int company = 0; company < downstream.owner(); company++) {
                changed |= changes.test(company);
            }
        }
    }

    private boolean attains(int company, double[] most, boolean[] attained) {
        double slack = downstream.slack(company);
        long openElsewhere = downstream.openEnds(company);
        for (List<Arc> equals : byValue(downstream.above(company), most)) {
            double given =
                    Math.min(slack, equals.stream().mapToDouble(Arc::spare).sum());
            if (!attains(equals, given, attained)) {
                return false;
            }
            slack -= given;
            openElsewhere -= equals.stream().filter(Arc::leastOpen).count();
        }
        return slack > CLOSE || openElsewhere == 0;
    }

    /** Owners of equal value may share what they are given as they like, as long as all of it goes where the most is attained. */
    private static boolean attains(List<Arc> equals, double given, boolean[] attained) {
        List<Arc> carriers =
                equals.stream().filter(arc -> attained[arc.owner()]).toList();
        if (equals.stream().anyMatch(arc -> !attained[arc.owner()] && arc.isCertain())) {
            return false;
        }
        double amount = given + carriers.stream().mapToDouble(Arc::least).sum();
        double room = carriers.stream().mapToDouble(Arc::most).sum() - amount;
        return room > -CLOSE
                && (room > CLOSE || carriers.stream().noneMatch(Arc::mostOpen))
                && (given > CLOSE || carriers.stream().noneMatch(Arc::leastOpen));
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
