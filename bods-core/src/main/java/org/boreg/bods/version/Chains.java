package org.boreg.bods.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.version.KnownStatements.Known;
import org.jspecify.annotations.Nullable;

/**
 * From statements that replace each other to series. What is connected by replacing is one series, named after its first statement, with
 * two exceptions: a statement about another kind of thing begins a series of its own, and where one statement is replaced by several
 * of which none replaces another, all of these hold at the same time, so that each of them needs a series: one goes on with the
 * old one. Whatever is decided is decided by the ids, never by the order of the statements.
 */
final class Chains {

    private static final int NONE = StatementIndex.NONE;

    private final StatementIndex index;
    private final int size;
    private final int[] parents;
    private final Pairs furtherParents;
    private final byte[] marks;
    private final KnownIndex known;
    private final Map<Integer, String> pinned = new HashMap<>();
    private int[] roots;

    Chains(StatementIndex index, int[] parents, Pairs furtherParents, byte[] marks, KnownIndex known) {
        this.index = index;
        this.size = index.size();
        this.parents = parents;
        this.furtherParents = furtherParents;
        this.marks = marks;
        this.known = known;
        cutOtherKinds();
        cutWhatOthersGoOnWith();
        roots = joined();
        cutForks();
        roots = joined();
    }

    /** For each statement the one whose id names its series. */
    int[] series() {
        int[] first = new int[size];
        Arrays.fill(first, NONE);
        for (int number = 0; number < size; number++) {
            if (parents[number] == NONE) {
                keepSmaller(first, roots[number], number);
            }
        }
        nameRings(first);
        for (int number = 0; number < size; number++) {
            roots[number] = first[roots[number]];
        }
        pin();
        return roots;
    }

    /** The recordIds of series that are known by another name than that of their first statement, by the number of that one. */
    Map<Integer, String> pinned() {
        return pinned;
    }

    /** For each statement how many it comes after, one replacing another. */
    int[] generations() {
        int[] generations = new int[size];
        Arrays.fill(generations, NONE);
        int[] path = new int[64];
        for (int number = 0; number < size; number++) {
            int length = 0;
            int at = number;
            while (at != NONE && generations[at] == NONE) {
                generations[at] = firstGeneration(at);
                if (length == path.length) {
                    path = Arrays.copyOf(path, 2 * length);
                }
                path[length++] = at;
                at = parents[at];
            }
            for (int i = length - 1; i >= 0; i--) {
                int parent = parents[path[i]];
                if (parent != NONE) {
                    generations[path[i]] = Math.max(generations[path[i]], generations[parent] + 1);
                }
            }
        }
        return generations;
    }

    private int firstGeneration(int number) {
        Known from = known.get(number);
        return from == null ? 0 : from.generation();
    }

    private void cutOtherKinds() {
        for (int number = 0; number < size; number++) {
            int parent = parents[number];
            int type = marks[number] & Mark.TYPE;
            if (parent != NONE && (marks[parent] & Mark.TYPE) != 0 && (marks[parent] & Mark.TYPE) != type) {
                cut(number, Mark.OTHER_KIND);
            }
        }
    }

    /**
     * A statement that replaces what another one, which is known from before, has replaced already cannot go on with that one's series;
     * and one that is known to have begun a series of its own has it still.
     */
    private void cutWhatOthersGoOnWith() {
        for (int i = 0; i < known.size(); i++) {
            marks[known.number(i)] |= isCurrent(known.number(i)) ? 0 : Mark.REPLACED;
        }
        for (int number = 0; number < size && !known.isEmpty(); number++) {
            if (parents[number] != NONE && isOnItsOwn(number, known.get(number), known.get(parents[number]))) {
                cut(number, Mark.SPLIT);
            }
        }
    }

    private boolean isOnItsOwn(int number, @Nullable Known own, @Nullable Known replaced) {
        if (own != null && own.isHere()) {
            return own.recordId().equals(nameOf(number));
        }
        boolean isReplacedHere = (marks[parents[number]] & Mark.READ) != 0;
        return replaced != null && !replaced.isCurrent() && !isReplacedHere;
    }

