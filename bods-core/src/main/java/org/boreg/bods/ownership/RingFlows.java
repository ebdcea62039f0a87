package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How much of companies that own one another reaches whom, in one dimension: solved for one person after another. */
final class RingFlows {

    /** @param presumed whether shares stand for votes */
    record Member(Parts parts, boolean presumed) {}

    private record Way(int member, int part, Reached above, int entry) {

        boolean isExact() {
            return entry < 0 || above.isExact(entry);
        }

        double least() {
            return entry < 0 ? 1 : above.least()[entry];
        }
    }

    private final CompactRegister register;
    private final Map<Integer, Integer> numbers;
    private final List<Member> members;
    private final @Nullable Reached[] above;
    private final IntUnaryOperator marksAbove;
    private final Map<Integer, List<Way>> ways = new LinkedHashMap<>();
    private final List<Way> within = new ArrayList<>();
    private final Map<Integer, Integer> marks = new LinkedHashMap<>();

    /**
     * @param numbers of the companies, from 0
     * @param above by party: what of it reaches whom
     * @param marksAbove what else is to be known of what an owner passes on
     */
    RingFlows(
            CompactRegister register,
            Map<Integer, Integer> numbers,
            List<Member> members,
            @Nullable Reached[] above,
            IntUnaryOperator marksAbove) {
        this.register = register;
        this.numbers = numbers;
        this.members = members;
        this.above = above;
        this.marksAbove = marksAbove;
        for (int member = 0; member < members.size(); member++) {
            for (int part = 0; part < members.get(member).parts().size(); part++) {
                gather(member, part);
            }
        }
    }

    private void gather(int member, int part) {
        int owner = members.get(member).parts().owner(part);
        if (numbers.containsKey(owner)) {
            within.add(new Way(member, part, Reached.NOBODY, numbers.get(owner)));
        } else if (register.isPerson(owner)) {
            add(owner, new Way(member, part, Reached.NOBODY, -1), 0);
        } else if (above[owner] != null) {
            for (int entry = 0; entry < above[owner].size(); entry++) {
                int passed = above[owner].marks()[entry] | marksAbove.applyAsInt(owner);
                add(above[owner].persons()[entry], new Way(member, part, above[owner], entry), passed);
            }
        }
    }

    private void add(int person, Way way, int passed) {
        ways.computeIfAbsent(person, any -> new ArrayList<>()).add(way);
        marks.merge(person, passed, (a, b) -> a | b);
    }

    /** By number of the company. */
    List<Reached> reached() {
        int persons = ways.size();
        List<Reached> reached = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            reached.add(new Reached(new int[persons], new double[persons], new double[persons], new byte[persons]));
        }
        Elimination exact = isExact() ? eliminated() : null;
        int entry = 0;
        for (Map.Entry<Integer, List<Way>> person : ways.entrySet()) {
            if (exact != null && person.getValue().stream().allMatch(Way::isExact)) {
                solve(exact, person.getKey(), person.getValue(), entry++, reached);
            } else {
                solve(person.getKey(), person.getValue(), entry++, reached);
            }
        }
        return reached.stream().map(RingFlows::withoutNobodies).toList();
    }

    /** Whether every part is known, so that there is nothing to share out. */
    private boolean isExact() {
        return members.stream().map(Member::parts).allMatch(Parts::areExact);
    }

    private Elimination eliminated() {
        Elimination elimination = new Elimination(members.size());
        double[] losing = new double[members.size()];
        Arrays.fill(losing, 1);
        for (Way way : within) {
            elimination.onward(way.member, way.entry, parts(way).least(way.part));
            losing[way.member] -= parts(way).least(way.part);
        }
        for (int member = 0; member < losing.length; member++) {
            elimination.ends(member, 0, losing[member] > Reach.GAIN ? losing[member] : 0);
        }
        elimination.takeAllOut();
        return elimination;
    }

    private void solve(Elimination exact, int person, List<Way> into, int entry, List<Reached> reached) {
        double[] atOnce = new double[members.size()];
        into.forEach(way -> atOnce[way.member] += parts(way).least(way.part) * way.least());
        double[] values = exact.values(atOnce);
        for (int member = 0; member < members.size(); member++) {
            Reached of = reached.get(member);
            of.persons()[entry] = person;
            of.least()[entry] = values[member];
            of.most()[entry] = values[member];
            of.marks()[entry] = Reached.mark(false, false, marks.getOrDefault(person, 0) | marksOfRing());
        }
    }

    private void solve(int person, List<Way> into, int entry, List<Reached> reached) {
        RingSketch sketch = new RingSketch(members.size());
        for (int member = 0; member < members.size(); member++) {
            Parts parts = members.get(member).parts();
            sketch.company(member, parts.slack(), parts.openEnds());
        }
        into.forEach(way -> sketch.part(way.member, parts(way), way.part, way.above, way.entry));
        within.forEach(way -> sketch.within(way.member, way.entry, parts(way), way.part));
        Reach.Ends ends = sketch.solve();
        for (int member = 0; member < members.size(); member++) {
            int number = sketch.number(member);
            Reached of = reached.get(member);
            of.persons()[entry] = person;
            of.least()[entry] = ends.least()[number];
            of.most()[entry] = ends.most()[number];
            of.marks()[entry] = Reached.mark(
                    ends.leastOpen()[number], ends.mostOpen()[number], marks.getOrDefault(person, 0) | marksOfRing());
        }
    }

    private Parts parts(Way way) {
        return members.get(way.member).parts();
    }

    /** What rests on one company of a ring rests on all of them, as a rule. */
    private int marksOfRing() {
        int all = 0;
        for (Member member : members) {
            all |= (member.parts().isOverDeclared() ? Reached.OVER_DECLARED : 0)
                    | (member.presumed() ? Reached.PRESUMED : 0);
        }
        return all;
    }

    private static Reached withoutNobodies(Reached reached) {
        return Arrays.stream(reached.most()).allMatch(most -> most == 0) ? Reached.NOBODY : reached;
    }
}
