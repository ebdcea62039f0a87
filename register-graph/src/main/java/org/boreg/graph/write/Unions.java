package org.boreg.graph.write;

import java.util.Arrays;

/** Numbers from 0 that belong together in groups, each of which has a head. */
final class Unions {

    /** Which of two heads is that of both groups. */
    interface Elder {
        boolean isElder(int one, int other);
    }

    private final Elder elder;
    private int[] parents = new int[1 << 10];
    private int size;

    Unions(Elder elder) {
        this.elder = elder;
    }

    /** Makes all numbers below this one known, each a group of its own. */
    void grow(int to) {
        if (to > parents.length) {
            parents = Arrays.copyOf(parents, Math.max(to, parents.length * 2));
        }
        for (; size < to; size++) {
            parents[size] = size;
        }
    }

    int head(int number) {
        int head = number;
        while (parents[head] != head) {
            head = parents[head];
        }
        int at = number;
        while (parents[at] != head) {
            int next = parents[at];
            parents[at] = head;
            at = next;
        }
        return head;
    }

    void join(int one, int other) {
        int first = head(one);
        int second = head(other);
        if (first != second) {
            boolean firstStays = elder.isElder(first, second);
            parents[firstStays ? second : first] = firstStays ? first : second;
        }
    }
}