    private void cut(int number, byte why) {
        parents[number] = NONE;
        marks[number] |= why;
    }

    private boolean isCut(int number) {
        return (marks[number] & (Mark.SPLIT | Mark.OTHER_KIND)) != 0;
    }

    private int[] joined() {
        int[] joined = new int[size];
        for (int number = 0; number < size; number++) {
            joined[number] = number;
        }
        for (int number = 0; number < size; number++) {
            if (parents[number] != NONE) {
                join(joined, number, parents[number]);
            }
        }
        for (int i = 0; i < furtherParents.size(); i++) {
            int child = furtherParents.one(i);
            int parent = furtherParents.other(i);
            marks[parent] |= Mark.REPLACED;
            if (!isCut(child) && (marks[child] & Mark.TYPE) == typeOr(parent, child)) {
                join(joined, child, parent);
            }
        }
        for (int number = 0; number < size; number++) {
            joined[number] = root(joined, number);
        }
        return joined;
    }

    private int typeOr(int number, int other) {
        int type = marks[number] & Mark.TYPE;
        return type == 0 ? marks[other] & Mark.TYPE : type;
    }

    private void join(int[] joined, int child, int parent) {
        marks[parent] |= Mark.REPLACED;
        joined[root(joined, child)] = root(joined, parent);
    }

    private static int root(int[] joined, int number) {
        int at = number;
        while (joined[at] != at) {
            joined[at] = joined[joined[at]];
            at = joined[at];
        }
        return at;
    }

    private void cutForks() {
        int[] ends = new int[size];
        for (int number = 0; number < size; number++) {
            ends[roots[number]] += isEnd(number) ? 1 : 0;
        }
        List<Integer> ofForks = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            if (isEnd(number) && ends[roots[number]] > 1) {
                ofForks.add(number);
            }
        }
        ofForks.sort(index::compare);
        Set<Integer> taken = new HashSet<>();
        ofForks.forEach(end -> takeBack(end, taken));
    }

    /** Takes the line that leads to an end, as far back as nobody has it. */
    private void takeBack(int end, Set<Integer> taken) {
        int at = end;
        while (taken.add(at) && parents[at] != NONE) {
            if (taken.contains(parents[at])) {
                cut(at, Mark.SPLIT);
                return;
            }
            at = parents[at];
        }
    }

    private boolean isEnd(int number) {
        return (marks[number] & (Mark.READ | Mark.REPLACED)) == Mark.READ;
    }

    private void keepSmaller(int[] first, int root, int number) {
        if (first[root] == NONE || index.compare(number, first[root]) < 0) {
            first[root] = number;
        }
    }

    /** Statements that replace each other in a ring have no first one: the smallest id is as good as any. */
    private void nameRings(int[] first) {
        boolean[] ring = new boolean[0];
        for (int number = 0; number < size; number++) {
            if (first[roots[number]] == NONE) {
                ring = ring.length == 0 ? new boolean[size] : ring;
                ring[roots[number]] = true;
            }
        }
        for (int number = 0; number < size && ring.length > 0; number++) {
            if (ring[roots[number]]) {
                keepSmaller(first, roots[number], number);
            }
        }
    }

    private boolean isCurrent(int number) {
        Known what = known.get(number);
        return what == null || what.isCurrent();
    }

    /** A series that is known under its own name keeps it; one that is known under another takes that on: that of its smallest id. */
    private void pin() {
        BitSet settled = new BitSet();
        Map<Integer, Integer> smallest = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            int number = known.number(i);
            int first = roots[number];
            Known what = known.get(number);
            if (what != null && what.recordId().equals(nameOf(first))) {
                settled.set(first);
            } else {
                smallest.merge(first, number, (one, other) -> index.compare(one, other) <= 0 ? one : other);
            }
        }
        smallest.forEach((first, number) -> {
            Known what = known.get(number);
            if (what != null && !settled.get(first)) {
                pinned.put(first, what.recordId());
            }
        });
    }

    private String nameOf(int number) {
        return SeriesId.of(index.high(number), index.low(number));
    }
}
