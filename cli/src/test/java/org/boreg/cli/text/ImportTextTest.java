package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.boreg.cli.register.ImportAccount;
import org.boreg.cli.terminal.TestConsole;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.junit.jupiter.api.Test;

class ImportTextTest {

    @Test
    void theAccountAddsUp() {
        assertThat(printed(account(1234, 1200, 30, 4, Map.of(), List.of())))
                .isEqualTo("1,234 statements read = 1,200 loaded + 30 unchanged + 4 rejected\nimport i1\n");
    }

    @Test
    void aSecondImportSaysThatNothingIsNew() {
        assertThat(printed(account(30, 0, 30, 0, Map.of(), List.of()))).contains("Nothing new");
    }

    @Test
    void findingsAreGroupedWorstFirstAndTheCapIsSaid() {
        List<FindingView> findings = LongStream.range(0, 8)
                .mapToObj(i -> finding("missing_field", "error", i + 1))
                .toList();
        FindingView warning = finding("ignored_value", "warning", 9);
        List<FindingView> all = new java.util.ArrayList<>(List.of(warning));
        all.addAll(findings);

        assertThat(printed(account(20, 10, 0, 10, Map.of("missing_field", 4000L, "ignored_value", 1L), all)))
                .containsSubsequence(
                        "error missing_field: 4,000",
                        "a.json, line 1, statement st-1, at /recordId",
                        "\"recordId\" is missing.",
                        "and 3,995 more of this kind",
                        "warning ignored_value: 1",
                        "20 statements read")
                .doesNotContain("a.json, line 6,");
    }

    private static FindingView finding(String code, String severity, long line) {
        return new FindingView(
                code, severity, "a.json", line, line - 1, "st-" + line, "/recordId", "\"recordId\" is missing.");
    }

    private static ImportAccount account(
            long read,
            long loaded,
            long unchanged,
            long rejected,
            Map<String, Long> counts,
            List<FindingView> findings) {
        return new ImportAccount("i1", "a.json", "complete", read, loaded, unchanged, rejected, counts, findings, null);
    }

    private static String printed(ImportAccount account) {
        TestConsole console = TestConsole.file();
        new ImportText(console.console(), account).print();
        return console.out().replace(System.lineSeparator(), "\n");
    }
}
