package org.boreg.service.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Places in rows, some of which are joined to places of other rows: brought into an order with few crossings, then given their x. */
final class Rows {

    private static final int SWEEPS = 12;
    private static final int PASSES = 16;

    /** Something in a row. What it is, who adds it knows. */
    static final class Place {

        final int row;
        private final double width;
        private final double gap;
        private final double weight;
        private final List<Place> above = new ArrayList<>();
        private final List<Place> below = new ArrayList<>();
        private int at;
        private double wish;

        /** Whether a line's text is here. */
        boolean text;

        /** The middle. */
        double x;

        private Place(int row, double width, double gap, double weight) {
            this.row = row;
            this.width = width;
            this.gap = gap;
            this.weight = weight;
        }
    }

    private final List<List<Place>> rows = new ArrayList<>();
    private final List<Place> all = new ArrayList<>();
    private final double[] heights;

    Rows(int count) {
        for (int i = 0; i < count; i++) {
            rows.add(new ArrayList<>());
        }
        heights = new double[count];
    }

    /**
     * @param gap what is left free on both its sides; between two the larger of both
     * @param weight how much it pulls its neighbours towards itself
     */
    Place add(int row, double width, double gap, double weight) {
        Place place = new Place(row, width, gap, weight);
        rows.get(row).add(place);
        all.add(place);
        return place;
    }

    void join(Place upper, Place lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    int count() {
        return rows.size();
    }

    double height(int row) {
        return heights[row];
    }

    void heighten(int row, double height) {
        heights[row] = Math.max(heights[row], height);
    }

    double left() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x - place.width / 2)
                .min()
                .orElse(0);
    }

    double right() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.x + place.width / 2)
                .max()
                .orElse(0);
    }

    void arrange() {
        order();
        giveCoordinates();
    }

    /** Sorts rows by where the places stand that theirs are joined to, downwards and upwards in turn, and keeps the order with fewest crossings. */
    private void order() {
        beginByChains();
        List<List<Place>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < rows.size(); i++) {
                sort(rows.get(down ? i : rows.size() - 1 - i), down);
            }
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, best.get(row));
            number(rows.get(row));
        }
    }

    /** At first, chain by chain: what hangs together comes to stand together. */
    private void beginByChains() {
        int met = 0;
        for (Place first : all) {
            Deque<Place> chain = new ArrayDeque<>();
            if (first.above.isEmpty()) {
                chain.push(first);
            }
            while (!chain.isEmpty()) {
                Place place = chain.pop();
                if (place.at == 0) {
                    place.at = ++met;
                    for (int i = place.below.size() - 1; i >= 0; i--) {
                        chain.push(place.below.get(i));
                    }
                }
            }
        }
        for (List<Place> row : rows) {
            row.sort(Comparator.comparingInt(place -> place.at));
            number(row);
        }
    }

    private static void sort(List<Place> row, boolean byAbove) {
        for (Place place : row) {
            List<Place> neighbours = byAbove ? place.above : place.below;
            place.wish = neighbours.isEmpty()
                    ? place.at
                    : neighbours.stream()
                            .mapToInt(neighbour -> neighbour.at)
                            .average()
                            .orElse(0);
        }
        row.sort(Comparator.comparingDouble((Place place) -> place.wish).thenComparingInt(place -> place.at));
        number(row);
    }

    private static void number(List<Place> row) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).at = i;
        }
    }

    private List<List<Place>> copy() {
        List<List<Place>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    private long crossings() {
        long crossings = 0;
        for (int row = 0; row + 1 < rows.size(); row++) {
            int[] counts = new int[rows.get(row + 1).size() + 1];
            long before = 0;
            for (Place place : rows.get(row)) {
                int[] ends = place.below.stream()
                        .filter(lower -> lower.row == place.row + 1)
                        .mapToInt(lower -> lower.at)
                        .sorted()
                        .toArray();
                for (int end : ends) {
                    crossings += before - sum(counts, end + 1);
                }
                for (int end : ends) {
                    for (int i = end + 1; i < counts.length; i += i & -i) {
                        counts[i]++;
                    }
                    before++;
                }
            }
        }
        return crossings;
    }

    /** Of a binary indexed tree: how many are at the first so many. */
    private static long sum(int[] counts, int upTo) {
        long sum = 0;
        for (int i = upTo; i > 0; i -= i & -i) {
            sum += counts[i];
        }
        return sum;
    }

    /** Each row in turn comes as near to what it is joined to as its order and widths allow. */
    private void giveCoordinates() {
        for (List<Place> row : rows) {
            double x = 0;
            for (int i = 0; i < row.size(); i++) {
                x += i == 0 ? 0 : apart(row.get(i - 1), row.get(i));
                row.get(i).x = x;
            }
            double middle = x / 2;
            row.forEach(place -> place.x -= middle);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            boolean down = pass % 2 == 0;
            boolean last = pass >= PASSES - 2;
            for (int i = 0; i < rows.size(); i++) {
                settle(rows.get(down ? i : rows.size() - 1 - i), down || last, !down || last);
            }
        }
    }

    private static double apart(Place left, Place right) {
        return (left.width + right.width) / 2 + Math.max(left.gap, right.gap);
    }

    private static void settle(List<Place> row, boolean byAbove, boolean byBelow) {
        double[] wishes = new double[row.size()];
        double[] weights = new double[row.size()];
        double offset = 0;
        double[] offsets = new double[row.size()];
        for (int i = 0; i < row.size(); i++) {
            offset += i == 0 ? 0 : apart(row.get(i - 1), row.get(i));
            offsets[i] = offset;
            Place place = row.get(i);
            double sum = 0;
            double weight = 0;
            for (Place neighbour : byAbove ? place.above : List.<Place>of()) {
                sum += neighbour.x * neighbour.weight;
                weight += neighbour.weight;
            }
            for (Place neighbour : byBelow ? place.below : List.<Place>of()) {
                sum += neighbour.x * neighbour.weight;
                weight += neighbour.weight;
            }
            wishes[i] = (weight == 0 ? place.x : sum / weight) - offset;
            // What is joined to nothing on this side gives way.
            weights[i] = weight == 0 ? 0.01 : place.weight;
        }
        double[] settled = nonDecreasing(wishes, weights);
        for (int i = 0; i < row.size(); i++) {
            row.get(i).x = settled[i] + offsets[i];
        }
    }

    /** The non-decreasing sequence that is nearest to the wishes by weighted squares: neighbours in the wrong order are pooled. */
    private static double[] nonDecreasing(double[] wishes, double[] weights) {
        double[] means = new double[wishes.length];
        double[] pooled = new double[wishes.length];
        int[] counts = new int[wishes.length];
        int pools = 0;
        for (int i = 0; i < wishes.length; i++) {
            means[pools] = wishes[i];
            pooled[pools] = weights[i];
            counts[pools++] = 1;
            while (pools > 1 && means[pools - 2] > means[pools - 1]) {
                double weight = pooled[pools - 2] + pooled[pools - 1];
                means[pools - 2] =
                        (means[pools - 2] * pooled[pools - 2] + means[pools - 1] * pooled[pools - 1]) / weight;
                pooled[pools - 2] = weight;
                counts[pools - 2] += counts[--pools];
            }
        }
        double[] sequence = new double[wishes.length];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(sequence, at, at += counts[pool], means[pool]);
        }
        return sequence;
    }
}
