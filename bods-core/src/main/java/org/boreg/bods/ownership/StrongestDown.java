package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.boreg.bods.model.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * From the party with the number 0 the strongest chain down to each company: the one with the largest product of least shares, where all of
 * them come to 0 that of most shares, then of least votes, of most votes; where it holds nothing at all, the shortest.
 */
final class StrongestDown {

    private static final int PARTY = 0;

    private final Ties ties;
    private final Stakes shares;
    private final Stakes votes;
    /** For each measure, by company: the last link of the best chain; null where the product is 0. */
    private final List<@Nullable Tie[]> last = new ArrayList<>();

    StrongestDown(Ties ties, Stakes shares, Stakes votes) {
        this.ties = ties;
        this.shares = shares;
        this.votes = votes;
        last.add(best(tie -> part(shares, tie).min()));
        last.add(best(tie -> part(shares, tie).max()));
        last.add(best(tie -> part(votes, tie).min()));
        last.add(best(tie -> part(votes, tie).max()));
        last.add(shortest());
    }

    private static ShareRange part(Stakes stakes, Tie tie) {
        return stakes.between(tie.owner(), tie.owned());
    }

    /** Dijkstra's method, with products in place of sums. */
    private @Nullable Tie[] best(ToDoubleFunction<Tie> percent) {
        record Candidate(int company, double product) {}
        @Nullable Tie[] lastLinks = new Tie[ties.size()];
        double[] products = new double[ties.size()];
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::product).reversed());
        products[PARTY] = 1;
        queue.add(new Candidate(PARTY, 1));
        while (!queue.isEmpty()) {
            Candidate next = queue.remove();
            for (Tie tie : next.product < products[next.company] ? List.<Tie>of() : ties.below(next.company)) {
                double product = next.product * percent.applyAsDouble(tie) / 100;
                if (product > products[tie.owned()]) {
                    products[tie.owned()] = product;
                    lastLinks[tie.owned()] = tie;
                    queue.add(new Candidate(tie.owned(), product));
                }
            }
        }
        return lastLinks;
    }

    private @Nullable Tie[] shortest() {
        @Nullable Tie[] lastLinks = new Tie[ties.size()];
        Deque<Integer> unseen = new ArrayDeque<>(List.of(PARTY));
        while (!unseen.isEmpty()) {
            for (Tie tie : ties.below(unseen.remove())) {
                if (tie.owned() != PARTY && lastLinks[tie.owned()] == null) {
                    lastLinks[tie.owned()] = tie;
                    unseen.add(tie.owned());
                }
            }
        }
        return lastLinks;
    }

    /** Whether the company is another than the party, and below it. */
    boolean leadTo(int company) {
        return last.get(last.size() - 1)[company] != null;
    }

    /** @param company one that they lead to */
    Path to(int company) {
        for (@Nullable Tie[] lastLinks : last) {
            if (lastLinks[company] != null) {
                return path(company, lastLinks);
            }
        }
        throw new IllegalArgumentException(
                "No chain leads to " + ties.party(company).id());
    }

    private Path path(int company, @Nullable Tie[] lastLinks) {
        LinkedList<String> parties =
                new LinkedList<>(List.of(ties.party(company).id()));
        LinkedList<Path.Step> steps = new LinkedList<>();
        for (Tie tie = lastLinks[company]; tie != null; tie = tie.owner() == PARTY ? null : lastLinks[tie.owner()]) {
            parties.addFirst(ties.party(tie.owner()).id());
            steps.addFirst(new Path.Step(ties.evidence(tie), tie.interests(), part(shares, tie), part(votes, tie)));
        }
        return Path.of(parties, steps);
    }
}
