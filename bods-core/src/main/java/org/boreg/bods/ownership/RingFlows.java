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

    private record Way(int member, int part, Reached above, int entry) {}

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
        int entry = 0;
        for (Map.Entry<Integer, List<Way>> person : ways.entrySet()) {
            solve(person.getKey(), person.getValue(), entry++, reached);
        }
        return reached.stream().map(RingFlows::withoutNobodies).toList();
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
