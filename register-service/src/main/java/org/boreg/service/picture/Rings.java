package org.boreg.service.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rings: parties of which each owns each other, be it through others, or one that owns itself (strongly connected components). */
final class Rings {

    private final Map<String, List<String>> owned = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> rings = new HashMap<>();
    private int count;

    /**
     * The number of its ring, from 1, of each party that is in one.
     *
     * @param parties their ids
     * @param holdings pairs of ids, the owner's first; all among the parties
     */
    static Map<String, Integer> of(List<String> parties, List<List<String>> holdings) {
        Rings search = new Rings();
        parties.forEach(party -> search.owned.put(party, new ArrayList<>()));
        holdings.forEach(holding -> search.owned.get(holding.get(0)).add(holding.get(1)));
        for (String party : parties) {
            if (!search.seen.containsKey(party)) {
                search.visit(party);
            }
        }
        return search.rings;
    }

    /** As deep as a chain is long: at most as many as are drawn. */
    private void visit(String party) {
        int number = seen.size();
        seen.put(party, number);
        lowest.put(party, number);
        open.add(party);
        for (String next : owned.get(party)) {
            if (!seen.containsKey(next)) {
                visit(next);
                lowest.merge(party, lowest.get(next), Math::min);
            } else if (open.contains(next)) {
                lowest.merge(party, seen.get(next), Math::min);
            }
        }
        if (lowest.get(party) == number) {
            close(party);
        }
    }

    private void close(String party) {
        List<String> part = open.subList(open.lastIndexOf(party), open.size());
        if (part.size() > 1 || owned.get(party).contains(party)) {
            count++;
            part.forEach(member -> rings.put(member, count));
        }
        part.clear();
    }
}
