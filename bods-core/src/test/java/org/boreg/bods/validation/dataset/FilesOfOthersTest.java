package org.boreg.bods.validation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of others, which lie beside the project where they are there at all. */
class FilesOfOthersTest {

    private static final Path BODS = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods");
    private static final LocalDate DAY_OF_THE_VERDICTS = LocalDate.of(2026, 11, 23);

    /** What the reference validator has a check for and never runs. */
    private static final Set<FindingCode> NEVER_RUN =
            Set.of(FindingCode.COMPONENT_RECORD_ID_NOT_IN_DATASET, FindingCode.COMPONENT_RECORD_IS_STATEMENT_ID);

    @Test
    void everyFileGetsTheVerdictsOfTheReference() throws IOException {
        Path expected = BODS.resolve("conformance/expected.jsonl");
        assumeTrue(Files.exists(expected), "the conformance files of the standard are not here");
        List<String> disagreements = new ArrayList<>();
        for (String line : Files.readAllLines(expected)) {
            JsonNode verdict = JsonMapper.shared().readTree(line);
            BodsVersion version =
                    BodsVersion.of(verdict.path("version").stringValue()).orElseThrow();
            Path file = BODS.resolve("conformance/files")
                    .resolve(verdict.path("file").stringValue());
            Set<String> found = codes(findings(file, version));
            Set<String> wanted = new TreeSet<>();
            verdict.path("checks").forEach(check -> wanted.add(check.stringValue()));
            wanted.retainAll(names(Dataset.codes(version)));
            if (!found.equals(wanted)) {
                disagreements.add(file + ": found " + found + ", expected " + wanted);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .filter(FilesOfOthersTest::isOfReference)
                .map(FindingCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfReference(FindingCode code) {
        return code.compareTo(FindingCode.STATEMENT_ID_REUSED_FOR_OTHER_CONTENT) < 0 && !NEVER_RUN.contains(code);
    }

    private static Set<String> names(Set<FindingCode> codes) {
        return codes.stream().map(FindingCode::code).collect(Collectors.toSet());
    }

    static List<Finding> findings(Path file, BodsVersion version) throws IOException {
        TreeReader trees = new TreeReader(ReadLimits.DEFAULT);
        FindingTally tally = new FindingTally(10_000);
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT);
                Dataset dataset = new Dataset(version, DAY_OF_THE_VERDICTS)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                if (trees.read(item.get()) instanceof StatementTree tree) {
                    dataset.add(StatementFacts.of(tree, version));
                }
            }
            dataset.check(tally);
        }
        return tally.kept();
    }
}
