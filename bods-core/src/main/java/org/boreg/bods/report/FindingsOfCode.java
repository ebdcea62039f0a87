package org.boreg.bods.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.ValidationReport;

/**
 * What a report has of one code.
 *
 * @param count how many there are, in full
 * @param listed the first of them, as many as the report lists
 */
public record FindingsOfCode(FindingCode code, long count, List<Finding> listed) {

    /** A report by code: errors first, then warnings, then notes, each in the order of the catalogue. */
    public static List<FindingsOfCode> of(ValidationReport report) {
        Map<FindingCode, List<Finding>> listed = new EnumMap<>(FindingCode.class);
        report.findings()
                .forEach(finding -> listed.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        List<FindingsOfCode> all = new ArrayList<>();
        report.counts()
                .forEach((code, count) ->
                        all.add(new FindingsOfCode(code, count, List.copyOf(listed.getOrDefault(code, List.of())))));
        all.sort(Comparator.comparing(FindingsOfCode::severity).thenComparing(FindingsOfCode::code));
        return all;
    }

    public Severity severity() {
        return code.severity();
    }

    /** How many there are beyond the first so many, listed or not. */
    public long beyond(int shown) {
        return Math.max(0, count - shown);
    }
}
