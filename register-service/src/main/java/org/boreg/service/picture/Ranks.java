package org.boreg.service.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** In which layer each figure stands, the topmost is 0: owners above what they own, but for the lines that close a ring. */
final class Ranks {

    /** So many figures that hold only one party, or are held only by one, stand side by side, and no more. */
    private static final int MOST_SIDE_BY_SIDE = 12;

    private final int size;
    private final List<int[]> ends;
    private final List<List<Integer>> out;
    private final List<List<Integer>> in;
    private final boolean[] reversed;
    private final int[] rank;

    /** @param ends the figures that lines connect, the owner's number first, none with itself */
    Ranks(int size, List<int[]> ends) {
        this.size = size;
        this.ends = ends;
        this.out = new ArrayList<>();
        this.in = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        this.reversed = new boolean[ends.size()];
        this.rank = new int[size];
        for (int line = 0; line < ends.size(); line++) {
            out.get(ends.get(line)[0]).add(line);
        }
        breakRings();
        for (int line = 0; line < ends.size(); line++) {
            in.get(lower(line)).add(line);
        }
        List<Integer> downwards = downwards();
        downwards.forEach(figure ->
                in.get(figure).forEach(line -> rank[figure] = Math.max(rank[figure], rank[upper(line)] + 1)));
        moveDown(downwards);
        stack();
    }

    int of(int figure) {
        return rank[figure];
    }

    int count() {
        return Arrays.stream(rank).max().orElse(-1) + 1;
    }

    /** Whether the line closes a ring, so that it leads upwards. */
    boolean isReversed(int line) {
        return reversed[line];
    }

    int upper(int line) {
        return ends.get(line)[reversed[line] ? 1 : 0];
    }

    int lower(int line) {
        return ends.get(line)[reversed[line] ? 0 : 1];
    }

    /** Only a line that leads back into the chain being followed closes a ring: no other is turned around. */
    private void breakRings() {
        boolean[] isOwned = new boolean[size];
        ends.forEach(line -> isOwned[line[1]] = true);
        int[] state = new int[size];
        for (int figure = 0; figure < size; figure++) {
            if (!isOwned[figure]) {
                follow(figure, state);
            }
        }
        for (int figure = 0; figure < size; figure++) {
            follow(figure, state);
        }
    }

    private void follow(int start, int[] state) {
        final int onTheWay = 1;
        final int done = 2;
        if (state[start] != 0) {
            return;
        }
        Deque<int[]> chain = new ArrayDeque<>();
        chain.push(new int[] {start, 0});
        state[start] = onTheWay;
        while (!chain.isEmpty()) {
            int[] step = chain.peek();
            List<Integer> lines = out.get(step[0]);
            if (step[1] == lines.size()) {
                state[step[0]] = done;
                chain.pop();
                continue;
            }
            int line = lines.get(step[1]++);
            int owned = ends.get(line)[1];
            if (state[owned] == onTheWay) {
                reversed[line] = true;
            } else if (state[owned] == 0) {
                state[owned] = onTheWay;
                chain.push(new int[] {owned, 0});
            }
        }
    }

    /** All figures, each after those above it. */
    private List<Integer> downwards() {
        int[] waiting = new int[size];
        List<List<Integer>> below = new ArrayList<>();
        for (int figure = 0; figure < size; figure++) {
            waiting[figure] = in.get(figure).size();
            below.add(new ArrayList<>());
        }
        for (int line = 0; line < ends.size(); line++) {
            below.get(upper(line)).add(lower(line));
        }
        List<Integer> order = new ArrayList<>();
        for (int figure = 0; figure < size; figure++) {
            if (waiting[figure] == 0) {
                order.add(figure);
            }
        }
        for (int i = 0; i < order.size(); i++) {
            for (int lower : below.get(order.get(i))) {
                if (--waiting[lower] == 0) {
                    order.add(lower);
                }
            }
        }
        return order;
    }

    /** An owner stands right above the first of what it owns, not at the top of the picture. */
    private void moveDown(List<Integer> downwards) {
        int[] lowest = new int[size];
        Arrays.fill(lowest, Integer.MAX_VALUE);
        for (int i = downwards.size() - 1; i >= 0; i--) {
            int figure = downwards.get(i);
            if (lowest[figure] != Integer.MAX_VALUE) {
                rank[figure] = lowest[figure] - 1;
            }
            for (int line : in.get(figure)) {
                int owner = upper(line);
                lowest[owner] = Math.min(lowest[owner], rank[figure]);
            }
        }
    }

    /** The many owners of one company, and the many companies of one owner, stand in several rows. */
    private void stack() {
        int[] lines = new int[size];
        for (int line = 0; line < ends.size(); line++) {
            lines[upper(line)]++;
            lines[lower(line)]++;
        }
        int[] up = new int[size];
        int[] down = new int[size];
        for (int figure = 0; figure < size; figure++) {
            List<Integer> above = new ArrayList<>();
            for (int line : in.get(figure)) {
                if (lines[upper(line)] == 1) {
                    above.add(upper(line));
                }
            }
            spread(above, up, -1);
        }
        List<List<Integer>> below = new ArrayList<>();
        for (int figure = 0; figure < size; figure++) {
            below.add(new ArrayList<>());
        }
        for (int line = 0; line < ends.size(); line++) {
            if (lines[lower(line)] == 1) {
                below.get(upper(line)).add(lower(line));
            }
        }
        below.forEach(leaves -> spread(leaves, down, 1));
        for (int figure = 0; figure < size; figure++) {
            rank[figure] += up[figure] + down[figure];
        }
        int top = Arrays.stream(rank).min().orElse(0);
        for (int figure = 0; figure < size; figure++) {
            rank[figure] -= top;
        }
    }

    /** Column by column, so that the lines to the lower rows pass between the columns. */
    private static void spread(List<Integer> leaves, int[] moves, int step) {
        int sideBySide = Math.max(MOST_SIDE_BY_SIDE, (int) Math.ceil(Math.sqrt(1.5 * leaves.size())));
        int rows = (leaves.size() + sideBySide - 1) / sideBySide;
        for (int i = 0; i < leaves.size(); i++) {
            moves[leaves.get(i)] = step * (i % rows);
        }
    }
}
