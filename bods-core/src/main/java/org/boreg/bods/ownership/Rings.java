package org.boreg.bods.ownership;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Strongly connected components by Tarjan's method, without recursion: chains may be longer than the stack is deep. */
final class Rings {

    private final List<? extends Collection<Integer>> owners;
    private final int[] ring;
    private final int[] met;
    private final int[] lowest;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<Integer> trail = new ArrayDeque<>();
    private final Deque<Iterator<Integer>> ahead = new ArrayDeque<>();
    private int steps;
    private int rings;

    private Rings(List<? extends Collection<Integer>> owners) {
        this.owners = owners;
        this.ring = new int[owners.size()];
        this.met = new int[owners.size()];
        this.lowest = new int[owners.size()];
        Arrays.fill(ring, -1);
    }

    /** @return the ring each party is in, alone or with others; the rings of its owners have the same number or lower ones */
    static int[] of(List<? extends Collection<Integer>> owners) {
        Rings rings = new Rings(owners);
        for (int party = 0; party < owners.size(); party++) {
            if (rings.met[party] == 0) {
                rings.visit(party);
            }
        }
        return rings.ring;
    }

    private void visit(int start) {
        enter(start);
        while (!trail.isEmpty()) {
            int party = trail.peek();
            if (ahead.peek().hasNext()) {
                follow(party, ahead.peek().next());
            } else {
                leave(party);
            }
        }
    }

    private void enter(int party) {
        met[party] = ++steps;
        lowest[party] = steps;
        open.push(party);
        trail.push(party);
        ahead.push(owners.get(party).iterator());
    }

    private void follow(int party, int owner) {
        if (met[owner] == 0) {
            enter(owner);
        } else if (ring[owner] < 0) {
            lowest[party] = Math.min(lowest[party], met[owner]);
        }
    }

    private void leave(int party) {
        trail.pop();
        ahead.pop();
        if (!trail.isEmpty()) {
            lowest[trail.peek()] = Math.min(lowest[trail.peek()], lowest[party]);
        }
        if (lowest[party] == met[party]) {
            int member;
            do {
                member = open.pop();
                ring[member] = rings;
            } while (member != party);
            rings++;
        }
    }
}
