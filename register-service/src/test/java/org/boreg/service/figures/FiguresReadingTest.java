package org.boreg.service.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.boreg.graph.read.FigureReads.Found;
import org.boreg.service.figures.FiguresAnswer.FindingsAnswer;
import org.boreg.service.figures.FiguresAnswer.RuleCount;
import org.boreg.service.figures.FiguresAnswer.SourceCount;
import org.junit.jupiter.api.Test;

class FiguresReadingTest {

    @Test
    void findingsAddUpByRuleAndMonthAndBySource() {
        FindingsAnswer findings = FiguresReading.findings(List.of(
                new Found("2026-11", "b.json", "{\"self_ownership\": 2, \"schema.required\": 3}"),
                new Found("2026-10", "a.json", "{\"schema.required\": 4}"),
                new Found("2026-10", "a.json", "{\"schema.required\": 1, \"of_a_later_release\": 1}"),
                new Found("2026-10", "c.json", "{}")));

        assertThat(findings.rules())
                .containsExactly(
                        new RuleCount("schema.required", "error", 8, Map.of("2026-10", 5L, "2026-11", 3L)),
                        new RuleCount("self_ownership", "warning", 2, Map.of("2026-11", 2L)),
                        new RuleCount("of_a_later_release", "info", 1, Map.of("2026-10", 1L)));
        assertThat(findings.sources())
                .containsExactly(
                        new SourceCount("a.json", 2, 6, 5),
                        new SourceCount("b.json", 1, 5, 3),
                        new SourceCount("c.json", 1, 0, 0));
    }
}
