package org.boreg.bods.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.Statistics;
import org.boreg.bods.validation.ValidationReport;

/** Reports made by hand. */
final class Reports {

    static final FindingCode ERROR = FindingCode.STATEMENT_DATE_IS_FUTURE_DATE;
    static final FindingCode WARNING = FindingCode.MIXED_SCHEMA_VERSIONS;

    private static final int LISTED = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private String file = "declaration.json";
    private Set<FindingCode> skipped = Set.of();
    private boolean complete = true;
    private Map<String, Map<String, Long>> statistics = Map.of();

    static ValidationReport clean() {
        return new Reports().report();
    }

    Reports file(String name) {
        file = name;
        return this;
    }

    /** Findings of a code in one statement after another, of which as many are listed as a report lists. */
    Reports with(FindingCode code, int count) {
        for (int i = 0; i < Math.min(LISTED, count); i++) {
            with(
                    code,
                    new Place(file, 10L + i, i),
                    "statement-" + i,
                    "/statementDate",
                    Saying.of("date", "2999-12-31"));
        }
        counts.put(code, (long) count);
        return this;
    }

    Reports with(FindingCode code, Place place, String statementId, String pointer, Saying saying) {
        findings.add(new Finding(code, place, statementId, pointer, saying));
        counts.merge(code, 1L, Long::sum);
        return this;
    }

    Reports sampled(FindingCode... codes) {
        skipped = Set.of(codes);
        return this;
    }

    Reports stopped() {
        complete = false;
        return this;
    }

    Reports statistics(Map<String, Map<String, Long>> numbers) {
        statistics = numbers;
        return this;
    }

    ValidationReport report() {
        return new ValidationReport(
                file, BodsVersion.V0_4, 6, counts, findings, LISTED, skipped, complete, new Statistics(statistics));
    }
}
