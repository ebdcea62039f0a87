package org.boreg.bods.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.model.BodsVersion;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a file.
 *
 * @param file its name
 * @param version which version it was judged by: what its first statement says, or looks like; null where it holds no statement
 * @param statements how many items were looked at, also those that are no statements
 * @param counts how many findings of each code there are, in full, in the order of the catalogue
 * @param findings the first of each code
 * @param listedPerCode how many of a code are in findings at most
 * @param skipped the codes that were not looked for, since only a sample was looked at; else empty
 * @param complete whether the file was looked at to its end, or to that of the sample
 */
public record ValidationReport(
        String file,
        @Nullable BodsVersion version,
        long statements,
        Map<FindingCode, Long> counts,
        List<Finding> findings,
        int listedPerCode,
        Set<FindingCode> skipped,
        boolean complete,
        Statistics statistics) {

    /** The same about a file of another name, also in the places of its findings. */
    public ValidationReport named(String name) {
        return new ValidationReport(
                name,
                version,
                statements,
                counts,
                findings.stream().map(finding -> renamed(finding, name)).toList(),
                listedPerCode,
                skipped,
                complete,
                statistics);
    }

    /** Whether nothing is wrong that the standard forbids: warnings and information do not count. */
    public boolean isValid() {
        return count(Severity.ERROR) == 0;
    }

    /** How many findings of this severity there are, in full. */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Finding renamed(Finding finding, String name) {
        Place place = finding.place();
        String inArchive = place.file().startsWith(file) ? place.file().substring(file.length()) : "";
        return new Finding(
                finding.code(),
                new Place(name + inArchive, place.line(), place.index()),
                finding.statementId(),
                finding.pointer(),
                finding.saying());
    }
}
