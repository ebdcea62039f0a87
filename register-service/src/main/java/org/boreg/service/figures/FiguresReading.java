package org.boreg.service.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Severity;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.FigureReads;
import org.boreg.graph.read.FigureReads.Found;
import org.boreg.graph.read.FigureReads.PublisherFigures;
import org.boreg.service.figures.FiguresAnswer.FindingsAnswer;
import org.boreg.service.figures.FiguresAnswer.ImportsOfMonth;
import org.boreg.service.figures.FiguresAnswer.JurisdictionCount;
import org.boreg.service.figures.FiguresAnswer.PartyCount;
import org.boreg.service.figures.FiguresAnswer.PublisherAnswer;
import org.boreg.service.figures.FiguresAnswer.RuleCount;
import org.boreg.service.figures.FiguresAnswer.SourceCount;
import tools.jackson.databind.json.JsonMapper;

/** What the graph counts, as it is published. */
final class FiguresReading {

    /** Parties and declared holdings: of a larger register it is not worked out who owns all its companies. */
    private static final int LARGEST_TRACED = 400_000;

    private static final int MOST_SOURCES = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    static FiguresAnswer of(FigureReads reads, Instant at, LocalDate day) {
        FigureReads.Totals totals = reads.totals();
        return new FiguresAnswer(
                at,
                totals.statements(),
                totals.records(),
                reads.parties().stream()
                        .map(one -> new PartyCount(one.type(), one.kind(), one.count()))
                        .toList(),
                reads.jurisdictions().stream()
                        .map(one -> new JurisdictionCount(one.code(), one.entities()))
                        .toList(),
                reads.publishers().stream().map(FiguresReading::publisher).toList(),
                reads.imports().stream()
                        .map(one -> new ImportsOfMonth(
                                one.month(), one.imports(), one.read(), one.loaded(), one.unchanged(), one.rejected()))
                        .toList(),
                reads.network(Moment.on(day), LARGEST_TRACED)
                        .map(network -> TracedOwners.of(network, day))
                        .orElse(null),
                findings(reads.found()));
    }

    private static PublisherAnswer publisher(PublisherFigures one) {
        return new PublisherAnswer(
                JSON.readTree(one.statement().reading())
                        .at("/publicationDetails/publisher/name")
                        .stringValue(null),
                one.statements(),
                one.stated(),
                one.published(),
                one.arrived());
    }

    static FindingsAnswer findings(List<Found> imports) {
        Map<String, Map<String, Long>> byRule = new TreeMap<>();
        Map<String, SourceCount> bySource = new HashMap<>();
        for (Found one : imports) {
            Map<String, Long> counts = new TreeMap<>();
            JSON.readTree(one.countsJson())
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asLong()));
            counts.forEach((code, count) ->
                    byRule.computeIfAbsent(code, rule -> new TreeMap<>()).merge(one.month(), count, Long::sum));
            bySource.merge(one.source(), source(one.source(), counts), FiguresReading::sum);
        }
        return new FindingsAnswer(
                byRule.entrySet().stream()
                        .map(rule -> rule(rule.getKey(), rule.getValue()))
                        .sorted(Comparator.comparingLong(RuleCount::count)
                                .reversed()
                                .thenComparing(RuleCount::code))
                        .toList(),
                bySource.values().stream()
                        .sorted(Comparator.comparingLong(SourceCount::findings)
                                .reversed()
                                .thenComparing(SourceCount::source))
                        .limit(MOST_SOURCES)
                        .toList());
    }

    private static RuleCount rule(String code, Map<String, Long> months) {
        long count = months.values().stream().mapToLong(Long::longValue).sum();
        return new RuleCount(code, severity(code).name().toLowerCase(Locale.ROOT), count, months);
    }

    private static SourceCount source(String source, Map<String, Long> counts) {
        long errors = counts.entrySet().stream()
                .filter(count -> severity(count.getKey()) == Severity.ERROR)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new SourceCount(
                source, 1, counts.values().stream().mapToLong(Long::longValue).sum(), errors);
    }

    private static SourceCount sum(SourceCount one, SourceCount other) {
        return new SourceCount(
                one.source(),
                one.imports() + other.imports(),
                one.findings() + other.findings(),
                one.errors() + other.errors());
    }

    /** One that a later release has is worth knowing. */
    private static Severity severity(String code) {
        return FindingCode.of(code).map(FindingCode::severity).orElse(Severity.INFO);
    }

    private FiguresReading() {}
}
