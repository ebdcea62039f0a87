package org.boreg.bods.ownership;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which parts of one company that is in no ring reach persons, gathered owner by owner; emptied for each company. A person
 * whom one way leads to gets the product along it; where there are several, and ranges among them, they share one slack, and the
 * company is shared out for each of these persons.
 */
final class Flows {

    /** By person: the number of its entry plus 1, or 0. */
    private final int[] places;

    private int size;
    private int[] persons = new int[64];
    private double[] least = new double[64];
    private double[] most = new double[64];
    private byte[] marks = new byte[64];
    /** By entry: the way that was gathered last. */
    private int[] lastWay = new int[64];

    private boolean[] exact = new boolean[64];

    private int ways;
    private int[] wayBefore = new int[64];
    private int[] part = new int[64];
    private int[] entryAbove = new int[64];

    Flows(int parties) {
        this.places = new int[parties];
    }

    void clear() {
        for (int entry = 0; entry < size; entry++) {
            places[persons[entry]] = 0;
        }
        size = 0;
        ways = 0;
    }

    /** The owner of this part is a person. */
    void direct(Parts parts, int number, int others) {
        int entry = way(parts.owner(number), number, -1);
        boolean isExact = parts.least(number) == parts.most(number);
        put(
                entry,
                parts.least(number),
                parts.most(number),
                Reached.mark(parts.leastOpen(number), parts.mostOpen(number), others),
                isExact);
    }

    /** The owner of this part is a company, of which so much reaches others. */
    void through(Parts parts, int number, Reached above, int others) {
        for (int entryAboveIt = 0; entryAboveIt < above.size(); entryAboveIt++) {
            int entry = way(above.persons()[entryAboveIt], number, entryAboveIt);
            boolean isExact = above.isExact(entryAboveIt) && parts.least(number) == parts.most(number);
            double mostHere = parts.most(number) * above.most()[entryAboveIt];
            boolean leastOpen = parts.isCertain(number) && above.is(entryAboveIt, Reached.LEAST_OPEN)
                    || parts.leastOpen(number) && above.isCertain(entryAboveIt);
            boolean mostOpen = mostHere > 0 && (parts.mostOpen(number) || above.is(entryAboveIt, Reached.MOST_OPEN));
            put(
                    entry,
                    parts.least(number) * above.least()[entryAboveIt],
                    mostHere,
                    Reached.mark(leastOpen, mostOpen, others | above.marks()[entryAboveIt]),
                    isExact);
        }
    }

    private int way(int person, int number, int entryAboveIt) {
        if (ways == wayBefore.length) {
            wayBefore = Arrays.copyOf(wayBefore, 2 * ways);
            part = Arrays.copyOf(part, 2 * ways);
            entryAbove = Arrays.copyOf(entryAbove, 2 * ways);
        }
        int entry = places[person] - 1;
        wayBefore[ways] = entry < 0 ? -1 : lastWay[entry];
        part[ways] = number;
        entryAbove[ways] = entryAboveIt;
        if (entry < 0) {
            entry = newEntry(person);
        }
        lastWay[entry] = ways++;
        return entry;
    }

    private int newEntry(int person) {
        if (size == persons.length) {
            persons = Arrays.copyOf(persons, 2 * size);
            least = Arrays.copyOf(least, 2 * size);
            most = Arrays.copyOf(most, 2 * size);
            marks = Arrays.copyOf(marks, 2 * size);
            lastWay = Arrays.copyOf(lastWay, 2 * size);
            exact = Arrays.copyOf(exact, 2 * size);
        }
        persons[size] = person;
        least[size] = 0;
        most[size] = 0;
        marks[size] = 0;
        exact[size] = true;
        places[person] = size + 1;
        return size++;
    }

    private void put(int entry, double leastHere, double mostHere, byte marksHere, boolean isExact) {
        least[entry] += leastHere;
        most[entry] += mostHere;
        marks[entry] |= marksHere;
        exact[entry] &= isExact;
    }

    /** @param above by number of the part: what of its owner reaches others */
    Reached reached(Parts parts, @Nullable Reached[] above) {
        for (int entry = 0; entry < size; entry++) {
            if (!exact[entry] && wayBefore[lastWay[entry]] >= 0) {
                shareOut(entry, parts, above);
            }
        }
        return Reached.of(size, persons, least, most, marks);
    }

    private void shareOut(int entry, Parts parts, @Nullable Reached[] above) {
        RingSketch sketch = new RingSketch(1);
        sketch.company(0, parts.slack(), parts.openEnds());
        for (int way = lastWay[entry]; way >= 0; way = wayBefore[way]) {
            sketch.part(0, parts, part[way], above[part[way]], entryAbove[way]);
        }
        Reach.Ends ends = sketch.solve();
        int company = sketch.number(0);
        least[entry] = ends.least()[company];
        most[entry] = ends.most()[company];
        marks[entry] = Reached.mark(ends.leastOpen()[company], ends.mostOpen()[company], marks[entry]);
    }
}
