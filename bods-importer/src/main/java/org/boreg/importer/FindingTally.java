package org.boreg.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;

/** Counts findings in full and keeps the first of each code, so that memory is bounded however bad the data. */
final class FindingTally {

    static final int KEPT_OF_A_CODE = 100;

    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final List<Finding> kept = new ArrayList<>();

    void add(Finding finding) {
        if (counts.merge(finding.code(), 1L, Long::sum) <= KEPT_OF_A_CODE) {
            kept.add(finding);
        }
    }

    Map<FindingCode, Long> counts() {
        return new EnumMap<>(counts);
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
