package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.graph.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * How much two parties of one likeness have in common. It looks at nothing but what a viewer is shown of them, and at a person's
 * identifiers for nobody, so that a score gives nothing away.
 */
final class Resemblance {

    static Candidate of(PartySummary one, PartySummary other) {
        List<String> reasons = new ArrayList<>();
        double score = 0.5;
        if (folded(one.name()).equals(folded(other.name()))) {
            reasons.add("same-name");
            score += 0.15;
        } else {
            reasons.add("same-name-but-order-or-form");
        }
        score += one.type().equals("person") ? ofPeople(one, other, reasons) : ofEntities(one, other, reasons);
        return new Candidate(one, other, Math.round(score * 100) / 100.0, reasons);
    }

    private static double ofPeople(PartySummary one, PartySummary other, List<String> reasons) {
        reasons.add("same-birth-month");
        if (one.nationalities().isEmpty() || other.nationalities().isEmpty()) {
            return 0;
        }
        if (Collections.disjoint(one.nationalities(), other.nationalities())) {
            reasons.add("other-nationality");
            return -0.3;
        }
        reasons.add("same-nationality");
        return 0.25;
    }

    private static double ofEntities(PartySummary one, PartySummary other, List<String> reasons) {
        reasons.add("same-jurisdiction");
        if (one.identifiers().isEmpty() || other.identifiers().isEmpty()) {
            reasons.add("no-identifiers");
            return 0.1;
        }
        Set<String> common = new HashSet<>(schemes(one));
        common.retainAll(schemes(other));
        reasons.add("other-identifiers");
        // Two numbers of one register: most likely two companies.
        return common.isEmpty() ? 0 : -0.35;
    }

    private static Set<String> schemes(PartySummary party) {
        return party.identifiers().stream()
                .map(identifier -> identifier.substring(0, Math.max(0, identifier.indexOf(':'))))
                .collect(Collectors.toSet());
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : FoldedText.of(name).strip();
    }

    private Resemblance() {}
}
