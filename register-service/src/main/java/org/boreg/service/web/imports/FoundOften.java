package org.boreg.service.web.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.boreg.bods.finding.CatalogueEntry;
import org.boreg.bods.finding.FindingCode;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an import, of one kind.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param title in the language of the page; the code where the catalogue does not know it
 * @param explanation in the language of the page; null where the catalogue does not know the code
 * @param first the first of them
 */
record FoundOften(
        String code,
        String severity,
        long count,
        String title,
        @Nullable String explanation,
        List<FindingView> first) {

    private static final List<String> GRAVEST_FIRST = List.of("error", "warning", "info");

    /** None where the viewer may not see them, or there are none yet. */
    static List<FoundOften> of(ImportAnswer answer, Locale language) {
        Map<String, Long> counts = answer.findingCounts() == null ? Map.of() : answer.findingCounts();
        List<FindingView> kept = answer.findings() == null ? List.of() : answer.findings();
        return counts.entrySet().stream()
                .map(counted -> of(counted.getKey(), counted.getValue(), kept, language))
                .sorted(Comparator.comparingInt((FoundOften found) -> GRAVEST_FIRST.indexOf(found.severity()))
                        .thenComparing(
                                Comparator.comparingLong(FoundOften::count).reversed()))
                .toList();
    }

    private static FoundOften of(String code, long count, List<FindingView> kept, Locale language) {
        List<FindingView> first =
                kept.stream().filter(finding -> finding.code().equals(code)).toList();
        Optional<FindingCode> known = FindingCode.of(code);
        Optional<CatalogueEntry.Words> words = known.map(FindingCode::entry).map(entry -> entry.in(language));
        String severity = first.isEmpty()
                ? known.map(finding -> finding.severity().name().toLowerCase(Locale.ROOT))
                        .orElse("info")
                : first.get(0).severity();
        return new FoundOften(
                code,
                severity,
                count,
                words.map(CatalogueEntry.Words::title).orElse(code),
                words.map(CatalogueEntry.Words::explanation).orElse(null),
                first);
    }
}
