package org.boreg.bods.gathered;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which records are about the same party: those that share a strong identifier, also over others. */
final class PartyGrouping {

    private final List<RecordSeries> records;
    private final int[] parent;

    private PartyGrouping(List<RecordSeries> records) {
        this.records = records;
        this.parent = new int[records.size()];
        for (int number = 0; number < parent.length; number++) {
            parent[number] = number;
        }
    }

    static Collection<GatheredParty> of(List<RecordSeries> records) {
        PartyGrouping grouping = new PartyGrouping(records);
        grouping.join();
        return grouping.parties();
    }

    private void join() {
        Map<String, Integer> firstWith = new HashMap<>();
        for (int number = 0; number < parent.length; number++) {
            for (String key : records.get(number).keys()) {
                Integer first = firstWith.putIfAbsent(key, number);
                if (first != null) {
                    parent[root(number)] = root(first);
                }
            }
        }
    }

    private Collection<GatheredParty> parties() {
        Map<Integer, List<RecordSeries>> groups = new HashMap<>();
        for (int number = 0; number < parent.length; number++) {
            groups.computeIfAbsent(root(number), root -> new ArrayList<>(1)).add(records.get(number));
        }
        return groups.values().stream().map(GatheredParty::new).toList();
    }

    private int root(int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
