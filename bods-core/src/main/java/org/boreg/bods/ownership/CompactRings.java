package org.boreg.bods.ownership;

import java.util.Arrays;

/**
 * Companies that own one another, by Tarjan's method over primitive arrays, without recursion. Each ring, alone or not, is handed on
 * after those of its owners.
 */
final class CompactRings {

    /** Takes the companies of one ring, which stand between two places of an array. */
    interface Taker {
        void ring(int[] companies, int from, int to);
    }

    private final CompactRegister register;
    private final HoldingTable shares;
    private final HoldingTable votes;
    private final Taker taker;
    /** By party: when it was met, from 1; a large number once its ring is handed on. */
    private final int[] met;

    private int[] lowest = new int[64];
    private int[] trail = new int[64];
    private int[] next = new int[64];
    private int depth;
    private int[] open = new int[64];
    private int opened;
    private int steps;

    CompactRings(CompactRegister register, Taker taker) {
        this.register = register;
        this.shares = register.shares();
        this.votes = register.votes();
        this.taker = taker;
        this.met = new int[register.parties()];
    }

    void walk() {
        for (int party = 0; party < register.parties(); party++) {
            if (met[party] == 0 && !register.isPerson(party)) {
                visit(party);
            }
        }
    }

    private void visit(int start) {
        enter(start);
        while (depth > 0) {
            int owner = nextOwner();
            if (owner < 0) {
                leave();
            } else if (!register.isPerson(owner)) {
                follow(owner);
            }
        }
    }

    private void enter(int company) {
        makeRoom();
        met[company] = ++steps;
        lowest[depth] = steps;
        trail[depth] = company;
        next[depth++] = 0;
        open[opened++] = company;
    }

    private void makeRoom() {
        if (depth == trail.length) {
            trail = Arrays.copyOf(trail, 2 * depth);
            next = Arrays.copyOf(next, 2 * depth);
            lowest = Arrays.copyOf(lowest, 2 * depth);
        }
        if (opened == open.length) {
            open = Arrays.copyOf(open, 2 * opened);
        }
    }

    /** The next owner of the company at the end of the trail; -1 when there is no more. */
    private int nextOwner() {
        int company = trail[depth - 1];
        int number = next[depth - 1]++;
        int ofShares = shares.end(company) - shares.start(company);
        if (number < ofShares) {
            return shares.owner(shares.start(company) + number);
        }
        int holding = votes.start(company) + number - ofShares;
        return holding < votes.end(company) ? votes.owner(holding) : -1;
    }

    private void follow(int owner) {
        if (met[owner] == 0) {
            enter(owner);
        } else {
            lowest[depth - 1] = Math.min(lowest[depth - 1], met[owner]);
        }
    }

    private void leave() {
        int company = trail[--depth];
        int low = lowest[depth];
        if (depth > 0) {
            lowest[depth - 1] = Math.min(lowest[depth - 1], low);
        }
        if (low == met[company]) {
            handOn(company);
        }
    }

    private void handOn(int company) {
        int from = opened;
        do {
            from--;
            met[open[from]] = Integer.MAX_VALUE;
        } while (open[from] != company);
        taker.ring(open, from, opened);
        opened = from;
    }
}
