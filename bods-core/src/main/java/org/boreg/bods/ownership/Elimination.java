package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Solves v(j) = reached(j) + sum over k of onward(j, k) * v(k) for companies that hold parts of one another, by taking one
 * company after another out and leading what passed through it around it (Grassmann, Taksar and Heyman). What leaves a company
 * is summed up, never had by subtraction, so that a ring from which a thousandth part leaks away is solved as exactly
 * as any other. A ring from which nothing leaves reaches nobody: 0.
 */
final class Elimination {

    private final List<Map<Integer, Double>> onward = new ArrayList<>();
    private final List<Set<Integer>> from = new ArrayList<>();
    private final double[] reached;
    private final double[] ending;
    private final double[] leaving;
    private final boolean[] taken;
    private final List<Integer> order = new ArrayList<>();
    private final List<Detour> detours = new ArrayList<>();
    private final PriorityQueue<Candidate> queue =
            new PriorityQueue<>(Comparator.comparingLong(Candidate::arising).thenComparingInt(Candidate::company));

    /** Such a part of what passes through the company comes from the holding one. */
    private record Detour(int holding, int company, double share) {}

    private record Candidate(int company, long arising) {}

    private final Patience patience;

    Elimination(int size) {
        this(size, Patience.ENDLESS);
    }

    Elimination(int size, Patience patience) {
        this.patience = patience;
        this.reached = new double[size];
        this.ending = new double[size];
        this.leaving = new double[size];
        this.taken = new boolean[size];
        for (int company = 0; company < size; company++) {
            onward.add(new HashMap<>());
            from.add(new HashSet<>());
        }
    }

    /** Of the company this much belongs to another of those to be solved; what belongs to itself says nothing about whose it is. */
    void onward(int company, int owner, double share) {
        if (company != owner && share > 0) {
            onward.get(company).merge(owner, share, Double::sum);
            from.get(owner).add(company);
        }
    }

    /** Of the company this much reaches the owner in question, and this much others. */
    void ends(int company, double reaching, double losing) {
        reached[company] += reaching;
        ending[company] += reaching + losing;
    }

    /** @return v of each company; to be called once */
    double[] solve() {
        takeAllOut();
        return values(reached);
    }

    /** To be called once, before {@link #values}. */
    void takeAllOut() {
        for (int company = 0; company < reached.length; company++) {
            queue(company);
        }
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            if (!taken[next.company] && next.arising == arising(next.company)) {
                patience.check();
                taken[next.company] = true;
                takeOut(next.company);
                order.add(next.company);
            }
        }
    }

    /** What of each company reaches somebody whom this much of it reaches at once: however many ask, the ring is solved once. */
    double[] values(double[] reachedAtOnce) {
        double[] passed = reachedAtOnce.clone();
        for (Detour detour : detours) {
            passed[detour.holding] += detour.share * passed[detour.company];
        }
        return valuesBackwards(passed);
    }

    /**
     * The other way round: how much passes each company when so much begins there, counted each time it comes round.
     *
     * @return by company; what somebody holds of a company is that part of what passes it
     */
    double[] passing(double[] beginning) {
        double[] passing = beginning.clone();
        for (int company : order) {
            passing[company] = leaving[company] > 0 ? passing[company] / leaving[company] : 0;
            double here = passing[company];
            onward.get(company).forEach((owner, share) -> passing[owner] += share * here);
        }
        for (int detour = detours.size() - 1; detour >= 0; detour--) {
            Detour taken = detours.get(detour);
            passing[taken.company] += taken.share * passing[taken.holding];
        }
        return passing;
    }

    /** Every company that changes is queued anew, so that of its entries one is always right. */
    private void queue(int company) {
        queue.add(new Candidate(company, arising(company)));
    }

    /** How many new connections arise at most when the company is taken out: where these are the fewest, it goes on. */
    private long arising(int company) {
        return (long) onward.get(company).size() * from.get(company).size();
    }

    private void takeOut(int company) {
        Map<Integer, Double> owners = onward.get(company);
        leaving[company] = ending[company]
                + owners.values().stream().mapToDouble(Double::doubleValue).sum();
        for (int holding : from.get(company)) {
            double share = onward.get(holding).remove(company);
            if (leaving[company] > 0) {
                leadAround(holding, company, share / leaving[company]);
            } else {
                ending[holding] += share;
            }
        }
        owners.keySet().forEach(owner -> from.get(owner).remove(company));
        owners.keySet().forEach(this::queue);
        from.get(company).forEach(this::queue);
    }

    private void leadAround(int holding, int company, double share) {
        detours.add(new Detour(holding, company, share));
        ending[holding] += share * ending[company];
        onward.get(company).forEach((owner, onwards) -> onward(holding, owner, share * onwards));
    }

    private double[] valuesBackwards(double[] passed) {
        double[] values = new double[order.size()];
        for (int position = order.size() - 1; position >= 0; position--) {
            int company = order.get(position);
            double sum = passed[company];
            for (Map.Entry<Integer, Double> owner : onward.get(company).entrySet()) {
                sum += owner.getValue() * values[owner.getKey()];
            }
            values[company] = leaving[company] > 0 ? sum / leaving[company] : 0;
        }
        return values;
    }
}
