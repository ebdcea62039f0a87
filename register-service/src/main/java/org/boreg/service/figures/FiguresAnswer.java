package org.boreg.service.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register in numbers. They are the same for every viewer, but for the findings: how many there are of hidden fields would tell of these.
 *
 * @param computedAt when they were worked out; later changes are not in them
 * @param parties by what they are, the most frequent first
 * @param jurisdictions where companies and other entities are, the most frequent first
 * @param publishers whose statements there are, those of most statements first
 * @param imports by month, the latest first
 * @param tracedOwners null where the register is too large to work it out
 * @param findings what imports found; null for viewers who do not keep the register
 */
public record FiguresAnswer(
        Instant computedAt,
        long statements,
        long records,
        List<PartyCount> parties,
        List<JurisdictionCount> jurisdictions,
        List<PublisherAnswer> publishers,
        List<ImportsOfMonth> imports,
        @Nullable TracedOwners tracedOwners,
        @Nullable FindingsAnswer findings) {

    public FiguresAnswer {
        parties = List.copyOf(parties);
        jurisdictions = List.copyOf(jurisdictions);
        publishers = List.copyOf(publishers);
        imports = List.copyOf(imports);
    }

    FiguresAnswer withoutFindings() {
        return new FiguresAnswer(
                computedAt, statements, records, parties, jurisdictions, publishers, imports, tracedOwners, null);
    }

    /**
     * @param type {@code entity}, {@code person}, {@code unspecified} or {@code undeclared}
     * @param kind its entityType or personType, as a code of BODS 0.4; null where not stated
     */
    public record PartyCount(String type, @Nullable String kind, long count) {}

    /** @param code of the country or of a part of one; null where not stated */
    public record JurisdictionCount(@Nullable String code, long entities) {}

    /**
     * @param name as its latest statement has it; null where it has none
     * @param latestStatement the latest day for which something is stated
     * @param latestPublication the latest day on which something was published
     * @param latestArrival when its latest statement came into the register
     */
    public record PublisherAnswer(
            @Nullable String name,
            long statements,
            LocalDate latestStatement,
            LocalDate latestPublication,
            Instant latestArrival) {}

    /** @param month such as {@code 2026-11} */
    public record ImportsOfMonth(String month, long imports, long read, long loaded, long unchanged, long rejected) {}

    /**
     * @param rules by what was found, the most frequent first
     * @param sources by whom it came from, as imports name it, those with most findings first
     */
    public record FindingsAnswer(List<RuleCount> rules, List<SourceCount> sources) {}

    /**
     * @param code of the rule
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param months how many there were in each month with some
     */
    public record RuleCount(String code, String severity, long count, Map<String, Long> months) {}

    /** @param errors how many of the findings are errors */
    public record SourceCount(String source, long imports, long findings, long errors) {}
}
