package org.boreg.bods.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.validation.ValidationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as programs read it. Every key is always there; what is not known is null.
 *
 * @param bodsVersion such as {@code 0.4}; null where the file holds no statement
 * @param complete whether the file was looked at to its end, or to that of the sample
 * @param counts how many findings of each code there are, in full
 * @param severities how many findings of each severity there are, in full
 * @param listedPerCode how many of a code are in findings at most
 * @param sample null where all statements were looked at
 * @param statistics by what is counted, then by value
 */
public record ReportJson(
        String file,
        @Nullable String bodsVersion,
        long statements,
        boolean valid,
        boolean complete,
        Map<String, Long> counts,
        Map<String, Long> severities,
        int listedPerCode,
        List<ReportedFinding> findings,
        @Nullable SampleReport sample,
        Map<String, Map<String, Long>> statistics) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final JsonMapper ASCII =
            JSON.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * One finding.
     *
     * @param file of a file in an archive, {@code archive.zip!name}
     * @param line on which the statement begins, from 1; null where the finding is about the whole file
     * @param pointer JSON Pointer into the file as if it were one array of statements; empty for the whole of it
     */
    public record ReportedFinding(
            String code,
            String severity,
            String file,
            @Nullable Long line,
            @Nullable String statementId,
            String pointer,
            String message) {}

    /**
     * What a sample left out.
     *
     * @param statements how many were looked at
     * @param skipped the codes that were not looked for
     */
    public record SampleReport(long statements, List<String> skipped) {}

    public static ReportJson of(ValidationReport report, ReportLanguage language) {
        return new ReportJson(
                report.file(),
                report.version() == null ? null : report.version().toString(),
                report.statements(),
                report.isValid(),
                report.complete(),
                counts(report),
                severities(report),
                report.listedPerCode(),
                report.findings().stream()
                        .map(finding -> item(finding, language.locale()))
                        .toList(),
                sample(report),
                report.statistics().counts());
    }

    /** On one line, without a line break at its end. Half a character, which no encoding can write, is escaped. */
    public String line() {
        String line = JSON.writeValueAsString(this);
        return StandardCharsets.UTF_8.newEncoder().canEncode(line) ? line : ASCII.writeValueAsString(this);
    }

    private static Map<String, Long> counts(ValidationReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.counts().forEach((code, count) -> counts.put(code.code(), count));
        return counts;
    }

    private static Map<String, Long> severities(ValidationReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(code(severity), report.count(severity));
        }
        return counts;
    }

    private static ReportedFinding item(Finding finding, Locale language) {
        return new ReportedFinding(
                finding.code().code(),
                code(finding.severity()),
                finding.place().file(),
                finding.place().line() > 0 ? finding.place().line() : null,
                finding.statementId(),
                finding.filePointer(),
                finding.message(language));
    }

    private static @Nullable SampleReport sample(ValidationReport report) {
        return report.skipped().isEmpty()
                ? null
                : new SampleReport(
                        report.statements(),
                        report.skipped().stream()
                                .sorted()
                                .map(FindingCode::code)
                                .toList());
    }

    private static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
