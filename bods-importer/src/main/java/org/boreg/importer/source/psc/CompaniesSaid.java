package org.boreg.importer.source.psc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which companies have had their statement already: a bit for each number of a series, so that ten million companies take a few megabytes.
 * Of the few numbers of another form it remembers so many and no more; a statement that comes twice has the same id and says the same.
 */
final class CompaniesSaid {

    private static final int SERIES_SIZE = 1_000_000;
    private static final int MOST_OTHERS = 100_000;

    private final Map<Integer, BitSet> series = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /** True the first time that a company is asked about. */
    boolean isFirst(CompanyNumber company) {
        int slot = company.slot();
        if (slot < 0) {
            return others.size() < MOST_OTHERS ? others.add(company.text()) : !others.contains(company.text());
        }
        BitSet said = series.computeIfAbsent(slot / SERIES_SIZE, number -> new BitSet());
        boolean isFirst = !said.get(slot % SERIES_SIZE);
        said.set(slot % SERIES_SIZE);
        return isFirst;
    }
}
