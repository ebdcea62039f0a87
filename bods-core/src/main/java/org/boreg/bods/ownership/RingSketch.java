package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.ownership.Downstream.Arc;

/**
 * Companies that are to be solved together for one person, and what is known already of the companies above them. Each of these is
 * drawn as a company in which the person has just what reaches it.
 */
final class RingSketch {

    private final int companies;
    private final double[] slack;
    private final int[] openEnds;
    private final List<KnownPart> known = new ArrayList<>();
    private final List<RingPart> within = new ArrayList<>();

    private record KnownPart(int company, Arc arc, double least, boolean leastOpen, double most, boolean mostOpen) {}

    private record RingPart(int company, int owner, Arc arc) {}

    RingSketch(int companies) {
        this.companies = companies;
        this.slack = new double[companies];
        this.openEnds = new int[companies];
    }

    /** @param slackOfIt as a part of 1 */
    void company(int company, double slackOfIt, int openEndsOfIt) {
        slack[company] = slackOfIt;
        openEnds[company] = openEndsOfIt;
    }

    /** A part that belongs to the person, where the entry is negative, or to a company of which so much reaches the person. */
    void part(int company, Parts parts, int number, Reached above, int entry) {
        known.add(
                entry < 0
                        ? new KnownPart(company, arc(0, parts, number), 1, false, 1, false)
                        : new KnownPart(
                                company,
                                arc(0, parts, number),
                                above.least()[entry],
                                above.is(entry, Reached.LEAST_OPEN),
                                above.most()[entry],
                                above.is(entry, Reached.MOST_OPEN)));
    }

    /** A part that belongs to another of the companies that are to be solved together. */
    void within(int company, int owner, Parts parts, int number) {
        within.add(new RingPart(company, owner, arc(0, parts, number)));
    }

    private static Arc arc(int owner, Parts parts, int number) {
        return new Arc(owner, parts.least(number), parts.leastOpen(number), parts.most(number), parts.mostOpen(number));
    }

    /** Where the company stands in the solution. */
    int number(int company) {
        return known.size() + company;
    }

    Reach.Ends solve() {
        int all = known.size() + companies;
        List<List<Arc>> above = new ArrayList<>();
        double[] slacks = new double[all];
        int[] opens = new int[all];
        int[] rings = new int[all];
        for (int number = 0; number < all; number++) {
            above.add(new ArrayList<>());
            rings[number] = Math.min(number, known.size());
        }
        for (int number = 0; number < known.size(); number++) {
            KnownPart part = known.get(number);
            above.get(number).add(new Arc(all, part.least, part.leastOpen, part.most, part.mostOpen));
            slacks[number] = 1 - part.least;
            opens[number] = part.leastOpen ? 1 : 0;
            above.get(number(part.company)).add(to(number, part.arc));
        }
        for (RingPart part : within) {
            above.get(number(part.company)).add(to(number(part.owner), part.arc));
        }
        System.arraycopy(slack, 0, slacks, known.size(), companies);
        System.arraycopy(openEnds, 0, opens, known.size(), companies);
        return new Reach(new Downstream(above, slacks, opens, rings)).ends();
    }

    private static Arc to(int owner, Arc arc) {
        return new Arc(owner, arc.least(), arc.leastOpen(), arc.most(), arc.mostOpen());
    }
}
