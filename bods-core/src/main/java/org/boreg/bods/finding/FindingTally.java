package org.boreg.bods.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Counts findings in full and keeps the first of each code, so that memory is bounded however bad the data. */
public final class FindingTally implements Consumer<Finding> {

    /** How many of a code a report lists where nobody says otherwise. */
    public static final int KEPT_OF_A_CODE = 100;

    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final List<Finding> kept = new ArrayList<>();
    private final int keptOfACode;

    public FindingTally() {
        this(KEPT_OF_A_CODE);
    }

    /** @param keptOfACode how many of each code are listed; 0 or more */
    public FindingTally(int keptOfACode) {
        this.keptOfACode = keptOfACode;
    }

    @Override
    public void accept(Finding finding) {
        add(finding.code(), () -> finding);
    }

    /** Counts one, and asks for it only where it will be listed. */
    public void add(FindingCode code, Supplier<Finding> finding) {
        if (counts.merge(code, 1L, Long::sum) <= keptOfACode) {
            kept.add(finding.get());
        }
    }

    /** Counts what another one has counted, and keeps of what it kept as many as there is room for. */
    public void merge(FindingTally other) {
        Map<FindingCode, Long> before = counts();
        Map<FindingCode, Long> taken = new EnumMap<>(FindingCode.class);
        for (Finding finding : other.kept) {
            long number = before.getOrDefault(finding.code(), 0L) + taken.merge(finding.code(), 1L, Long::sum);
            if (number <= keptOfACode) {
                kept.add(finding);
            }
        }
        other.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
    }

    /** What there is but for some codes. */
    public FindingTally without(Set<FindingCode> codes) {
        FindingTally rest = new FindingTally(keptOfACode);
        kept.stream().filter(finding -> !codes.contains(finding.code())).forEach(rest.kept::add);
        counts.forEach((code, count) -> {
            if (!codes.contains(code)) {
                rest.counts.put(code, count);
            }
        });
        return rest;
    }

    /** How many findings of this severity there were. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** In the order of the catalogue. */
    public Map<FindingCode, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** In the order in which they came. */
    public List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** Whether there was any finding of this severity or a worse one. */
    public boolean hasAny(Severity atLeast) {
        return counts.keySet().stream().anyMatch(code -> code.severity().compareTo(atLeast) <= 0);
    }
}
