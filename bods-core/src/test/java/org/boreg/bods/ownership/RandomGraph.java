package org.boreg.bods.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boreg.bods.model.ShareRange;

/** Entities 0 to n-1, of which 0 is the subject, then persons; what they hold of one another is feasible together, as a rule. */
record RandomGraph(int entities, int persons, List<Holding> holdings) {

    record Holding(int owner, int owned, ShareRange range) {}

    static RandomGraph of(long seed) {
        return of(seed, false);
    }

    /** In which the owners of some companies hold more than all of it at the least. */
    static RandomGraph overDeclared(long seed) {
        return of(seed, true);
    }

    private static RandomGraph of(long seed, boolean overDeclared) {
        Random random = new Random(seed);
        int entities = 1 + random.nextInt(5);
        int persons = 1 + random.nextInt(3);
        List<Holding> holdings = new ArrayList<>();
        for (int owned = 0; owned < entities; owned++) {
            boolean anything = overDeclared && random.nextBoolean();
            int room = 100;
            for (int owner = 0; owner < entities + persons; owner++) {
                if (random.nextInt(100) < 55) {
                    ShareRange range = range(random, room);
                    holdings.add(new Holding(owner, owned, range));
                    room -= anything ? 0 : (int) range.min() + (range.minExclusive() ? 10 : 0);
                }
            }
        }
        return new RandomGraph(entities, persons, holdings);
    }

    /** Tens of percent; an open lower end takes ten more of the room, since all ranges must be feasible together. */
    private static ShareRange range(Random random, int room) {
        int min = 10 * random.nextInt(room / 10 + 1);
        if (random.nextInt(3) == 0) {
            return ShareRange.exactly(min);
        }
        int max = min + 10 * random.nextInt((100 - min) / 10 + 1);
        boolean minExclusive = min < max && min < room && random.nextBoolean();
        return new ShareRange(min, minExclusive, max, min < max && random.nextBoolean());
    }

    boolean isPerson(int party) {
        return party >= entities;
    }

    String id(int party) {
        return isPerson(party) ? "p" + party : "e" + party;
    }

    Neighbourhood neighbourhood() {
        Sketch sketch = new Sketch().party(Party.entity("e0", null, null));
        for (int person = entities; person < entities + persons; person++) {
            sketch.persons(id(person));
        }
        holdings.forEach(holding -> sketch.shares(id(holding.owner), id(holding.owned), holding.range));
        return sketch.above("e0");
    }

    RandomGraph with(List<Holding> others) {
        return new RandomGraph(entities, persons, others);
    }
}
