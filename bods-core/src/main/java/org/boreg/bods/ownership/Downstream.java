package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Stakes.Stake;
import org.jspecify.annotations.Nullable;

/**
 * One owner, or several taken as one, and companies below it: only these matter to what reaches the owner. They are numbered anew,
 * owners first, so that those of one ring stand together; the owner, which is never looked through, has the number after the last.
 */
final class Downstream {

    /** A part of a company that belongs to the owner or to a company below it; of 1, not percent. */
    record Arc(int owner, double least, boolean leastOpen, double most, boolean mostOpen) {

        double spare() {
            return most - least;
        }

        boolean isCertain() {
            return least > 0 || leastOpen;
        }
    }

    /** Companies from one number up to, but not including, another. */
    record Ring(int from, int to) {

        boolean contains(int number) {
            return from <= number && number < to;
        }
    }

    private final List<Integer> companies;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<List<Arc>> above = new ArrayList<>();
    private final double[] slack;
    private final int[] openEnds;
    private final int[] ring;
    private final Patience patience;

    private Downstream(Stakes stakes, Collection<Integer> owners, Predicate<Integer> counts) {
        this.patience = stakes.patience();
        this.companies = companiesBelow(stakes, owners, counts);
        for (Integer company : companies) {
            numbers.put(company, above.size());
            above.add(new ArrayList<>());
        }
        this.slack = companies.stream()
                .mapToDouble(company -> stakes.slack(company) / 100)
                .toArray();
        this.openEnds = companies.stream().mapToInt(stakes::openEnds).toArray();
        this.ring = companies.stream().mapToInt(stakes::ring).toArray();
        owners.forEach(owner -> numbers.put(owner, owner()));
        owners.forEach(owner -> stakes.below(owner).forEach(this::addArc));
        companies.forEach(company -> stakes.below(company).forEach(this::addArc));
    }

    /**
     * Companies that are numbered already: owners before what they own, those of one ring together.
     *
     * @param above by company; the owner in question is the number after the last
     * @param slack by company, as a part of 1
     * @param ring by company; equal for those of one ring alone
     */
    Downstream(List<List<Arc>> above, double[] slack, int[] openEnds, int[] ring) {
        this.companies = Collections.nCopies(above.size(), 0);
        this.above.addAll(above);
        this.slack = slack;
        this.openEnds = openEnds;
        this.ring = ring;
        this.patience = Patience.ENDLESS;
    }

    /** Everything below the owners. */
    static Downstream of(Stakes stakes, Collection<Integer> owners) {
        return new Downstream(stakes, owners, company -> true);
    }

    /** Only what lies between the owners and this company. */
    static Downstream to(int company, Stakes stakes, Collection<Integer> owners) {
        return new Downstream(stakes, owners, stakes.leadingTo(company)::get);
    }

    private static List<Integer> companiesBelow(Stakes stakes, Collection<Integer> owners, Predicate<Integer> counts) {
        BitSet met = new BitSet();
        owners.forEach(met::set);
        List<Integer> below = new ArrayList<>(owners);
        for (int next = 0; next < below.size(); next++) {
            for (Stake stake : stakes.below(below.get(next))) {
                if (counts.test(stake.owned()) && !met.get(stake.owned())) {
                    met.set(stake.owned());
                    below.add(stake.owned());
                }
            }
        }
        List<Integer> companies = new ArrayList<>(below.subList(owners.size(), below.size()));
        companies.sort(Comparator.comparingInt(stakes::ring));
        return companies;
    }

    private void addArc(Stake stake) {
        Integer owned = numbers.get(stake.owned());
        if (owned != null && owned != owner()) {
            ShareRange range = stake.feasible();
            above.get(owned)
                    .add(new Arc(
                            numbers.get(stake.owner()),
                            range.min() / 100,
                            range.minExclusive(),
                            range.max() / 100,
                            range.maxExclusive()));
        }
    }

    /** For how long what reaches the owner may be worked out. */
    Patience patience() {
        return patience;
    }

    /** The number of the owner, which is the number of companies too. */
    int owner() {
        return companies.size();
    }

    /** The number of a party; null when the owner holds no part of it. */
    @Nullable
    Integer numberOf(int party) {
        return numbers.get(party);
    }

    /** The parties below the owner. */
    List<Integer> companies() {
        return companies;
    }

    List<Arc> above(int number) {
        return above.get(number);
    }

    /** The part of 1 that no owner of the company is certain to hold. */
    double slack(int number) {
        return slack[number];
    }

    /** How many owners of the company, here or elsewhere, hold more than what they hold at least. */
    int openEnds(int number) {
        return openEnds[number];
    }

    /** Whether an end of a part, of one here or of another owner of a company here, is not possible itself. */
    boolean hasOpenEnds() {
        for (int company = 0; company < openEnds.length; company++) {
            if (openEnds[company] > 0) {
                return true;
            }
            for (Arc arc : above.get(company)) {
                if (arc.leastOpen || arc.mostOpen) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Owners before what they own; a company in no ring is a ring of one. */
    List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= companies.size(); to++) {
            if (to == companies.size() || ring[to] != ring[from]) {
                rings.add(new Ring(from, to));
                from = to;
            }
        }
        return rings;
    }
}
